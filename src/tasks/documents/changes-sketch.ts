import type { Geometry, Position } from 'geojson';
import { countChanges, type RecordChange, type RegisterChange } from '@/analysis/compare-registers';
import { pathsOf } from '@/domain/position';
import type { District } from '@/domain/reference';
import { documentsText } from '@/text/documents';
import { joinWords } from '@/text/format';
import { kindsIn } from './change-words';
import { frameOf, isArea, isIn, middleOf, pathOf, placeSymbol, type Spot } from './sketch-frame';

const words = documentsText.snapshot.sketch;

/** Units of the sketch; its longest side has so many. */
const side = 600;
/** Radius of the soft ring round a place that is not exact. */
export const roughRadius = 13;

/** The symbol of one change. */
interface ChangeMark extends Spot {
  id: string;
  kind: RegisterChange;
  /** Its place is approximate or schematic. */
  rough: boolean;
}

/** The whole area with what has changed in it: where things lie, and nothing more exact than that. */
export interface ChangesSketch {
  width: number;
  height: number;
  /** SVG paths of the districts' outlines. */
  outlines: readonly string[];
  marks: readonly ChangeMark[];
  /** How many changes there are of each kind that have a place. */
  counts: Readonly<Record<RegisterChange, number>>;
  /** How many changed records have no place. */
  unplaced: number;
}

/** A position that stands for a geometry: in an area, on a line. */
function spotOf(geometry: Geometry): Position {
  const corners = pathsOf(geometry).flat();
  const middle = middleOf(corners);
  if (isArea(geometry)) return isIn(middle, geometry) ? middle : (corners[0] ?? middle);
  return corners[Math.floor(corners.length / 2)] ?? middle;
}

/**
 * Draws changes where their records lie: where they are now, and those that were removed where they were.
 * @param changes those that are shown
 */
export function changesSketch(
  districts: readonly District[],
  changes: readonly RecordChange[],
): ChangesSketch {
  const placed = changes.flatMap((change) => {
    const { geometry, geometryQuality } = change.after ?? change.before ?? {};
    return geometry ? [{ change, spot: spotOf(geometry), rough: geometryQuality !== 'exakt' }] : [];
  });
  const spots = placed.map(({ spot }): Geometry => ({ type: 'Point', coordinates: spot }));
  const frame = frameOf([...districts.map(({ geometry }) => geometry), ...spots], side);
  const marks: ChangeMark[] = [];
  for (const { change, spot, rough } of placed)
    marks.push({ id: change.id, kind: change.kind, rough, ...placeSymbol(spot, frame, marks) });
  return {
    width: frame.width,
    height: frame.height,
    outlines: districts.map(({ geometry }) => pathOf(geometry, frame)),
    marks,
    counts: countChanges(placed.map(({ change }) => change)),
    unplaced: changes.length - placed.length,
  };
}

/** What a sketch shows, in words: for who does not see it, and what stands below it. */
export function sketchWords(
  sketch: ChangesSketch,
  area: string,
): { alt: string; notes: readonly string[] } {
  const rough = sketch.marks.filter((mark) => mark.rough).length;
  const kinds = kindsIn(sketch.counts).map(({ kind, count }) => words.kinds[kind](count));
  return {
    alt: words.alt(area, sketch.marks.length, joinWords(kinds)),
    notes: [
      ...(sketch.marks.length > 0 ? [words.caption] : []),
      ...(sketch.counts.borttagen > 0 ? [words.removed] : []),
      ...(rough > 0 ? [words.rough(rough, sketch.marks.length)] : []),
      ...(sketch.unplaced > 0 ? [words.unplaced(sketch.unplaced)] : []),
    ],
  };
}
