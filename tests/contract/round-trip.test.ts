import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { makePlane } from '@/analysis/plane';
import type { Measure } from '@/domain/measure';
import { toRow } from '@/domain/row';
import type { LayerConfig } from '@/domain/workspace';
import { tablesOf } from '@/files/example-files';
import { openSqlite } from '@/files/open-sqlite';
import { readCsv } from '@/files/read-csv';
import { readGeoJson } from '@/files/read-geojson';
import { readGpkg } from '@/files/read-gpkg';
import { readXlsx } from '@/files/read-xlsx';
import type { FileTable } from '@/files/table';
import { writeGpkg } from '@/files/write-gpkg';
import { bytesOf } from '@/files/written-arbitrary';
import { toLayerTables } from '@/tasks/export/export-rows';
import { makeFile } from '@/tasks/export/make-file';
import { findCoordinates } from '@/tasks/import/find-coordinates';
import { matchColumns } from '@/tasks/import/match-columns';
import { type ImportReport, planImport, type RowKind, rowKinds } from '@/tasks/import/plan-import';
import { contextOf, first, reportOf, second, type WorkspaceOnDisk } from './workspaces.ts';

const sqlite = await openSqlite(
  createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'),
);
const formats = ['geojson', 'csv', 'xlsx', 'gpkg'] as const;
type Format = (typeof formats)[number];
/** Those that hold areas and lines. */
const whole = ['geojson', 'gpkg'] as const;

/** A layer's records as a file, read again. */
async function through(format: Format, site: WorkspaceOnDisk, layer: LayerConfig) {
  const { workspace, districts } = site;
  const measures = reportOf(site, layer).records;
  const dataset = await buildDataset(measures, districts, [layer.id], () => undefined);
  const records = [...measures.keys()];
  if (format === 'gpkg') {
    const { epsg, proj4 } = workspace.plankoordinatsystem;
    const shape = { derived: true, position: false };
    const layers = await toLayerTables(dataset, records, workspace.lager, shape);
    const made = await writeGpkg(layers, { epsg, toPlane: makePlane(proj4).toPlane }, sqlite);
    return { measures, tables: made.ok ? tablesOf(readGpkg(made.bytes, sqlite)) : [] };
  }
  const made = await makeFile(format, { dataset, records, workspace }, () => undefined);
  const bytes = made.ok ? await bytesOf(made.file) : new Uint8Array();
  const read = { geojson: readGeoJson, csv: readCsv, xlsx: readXlsx }[format];
  return { measures, tables: tablesOf(await read(bytes)) };
}

/** What the app by itself would make of the table. */
function plan(
  table: FileTable,
  site: WorkspaceOnDisk,
  layer: LayerConfig,
  records: readonly Measure[],
) {
  const { workspace } = site;
  const { epsg, proj4 } = workspace.plankoordinatsystem;
  const plane = { epsg, proj4 };
  const { best } = findCoordinates(table, { bounds: workspace.omrade.utbredning, plane });
  return planImport(
    table,
    {
      columns: matchColumns(table, layer.typ, best?.columns ?? []),
      defaults: {},
      reading: best,
      placeColumn: null,
      answers: {},
    },
    {
      row: contextOf(site, layer),
      plane,
      places: [],
      documents: workspace.dokument,
      fileName: 'export',
      records,
      otherIds: new Set(),
    },
  );
}

const sites = [
  ['geodata', first],
  ['second workspace', second],
] as const;

/** Rows that the import does not take for what they were, and what it would change. */
function strayRows(report: ImportReport, kinds: readonly RowKind[]) {
  return report
    .page(kinds, 0, 5)
    .map(({ id, kind, changed, issues, doubts }) => ({ id, kind, changed, issues, doubts }));
}

const everyKind = [...rowKinds];

describe.each(sites)('%s', (_, site) => {
  test.each(formats)('exported as %s and imported again changes nothing', async (format) => {
    for (const layer of site.workspace.lager) {
      const { measures, tables } = await through(format, site, layer);
      const [table] = tables;
      if (measures.length === 0 || !table) continue;
      const report = plan(table, site, layer, measures);
      expect(
        strayRows(
          report,
          everyKind.filter((kind) => kind !== 'identical'),
        ),
      ).toEqual([]);
      expect(report.counts.identical).toBe(measures.length);
    }
  });

  test.each(whole)('exported as %s, it fills an empty layer with the same', async (format) => {
    for (const layer of site.workspace.lager) {
      const { measures, tables } = await through(format, site, layer);
      const [table] = tables;
      if (measures.length === 0 || !table) continue;
      const report = plan(table, site, layer, []);
      expect(strayRows(report, ['rejected', 'doubtful'])).toEqual([]);
      for (const [at, measure] of measures.entries()) {
        const { properties, geometry } = report.row(at).after;
        const { properties: own, geometry: place } = toRow(measure);
        // A new row that does not say where its place is from is given that by the import.
        const { geometrikalla } = properties;
        expect(properties).toEqual(geometrikalla ? { geometrikalla, ...own } : own);
        expect(geometry?.type).toBe(place?.type);
      }
    }
  });
});
