import { foldText } from '@/analysis/fold-text';
import type { Row } from '@/domain/row';

/** The row with a field set; undefined takes the value away. */
export function withField(row: Row, key: string, value: unknown): Row {
  const { [key]: _, ...others } = row.properties;
  return { ...row, properties: value === undefined ? others : { ...others, [key]: value } };
}

/** How a place came about that was set in the app and of which nothing else is known. */
const setHere = 'Utsatt på kartan i Trygghetskartan.';

/**
 * The row at another place, or at none. How sure the place is follows: a place is approximate until somebody says
 * otherwise, and without a place there is nothing to be sure of.
 */
export function withPlace(row: Row, geometry: Row['geometry']): Row {
  const { geometrikvalitet: quality, geometrikalla: source, ...others } = row.properties;
  if (geometry === null) return { geometry, properties: { ...others, geometrikvalitet: 'saknas' } };
  const isNew = row.geometry === null;
  return {
    geometry,
    properties: {
      ...others,
      geometrikvalitet: isNew ? 'ungefarlig' : quality,
      geometrikalla: isNew ? setHere : source,
    },
  };
}

/** An id made of words, that no record has yet. */
export function freeId(words: string, taken: (id: string) => boolean): string {
  const base =
    foldText(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'atgard';
  let id = base;
  for (let number = 2; taken(id); number++) id = `${base}-${number}`;
  return id;
}
