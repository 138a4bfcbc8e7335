import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { makePlane } from '@/analysis/plane';
import { type Row, sameRow, toRow } from '@/domain/row';
import { tablesOf } from '@/files/example-files';
import { mapPositions } from '@/files/map-positions';
import { openSqlite } from '@/files/open-sqlite';
import { readCsv } from '@/files/read-csv';
import { readGpkg } from '@/files/read-gpkg';
import { readXlsx } from '@/files/read-xlsx';
import type { FileTable } from '@/files/table';
import { writeGpkg } from '@/files/write-gpkg';
import { bytesOf } from '@/files/written-arbitrary';
import { toLayerTables } from '@/tasks/export/export-rows';
import { type FileSource, makeFile } from '@/tasks/export/make-file';
import { chooseOutgoing, type Format } from '@/tasks/export/outgoing';
import { first, recordsOf, second, type WorkspaceOnDisk } from './workspaces.ts';

const sqlite = await openSqlite(
  createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'),
);

async function sourceOf(site: WorkspaceOnDisk): Promise<FileSource> {
  const { workspace, districts } = site;
  const ids = workspace.lager.map(({ id }) => id);
  const dataset = await buildDataset(recordsOf(site), districts, ids, () => undefined);
  const { records } = chooseOutgoing(dataset.measures, dataset.measures.keys(), 'csv', false);
  return { dataset, records, workspace };
}

async function bytesAs(format: Format, source: FileSource): Promise<Uint8Array> {
  const made = await makeFile(format, source, () => undefined);
  if (!made.ok) throw new Error(`EPSG:${made.unknownEpsg}`);
  return bytesOf(made.file);
}

/** The column's cells in the order of the tables. */
function columnOf(tables: readonly FileTable[], name: string): unknown[] {
  return tables.flatMap(({ columns, rows }) => {
    const at = columns.indexOf(name);
    return [...rows].map((row) => row[at]);
  });
}

const sites = [
  ['geodata', first],
  ['second workspace', second],
] as const;

describe.each(sites)('the export of %s', (_, site) => {
  test('as GeoJSON holds every record whole', async () => {
    const source = await sourceOf(site);
    const { features } = JSON.parse(new TextDecoder().decode(await bytesAs('geojson', source)));
    const read: Row[] = features;
    expect(read).toHaveLength(source.records.length);
    for (const [at, record] of source.records.entries()) {
      const measure = source.dataset.measures[record];
      expect(sameRow(read[at] ?? null, measure ? toRow(measure) : null)).toBe(true);
      expect(read[at]?.properties['lager']).toBe(measure?.layer);
    }
  });

  test('as GeoPackage holds every record, its place within a tenth of a millimetre', async () => {
    const { dataset, records, workspace } = await sourceOf(site);
    const { epsg, proj4 } = workspace.plankoordinatsystem;
    const { toPlane, toGlobe } = makePlane(proj4);
    const shape = { derived: true, position: false };
    const layers = await toLayerTables(dataset, records, workspace.lager, shape);
    const made = await writeGpkg(layers, { epsg, toPlane }, sqlite);
    if (!made.ok) throw new Error(`EPSG:${made.unknownEpsg}`);
    const tables = tablesOf(readGpkg(made.bytes, sqlite));
    expect(tables.map(({ name }) => name)).toEqual(layers.map(({ name }) => name));
    for (const [at, { rows, geometries, epsg: code }] of tables.entries()) {
      expect(code).toBe(epsg);
      // Before the columns of the table is the number the file gives each row.
      expect([...rows].map((row) => row.slice(1))).toEqual(layers[at]?.rows);
      for (const [row, geometry] of [...(geometries ?? [])].entries()) {
        const expected = layers[at]?.geometries[row] ?? null;
        const back = geometry && mapPositions(geometry, ([x = 0, y = 0]) => toGlobe(x, y));
        const numbers = (value: unknown) => JSON.stringify(value).match(/-?\d+\.?\d*/g) ?? [];
        expect(back?.type).toBe(expected?.type);
        expect(numbers(back).map(Number)).toEqual(
          numbers(expected).map((text) => expect.closeTo(Number(text), 9)),
        );
      }
    }
  });

  test.each(['csv', 'xlsx'] as const)('as %s holds every record', async (format) => {
    const source = await sourceOf(site);
    const bytes = await bytesAs(format, source);
    const tables = tablesOf(format === 'csv' ? readCsv(bytes) : await readXlsx(bytes));
    const measures = source.records.map((record) => source.dataset.measures[record]);
    expect(columnOf(tables, 'id')).toEqual(measures.map((measure) => measure?.id));
    expect(columnOf(tables, 'namn')).toEqual(measures.map((measure) => measure?.name));
  });
});
