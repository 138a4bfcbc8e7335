import { shorten } from '@/domain/issues';
import { type Statistic, type StatisticFaultCode, statisticKey } from '@/domain/statistics';
import { isPlainText } from '@/domain/value-checks';
import { editDistance, mistakesIn } from '@/files/edit-distance';
import type { Cell, FileTable } from '@/files/table';
import { findPersonalData } from './personal-data';
import { cellText, readPeriod, readUnit, readValue } from './statistic-cells';

const statisticColumns = ['omrade', 'period', 'indikator', 'varde', 'enhet', 'kalla'] as const;
type StatisticColumn = (typeof statisticColumns)[number];

/** Names of the columns as files have them, each with what else it may be called. */
const columnNames: Readonly<Record<StatisticColumn, readonly string[]>> = {
  omrade: ['område', 'stadsdel', 'stadsdelsnamn', 'områdesnamn', 'geografi', 'region'],
  period: ['år', 'ar', 'tid', 'tidsperiod', 'datum', 'månad', 'kvartal'],
  indikator: ['mått', 'variabel', 'uppgift'],
  varde: ['värde', 'resultat', 'tal'],
  enhet: ['måttenhet'],
  kalla: ['källa', 'ursprung'],
};

interface StatisticFault {
  code: StatisticFaultCode;
  /** What the cell says, at most 60 characters. */
  found: string;
  /** The name that was perhaps meant, of an unknown area. */
  suggestion?: string;
}

/** A row that is not taken, as it stands in the file. */
export interface RefusedStatistic {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  cells: readonly Cell[];
  faults: readonly StatisticFault[];
}

export type StatisticsReading =
  | {
      ok: true;
      /** One for each `statisticKey`. */
      statistics: readonly Statistic[];
      /** Rows that say what a row before them says. */
      repeated: number;
      refused: readonly RefusedStatistic[];
      columns: readonly string[];
      /** Names of the sheets that were not read. */
      otherSheets: readonly string[];
    }
  /** The whole file is refused for what looks like personal data in a column. */
  | { ok: false; code: 'personal'; column: string }
  | { ok: false; code: 'columns'; missing: readonly StatisticColumn[] };

export interface StatisticsContext {
  /** Names of the districts. */
  districts: readonly string[];
  wholeArea: string;
  /** What the whole area is called after its name: "stadsdelsområde". */
  wholeKind: string;
  /** Counts under this are small. */
  least: number;
}

const plain = (text: string): string => text.toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim();

function findColumns(table: FileTable): Record<StatisticColumn, number> {
  const names = table.columns.map(plain);
  const find = (column: StatisticColumn) =>
    names.findIndex((name) => column === name || columnNames[column].includes(name));
  return Object.fromEntries(statisticColumns.map((column) => [column, find(column)])) as Record<
    StatisticColumn,
    number
  >; // fromEntries forgets which keys it was given
}

class AreaFinder {
  private readonly byName: ReadonlyMap<string, string>;

  constructor({ districts, wholeArea, wholeKind }: StatisticsContext) {
    const whole = plain(wholeArea);
    this.byName = new Map([
      ...[whole, `${whole} ${plain(wholeKind)}`, `${whole}s ${plain(wholeKind)}`].map(
        (name) => [name, wholeArea] as const,
      ),
      ...districts.map((name) => [plain(name), name] as const),
    ]);
  }

  find(text: string): string | undefined {
    return this.byName.get(plain(text));
  }

