import { endsBeforeStart } from '@/domain/dates';
import type { LayerReport, RejectedRow, RowIssue } from '@/domain/issues';
import { shorten } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { geometryIssue } from '@/domain/position';
import { makeRowReader, type RowContext } from '@/domain/read-row';
import type { Row } from '@/domain/row';
import { rowIssues } from '@/domain/schema';
import { IdSet } from './id-set';

/** A row's id if it has a readable one, so that a planner can find the row in the file. */
function idOf(feature: unknown): string | null {
  const row = feature as { properties?: { id?: unknown } } | null | undefined;
  const id = row?.properties?.id;
  return typeof id === 'string' && id !== '' ? shorten(id) : null;
}

/** Why the row reader would not take a feature; never empty for such a one. */
function explain(feature: unknown, context: RowContext): RowIssue[] {
  if (typeof feature !== 'object' || feature === null || !('properties' in feature))
    return [{ code: 'notAFeature', found: shorten(feature) }];
  const properties = feature.properties;
  if (typeof properties !== 'object' || properties === null)
    return [{ code: 'notAFeature', found: shorten(properties) }];
  const geometry = ('geometry' in feature ? feature.geometry : null) ?? null;
  const issues = rowIssues(context.type, properties);
  const wrongPlace = geometryIssue(geometry, context.bounds);
  if (wrongPlace) issues.push(wrongPlace);
  const row = properties as Readonly<Record<string, unknown>>;
  const saysNone = row['geometrikvalitet'] === 'saknas';
  if (!wrongPlace && 'geometrikvalitet' in row && saysNone !== (geometry === null))
    issues.push({
      code: 'qualityMismatch',
      field: 'geometrikvalitet',
      found: shorten(row['geometrikvalitet']),
    });
  const { startdatum: start, slutdatum: end } = row;
  if (typeof start === 'string' && typeof end === 'string' && endsBeforeStart(start, end))
    issues.push({ code: 'endBeforeStart', field: 'slutdatum', found: shorten(end) });
  const stated = Array.isArray(row['stadsdel_angiven']) ? row['stadsdel_angiven'] : [];
  for (const name of stated) {
    if (typeof name === 'string' && !context.districtNames.has(name))
      issues.push({ code: 'unknownDistrict', field: 'stadsdel_angiven', found: shorten(name) });
  }
  return issues;
}

/**
 * Makes the check of a layer's rows before they are kept.
 * @returns a function from a row to what is wrong with it; nothing for one that the layer's reader takes
 */
export function makeRowCheck(context: RowContext): (row: Row) => readonly RowIssue[] {
  const read = makeRowReader(context);
  return (row) => (read(row) ? [] : explain(row, context));
}

/** Sorts features into good records and rejected rows, one at a time, so that reading can be paused. */
export class LayerParser {
  readonly #read: (feature: unknown) => Measure | null;
  readonly #context: RowContext;
  readonly #ids = new IdSet();
  #index = 0;
  records: Measure[] = [];
  readonly rejected: RejectedRow[] = [];

  constructor(context: RowContext) {
    this.#context = context;
    this.#read = makeRowReader(context);
  }

  /** Takes the next feature of the file. */
  take(feature: unknown): void {
    const index = this.#index++;
    const record = this.#read(feature);
    if (record === null) {
      this.rejected.push({ index, id: idOf(feature), issues: explain(feature, this.#context) });
    } else if (this.#ids.add(record.id)) {
      this.records.push(record);
    } else {
      this.rejected.push({
        index,
        id: record.id,
        issues: [{ code: 'duplicateId', field: 'id', found: shorten(record.id) }],
      });
    }
  }
}

/**
 * Checks a layer's features against the record schema.
 * @param features the features of a FeatureCollection, unchecked
 * @returns good records in file order, and the rejected rows with their reasons
 */
export function parseLayer(
  features: readonly unknown[],
  context: RowContext,
): LayerReport<Measure> {
  const parser = new LayerParser(context);
  for (const feature of features) parser.take(feature);
  return { records: parser.records, rejected: parser.rejected };
}

/** Where in the file a report's records stand: the rows that were not rejected. */
function placesOf({ records, rejected }: LayerReport<Measure>): number[] {
  const bad = new Set(rejected.map((row) => row.index));
  const places: number[] = [];
  for (let index = 0; places.length < records.length; index++)
    if (!bad.has(index)) places.push(index);
  return places;
}

/** The records of a report whose ids are not in `seen` yet; all are in it afterwards. */
async function splitDoubles(
  { records }: LayerReport<Measure>,
  seen: IdSet,
  pause: () => Promise<void> | undefined,
): Promise<ReadonlySet<string>> {
  const doubles = new Set<string>();
  for (const { id } of records) {
    if (!seen.add(id)) doubles.add(id);
    await pause();
  }
  return doubles;
}

function withoutDoubles(
  report: LayerReport<Measure>,
  doubles: ReadonlySet<string>,
): LayerReport<Measure> {
  const places = placesOf(report);
  const rejected = report.records.flatMap(({ id }, at): RejectedRow[] =>
    doubles.has(id)
      ? [
          {
            index: places[at] ?? at,
            id,
            issues: [{ code: 'duplicateId', field: 'id', found: shorten(id) }],
          },
        ]
      : [],
  );
  return {
    records: report.records.filter(({ id }) => !doubles.has(id)),
    rejected: [...report.rejected, ...rejected],
  };
}

/**
 * Ids are unique over the whole register: a record whose id stands in an earlier layer is rejected.
 * @param reports one per layer, in the workspace's order
 * @param pause lets the page live between records
 * @returns the same reports, those with doubles replaced
 */
export async function rejectDoubles(
  reports: readonly LayerReport<Measure>[],
  pause: () => Promise<void> | undefined,
): Promise<readonly LayerReport<Measure>[]> {
  const seen = new IdSet();
  const good: LayerReport<Measure>[] = [];
  for (const report of reports) {
    const doubles = await splitDoubles(report, seen, pause);
    good.push(doubles.size === 0 ? report : withoutDoubles(report, doubles));
  }
  return good;
}
