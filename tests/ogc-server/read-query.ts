/** What a played server is asked for when it is asked for items: by the standard, and as QGIS Server takes it. */
import { complaint, type Outcome } from './answers.ts';
import { boxOf } from './descriptions.ts';
import type { PlayedRow } from './played-rows.ts';
import { qgisComplaint } from './write-qgis.ts';

/** The rows that were asked for, and which of them the page is to have. */
export interface AskedPage {
  matching: readonly PlayedRow[];
  limit: number;
  offset: number;
}

export interface PageLimits {
  /** Items on a page where none are asked for. */
  usualLimit?: number;
  /** Items on a page at most. */
  mostPerPage?: number;
  /** Properties that may be asked for by value (17-069r4, 7.15.5); QGIS Server takes every column. */
  filters?: readonly string[];
}

export type ReadQuery = (
  query: URLSearchParams,
  rows: readonly PlayedRow[],
) => AskedPage | { refusal: Outcome };

const usual = new Set(['f', 'limit', 'offset', 'bbox']);

/** Whether a feature's own box meets a box; one without a place never does (17-069r4, 7.15.3). */
function lies(feature: PlayedRow, [west = 0, south = 0, east = 0, north = 0]: number[]): boolean {
  const box = boxOf([feature]);
  return box !== null && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}

/** The box that is asked for, null for none, undefined for what is no box. */
function readBox(query: URLSearchParams): number[] | null | undefined {
  const bbox = query.get('bbox')?.split(',').map(Number) ?? null;
  return bbox && (bbox.length !== 4 || bbox.some(Number.isNaN)) ? undefined : bbox;
}

/** Reads a query by OGC API Features Part 1 (17-069r4). */
export function standardQuery({
  usualLimit = 10,
  mostPerPage = 10_000,
  filters = [],
}: PageLimits): ReadQuery {
  return (query, rows) => {
    const refuse = (fault: string) => ({ refusal: complaint(400, fault) });
    const stranger = [...query.keys()].find((key) => !usual.has(key) && !filters.includes(key));
    // 17-069r4, 7.6: parameters that the API does not define are refused.
    if (stranger !== undefined) return refuse(`unknown parameter ${stranger}`);
    const limit = Number(query.get('limit') ?? usualLimit);
    const offset = Number(query.get('offset') ?? 0);
    if (!Number.isInteger(limit) || limit < 1) return refuse('limit');
    if (!Number.isInteger(offset) || offset < 0) return refuse('offset');
    const bbox = readBox(query);
    if (bbox === undefined) return refuse('bbox');
    const wanted = filters.filter((name) => query.has(name));
    const matching = rows.filter(
      (row) =>
        (!bbox || lies(row, bbox)) &&
        wanted.every((name) => String(row.properties?.[name] ?? '') === query.get(name)),
    );
    return { matching, limit: Math.min(limit, mostPerPage), offset };
  };
}

/** Whether a value is the one asked for: exactly, or as far as the asterisk. Asking for nothing filters nothing. */
function isMeant(value: unknown, asked: string): boolean {
  if (asked === '') return true;
  if (value === null || value === undefined || asked === '*') return false;
  return asked.endsWith('*')
    ? String(value).startsWith(asked.slice(0, -1))
    : String(value) === asked;
}

function inOrder(rows: readonly PlayedRow[], by: string, isDown: boolean): PlayedRow[] {
  const key = (row: PlayedRow) => String(row.properties?.[by] ?? '');
  const sign = isDown ? -1 : 1;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -sign : Number(key(a) > key(b)) * sign));
}

/** Reads a query as QGIS Server 3.22 does: it passes over what it does not know. */
export function qgisQuery({ usualLimit = 10, mostPerPage = 10_000 }: PageLimits): ReadQuery {
  return (query, rows) => {
    const refuse = (name: string, what: string) => ({
      refusal: qgisComplaint(400, `Argument '${name}' is not valid. ${what}`),
    });
    const limit = Number(query.get('limit') ?? usualLimit);
    if (!Number.isInteger(limit) || limit < 0 || limit > mostPerPage)
      return refuse('limit', `Number of features to retrieve [0-${mostPerPage}]`);
    const first = rows[0]?.properties ?? {};
    const wanted = [...query].filter(([name]) => name in first);
    const bbox = readBox(query);
    // Its words for a box that is none are guessed.
    if (bbox === undefined) return refuse('bbox', 'Bounding box');
    const matching = rows.filter(
      (row) =>
        (!bbox || lies(row, bbox)) &&
        wanted.every(([name, value]) => isMeant(row.properties?.[name], value)),
    );
    const offset = Number(query.get('offset') ?? 0);
    if (!Number.isInteger(offset) || offset < 0 || offset > matching.length)
      return refuse('offset', `Offset for features to retrieve [0-${matching.length}]`);
    const by = query.get('sortby');
    if (by === null) return { matching, limit, offset };
    if (rows.length > 0 && !(by in first))
      return { refusal: qgisComplaint(400, `Invalid sortBy field '${by}'`) };
    return { matching: inOrder(matching, by, query.get('sortdesc') === 'true'), limit, offset };
  };
}
