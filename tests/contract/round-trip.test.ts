import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { makePlane } from '@/analysis/plane';
import { toRow } from '@/domain/row';
import type { LayerConfig } from '@/domain/workspace';
import { tablesOf } from '@/files/example-files';
import { openSqlite } from '@/files/open-sqlite';
import { readCsv } from '@/files/read-csv';
import { readGeoJson } from '@/files/read-geojson';
import { readGpkg } from '@/files/read-gpkg';
import { readXlsx } from '@/files/read-xlsx';
import { writeGpkg } from '@/files/write-gpkg';
import { bytesOf } from '@/files/written-arbitrary';
import { toLayerTables } from '@/tasks/export/export-rows';
import { makeFile } from '@/tasks/export/make-file';
import { type ImportReport, type RowKind, rowKinds } from '@/tasks/import/plan-import';
import { splitByLayer } from '@/tasks/import/split-by-layer';
import { planAlone } from './plan-alone.ts';
import { first, recordsOf, reportOf, second, type WorkspaceOnDisk } from './workspaces.ts';

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
  const file = made.ok ? made.file : new Blob();
  if (format === 'geojson') return { measures, tables: tablesOf(await readGeoJson(file)) };
  const read = { csv: readCsv, xlsx: readXlsx }[format];
  return { measures, tables: tablesOf(await read(await bytesOf(file))) };
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
      const report = planAlone(table, site, layer, measures);
      expect(
        strayRows(
          report,
          everyKind.filter((kind) => kind !== 'identical'),
        ),
      ).toEqual([]);
      expect(report.counts.identical).toBe(measures.length);
    }
  });

  test.each(['geojson', 'csv'] as const)(
    'exported whole as %s, it comes back layer by layer',
    async (format) => {
      const { workspace, districts } = site;
      const measures = recordsOf(site);
      const ids = workspace.lager.map(({ id }) => id);
      const dataset = await buildDataset(measures, districts, ids, () => undefined);
      const records = [...measures.keys()];
      const made = await makeFile(format, { dataset, records, workspace }, () => undefined);
      const file = made.ok ? made.file : new Blob();
      const [table] = tablesOf(
        format === 'geojson' ? await readGeoJson(file) : readCsv(await bytesOf(file)),
      );
      const parts = table ? splitByLayer(table, workspace.lager) : [];
      let same = 0;
      for (const part of parts) {
        const layer = workspace.lager.find(({ namn }) => namn === part.name);
        if (!layer) throw new Error(`there is no layer ${part.name}`);
        const report = planAlone(part, site, layer, reportOf(site, layer).records);
        expect(strayRows(report, ['new', 'changed', 'doubtful', 'rejected'])).toEqual([]);
        same += report.counts.identical;
      }
      expect(same).toBe(measures.length);
    },
  );

  test.each(whole)('exported as %s, it fills an empty layer with the same', async (format) => {
    for (const layer of site.workspace.lager) {
      const { measures, tables } = await through(format, site, layer);
      const [table] = tables;
      if (measures.length === 0 || !table) continue;
      const report = planAlone(table, site, layer, []);
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
