import type { AddedArea } from '@/analysis/added-area';
import type { PermitArea } from '@/domain/permits';
import type { Workspace } from '@/domain/workspace';
import { formatShare, joinWords, swedishOrder } from '@/text/format';
import { permitText } from '@/text/permit-page';

const { added: words } = permitText;

/** A figure with its name. */
interface Figure {
  name: string;
  value: string;
}

/** How large an area is, what it adds, and who lives in what it adds. */
export function addedFigures({ whole, base, added, common, people }: AddedArea): Figure[] {
  const adds = base !== null;
  const sizes = adds
    ? [
        { name: words.base, value: words.area(base) },
        { name: words.whole(adds), value: words.area(whole) },
        { name: words.more, value: added === 0 ? words.nothingMore : words.area(added) },
        { name: words.common, value: words.area(common) },
        { name: words.together, value: words.area(base + added) },
      ]
    : [{ name: words.whole(adds), value: words.area(whole) }];
  return [...sizes, { name: words.people(adds), value: words.estimate(people) }];
}

/** The places in what is added: each kind with their names. */
export function addedPlaces({ places }: AddedArea): { kind: string; names: string }[] {
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const names = places.flatMap((place) => (place.kind === kind ? [place.name] : []));
      const listed = [...new Set(names)].toSorted(swedishOrder.compare);
      return { kind: words.number(words.kinds(kind), names.length), names: joinWords(listed) };
    })
    .toSorted((a, b) => swedishOrder.compare(a.kind, b.kind));
}

/** Less of an area outside the districts than this is the pen slipping over the border. */
const leastOutside = 0.01;

/** How the figures were made, and what they cannot say. */
export function addedNotes(
  { outside }: AddedArea,
  permits: readonly PermitArea[],
  { omrade }: Workspace,
): string[] {
  const schematic = permits.some(({ geometryQuality }) => geometryQuality === 'schematisk');
  return [
    ...(schematic ? [words.schematic] : []),
    words.peopleHow(omrade.folkmangd.ar, omrade.delSlag.ental),
    ...(outside >= leastOutside ? [words.outside(formatShare(outside), omrade.namn)] : []),
  ];
}
