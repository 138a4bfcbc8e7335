import { foldText } from '@/analysis/fold-text';
import { readCoordinate, readPair } from '@/files/read-number';
import type { FileTable } from '@/files/table';
import { parseWkt } from './parse-wkt';
import { cellsIn } from './sample-rows';

/** How the rows of a table say where they are. */
type CoordinateKind =
  /** As geometries of the file's own. */
  | 'geometry'
  /** In two columns, eastwards and northwards. */
  | 'columns'
  /** In one column, as well-known text. */
  | 'wkt'
  /** In one column, north and east with a mark between. */
  | 'pair';

/** Columns that may say where rows are. */
export interface CoordinateColumns {
  kind: CoordinateKind;
  /** Of 'columns' the one eastwards first, of 'wkt' and 'pair' one, of 'geometry' none. */
  columns: readonly string[];
  /** False for columns of numbers whose names do not say that they are about places. */
  named: boolean;
}

const east = new Set(
  'lng lon long longitud longitude x e o ost oster ostlig east easting'.split(' '),
);
const north = new Set('lat latitud latitude y n nord norr nordlig north northing'.split(' '));
const both = new Set(
  'koordinat koordinater position latlng latlon latlong lage geopunkt'.split(' '),
);
/** Words that stand beside the direction: "N (SWEREF 99 TM)", "x-koordinat", "Lat WGS84". */
const beside =
  /^(koordinat(en|er)?|koord|coord(inate)?|pos(ition)?|sweref\d*|wgs\d*|epsg|tm|rt|utm|grader|meter|m|dd|decimal|plats|punkt|geo|\d+)$/;
/** Least share of a column's cells that must be as it is taken for. */
const mostly = 0.8;
/** More columns of numbers than this are not tried in pairs. */
const mostNumeric = 8;

/** The word that says the direction, in lower case; '' where the name says more than that. */
function directionOf(name: string): string {
  const words = foldText(name)
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/^(.+?)(koordinat|koord|coord)$/, '$1'))
    .filter((word) => word !== '' && !beside.test(word));
  return words.length === 1 ? (words[0] ?? '') : '';
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

/** Columns called after the directions, paired in order: the first eastwards with the first northwards. */
function* namedPairs(columns: readonly string[]): Generator<CoordinateColumns> {
  const easts = columns.filter((name) => east.has(directionOf(name)));
  const norths = columns.filter((name) => north.has(directionOf(name)));
  for (const [at, name] of easts.entries()) {
    const partner = norths[at];
    if (partner !== undefined) yield { kind: 'columns', columns: [name, partner], named: true };
  }
}

/** Every two columns of numbers, either of which may be eastwards: the places they give say which. */
function* numericPairs(table: FileTable, sample: readonly number[]): Generator<CoordinateColumns> {
  const numeric = table.columns.filter((_, at) => {
    const cells = cellsIn(table, at, sample);
    return shareOf(cells, (cell) => readCoordinate(cell) !== null) >= mostly;
  });
  if (numeric.length > mostNumeric) return;
  for (const [at, first] of numeric.entries())
    for (const second of numeric.toSpliced(at, 1))
      yield { kind: 'columns', columns: [first, second], named: false };
}

function* singleColumns(table: FileTable, sample: readonly number[]): Generator<CoordinateColumns> {
  for (const [at, name] of table.columns.entries()) {
    const cells = cellsIn(table, at, sample);
    const texts = cells.filter((cell) => typeof cell === 'string');
    if (texts.length < cells.length || texts.length === 0) continue;
    if (shareOf(texts, (text) => parseWkt(text) !== null) >= mostly)
      yield { kind: 'wkt', columns: [name], named: true };
    const paired = shareOf(texts, (text) => readPair(text) !== null);
    const named = foldText(name)
      .split(/[^a-z0-9]+/)
      .some((word) => both.has(word));
    if (paired >= (named ? mostly / 2 : mostly)) yield { kind: 'pair', columns: [name], named };
  }
}

function hasGeometry({ geometries }: FileTable): boolean {
  for (const geometry of geometries ?? []) if (geometry !== null) return true;
  return false;
}

/**
 * The ways in which the rows of a table may say where they are, the likeliest first: geometries, then columns by
 * name, then one column that holds a whole position, then any two columns of numbers.
 * @param sample positions of the rows to look at
 */
export function coordinateColumns(
  table: FileTable,
  sample: readonly number[],
): readonly CoordinateColumns[] {
  const own: CoordinateColumns[] = hasGeometry(table)
    ? [{ kind: 'geometry', columns: [], named: true }]
    : [];
  const named = [...own, ...singleColumns(table, sample), ...namedPairs(table.columns)];
  return named.length > 0 ? named : [...numericPairs(table, sample)];
}
