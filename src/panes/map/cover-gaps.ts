import type { Feature, Position } from 'geojson';
import type { AreaGap, CoverageReport, PlaceGap } from '@/analysis/coverage-report';

/** A gap as it is drawn. */
interface DrawnGap {
  gap: AreaGap | PlaceGap;
  /** It is the one that is pointed out. */
  chosen: boolean;
}

/** The gaps on the map by their id. */
export type DrawnGaps = ReadonlyMap<string, DrawnGap>;

export const noGaps: DrawnGaps = new Map();

/**
 * The gaps that are to be drawn.
 * @param chosen id of the one that is pointed out
 * @param hidden ids of those that were put aside
 */
export function gapsToDraw(
  { areas, places }: Pick<CoverageReport, 'areas' | 'places'>,
  chosen: string | null,
  hidden: ReadonlySet<string>,
): DrawnGaps {
  const shown = [...areas, ...places].filter(({ id }) => !hidden.has(id));
  return new Map(shown.map((gap) => [gap.id, { gap, chosen: gap.id === chosen }]));
}

/** The one that is pointed out, alone: where two choices are compared the map shows what differs. */
export function onlyChosen(gaps: DrawnGaps): DrawnGaps {
  return new Map([...gaps].filter(([, { chosen }]) => chosen));
}

/** Coordinates, however deep they are nested. */
type Nested = number | readonly Nested[];

/** Loops rather than array methods: outlines have tens of thousands of numbers, and a slider asks at each step. */
function sameNumbers(a: Nested, b: Nested): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++)
    if (!sameNumbers(a[at] ?? Number.NaN, b[at] ?? Number.NaN)) return false;
  return true;
}

const placeOf = (gap: AreaGap | PlaceGap): Nested =>
  'outline' in gap ? gap.outline : gap.position;

function looksTheSame(a: DrawnGap, b: DrawnGap): boolean {
  if (a.chosen !== b.chosen) return false;
  return a.gap === b.gap || sameNumbers(placeOf(a.gap), placeOf(b.gap));
}

const copyOf = (position: Position): Position => [...position];

/** Areas with their outline, places as points. */
function featureOf({ gap, chosen }: DrawnGap): Feature {
  const geometry: Feature['geometry'] =
    'outline' in gap
      ? {
          type: 'MultiPolygon',
          coordinates: gap.outline.map((rings) => rings.map((ring) => ring.map(copyOf))),
        }
      : { type: 'Point', coordinates: copyOf(gap.position) };
  return { type: 'Feature', properties: { id: gap.id, chosen }, geometry };
}

/**
 * What has to be told to the map so that it draws other gaps. Most are as they were while a slider moves, and all
 * that is told is cut into tiles anew.
 * @returns null when nothing has changed
 */
export function differenceOfGaps(
  before: DrawnGaps,
  now: DrawnGaps,
): { remove: string[]; add: Feature[] } | null {
  const remove = [...before.keys()].filter((id) => !now.has(id));
  const add = [...now].flatMap(([id, gap]) => {
    const old = before.get(id);
    return old && looksTheSame(old, gap) ? [] : [featureOf(gap)];
  });
  return remove.length + add.length === 0 ? null : { remove, add };
}