  /** The name that is most like it, where any is. */
  nearest(text: string): string | undefined {
    const wanted = plain(text);
    const most = mistakesIn(wanted.length) + 1;
    const found = [...this.byName]
      .map(([name, area]) => ({ area, distance: editDistance(wanted, name, most) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance);
    return found[0]?.area;
  }
}

interface RowReader {
  columns: Record<StatisticColumn, number>;
  areas: AreaFinder;
  least: number;
}

interface ReadRow {
  statistic: Statistic;
  faults: StatisticFault[];
}

function readText(cell: Cell, missing: StatisticFaultCode, faults: StatisticFault[]): string {
  const text = cellText(cell);
  if (text === '') faults.push({ code: missing, found: '' });
  else if (!isPlainText(text)) faults.push({ code: 'markup', found: shorten(text) });
  return text;
}

function readArea(cell: Cell, areas: AreaFinder, faults: StatisticFault[]): string {
  const text = readText(cell, 'noArea', faults);
  const area = areas.find(text);
  if (area === undefined && text !== '') {
    const suggestion = areas.nearest(text);
    faults.push({
      code: 'unknownArea',
      found: shorten(text),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return area ?? text;
}

function readRow(cells: readonly Cell[], { columns, areas, least }: RowReader): ReadRow {
  const faults: StatisticFault[] = [];
  const cell = (column: StatisticColumn): Cell => cells[columns[column]] ?? null;
  const area = readArea(cell('omrade'), areas, faults);
  const period = readPeriod(cell('period'));
  const when = cellText(cell('period'));
  if (period === null)
    faults.push({ code: when === '' ? 'noPeriod' : 'badPeriod', found: shorten(when) });
  const indicator = readText(cell('indikator'), 'noIndicator', faults);
  readText(cell('enhet'), 'noUnit', faults);
  const unit = readUnit(cell('enhet'));
  const read = readValue(cell('varde'), unit, least);
  if ('fault' in read) faults.push({ code: read.fault, found: shorten(cellText(cell('varde'))) });
  const source = readText(cell('kalla'), 'noSource', faults);
  const value = 'value' in read ? read.value : null;
  return { statistic: { area, period: period ?? '', indicator, value, unit, source }, faults };
}

interface NumberedRow extends ReadRow {
  row: number;
  cells: readonly Cell[];
}

/** Rows that contradict one another are all at fault: which of them is right nobody here knows. */
function markContradictions(rows: readonly NumberedRow[]): void {
  const values = new Map<string, Set<number | null>>();
  const good = rows.filter(({ faults }) => faults.length === 0);
  for (const { statistic } of good) {
    const key = statisticKey(statistic);
    values.set(key, (values.get(key) ?? new Set()).add(statistic.value));
  }
  for (const { statistic, faults } of good) {
    const found = values.get(statisticKey(statistic))?.size ?? 0;
    if (found > 1) faults.push({ code: 'twice', found: String(statistic.value ?? '') });
  }
}

function readTable(table: FileTable, context: StatisticsContext): StatisticsReading {
  const columns = findColumns(table);
  const personal = findPersonalData(table, columns.varde);
  if (personal !== null) return { ok: false, code: 'personal', column: personal };
  const missing = statisticColumns.filter((column) => columns[column] < 0);
  if (missing.length > 0) return { ok: false, code: 'columns', missing };
  const reader = { columns, areas: new AreaFinder(context), least: context.least };
  const rows = Array.from(
    table.rows,
    (cells, at): NumberedRow => ({ row: at + 2, cells, ...readRow(cells, reader) }),
  );
  markContradictions(rows);
  const good = rows.filter(({ faults }) => faults.length === 0);
  const statistics = new Map(good.map(({ statistic }) => [statisticKey(statistic), statistic]));
  return {
    ok: true,
    statistics: [...statistics.values()],
    repeated: good.length - statistics.size,
    refused: rows.filter(({ faults }) => faults.length > 0),
    columns: table.columns,
    otherSheets: [],
  };
}

/**
 * Reads statistics from the tables of a file: the first that has the columns. A table of any of them that looks as if
 * it was about single persons has the whole file refused.
 * @returns the figures and the rows that are none, each with all that is wrong with it, or why nothing can be read
 */
export function parseStatistics(
  tables: readonly FileTable[],
  context: StatisticsContext,
): StatisticsReading {
  const readings = tables.map((table) => readTable(table, context));
  const personal = readings.find((reading) => !reading.ok && reading.code === 'personal');
  if (personal) return personal;
  const at = readings.findIndex(({ ok }) => ok);
  const found = readings[at] ?? readings[0];
  if (!found?.ok) return found ?? { ok: false, code: 'columns', missing: statisticColumns };
  const otherSheets = tables.flatMap(({ name }, index) => (index === at ? [] : [name]));
  return { ...found, otherSheets };
}
