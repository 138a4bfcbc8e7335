import { foldText } from '@/analysis/fold-text';

/** An id of words: small letters, digits and hyphens. */
function idOf(words: string): string {
  return foldText(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}

/** What ids are made of. */
export interface IdSource {
  /** The row's own id, '' for none. */
  own: string;
  name: string;
  place: string;
}

export interface RowIds {
  /** Per row. */
  ids: readonly string[];
  /** 1 for a row whose id was made. */
  made: Uint8Array;
  /** 1 for a row whose own id stands in an earlier row. */
  doubles: Uint8Array;
}

/**
 * Gives each row an id: its own, else one of layer, name and place. The same file read again gives the same ids, so
 * that its rows are known again; rows of one name and place are numbered in their order.
 * @param sourceOf per row
 * @param takenElsewhere whether a record of another layer has the id
 */
export function giveIds(
  count: number,
  sourceOf: (index: number) => IdSource,
  layer: string,
  takenElsewhere: (id: string) => boolean,
): RowIds {
  const ids: string[] = [];
  const made = new Uint8Array(count);
  const doubles = new Uint8Array(count);
  const own = new Set<string>();
  for (let index = 0; index < count; index++) {
    const { own: id } = sourceOf(index);
    ids.push(id);
    if (id === '') made[index] = 1;
    else if (own.has(id)) doubles[index] = 1;
    else own.add(id);
  }
  const numbers = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    if (made[index] !== 1) continue;
    const { name, place } = sourceOf(index);
    const base = idOf(`${layer} ${name} ${place}`) || 'atgard';
    let number = numbers.get(base) ?? 0;
    let id = base;
    do {
      number++;
      id = number === 1 ? base : `${base}-${number}`;
    } while (own.has(id) || takenElsewhere(id));
    numbers.set(base, number);
    own.add(id);
    ids[index] = id;
  }
  return { ids, made, doubles };
}
