/** What goes out is read by GDAL (QGIS reads with it), and what GDAL writes comes in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { makePlane } from '@/analysis/plane';
import { fieldsOf } from '@/domain/fields';
import type { Measure } from '@/domain/measure';
import { toRow } from '@/domain/row';
import { recordTypes } from '@/domain/vocabulary';
import type { Workspace } from '@/domain/workspace';
import { toHarmless } from '@/files/formula-text';
import { openSqlite } from '@/files/open-sqlite';
import type { FileTable } from '@/files/table';
import { writeGpkg } from '@/files/write-gpkg';
import { bytesOf } from '@/files/written-arbitrary';
import { toLayerTables } from '@/tasks/export/export-rows';
import { type FileSource, makeFile } from '@/tasks/export/make-file';
import { chooseOutgoing, type Format } from '@/tasks/export/outgoing';
import { findCoordinates } from '@/tasks/import/find-coordinates';
import { makePlacer } from '@/tasks/import/place-rows';
import { readImportFile } from '@/tasks/import/read-file';
import { describeLayers, hasGdal, type LayerInfo, readLayer } from './gdal.ts';
import { handMade } from './gdal-records.ts';
import { gdalFormats, registerRows } from './gdal-written.ts';
import { metresApart } from './metres-apart.ts';
import { planAlone } from './plan-alone.ts';
import { first, recordsOf, reportOf } from './workspaces.ts';

const title = (what: string) =>
  hasGdal ? what : `${what} (skipped: ogr2ogr does not run on this machine)`;
const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const folder = hasGdal ? mkdtempSync(join(tmpdir(), 'gdal-')) : '';
afterAll(() => {
  if (hasGdal) rmSync(folder, { recursive: true });
});

/** Metres. */
const near = 0.05;

type Values = Readonly<Record<string, string | number | boolean>>;

function toValue(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return String(value);
  const parts = value.map((part) =>
    typeof part === 'string' ? part : `${part.dokument}: ${part.avsnitt}`,
  );
  return parts.join('; ');
}

/** The fields of a record as a flat file says them. */
function valuesOf(measure: Measure, written = toValue): Values {
  const { properties } = toRow(measure);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, written(value)]),
  );
}

function harmless(value: unknown): string | number | boolean {
  const flat = toValue(value);
  return typeof flat === 'string' ? toHarmless(flat) : flat;
}

/** As in a cell of CSV. */
function csvText(value: unknown): string {
  const flat = harmless(value);
  if (typeof flat === 'boolean') return flat ? 'ja' : 'nej';
  return String(flat);
}

const dateKeys = new Set(
  recordTypes.flatMap((type) =>
    Object.values(fieldsOf(type)).flatMap(({ key, type: kind }) => (kind === 'date' ? [key] : [])),
  ),
);

/** What is worked out or stands elsewhere, and what GDAL has of its own. */
const notFields = new Set(['lager', 'typ', 'fas', 'stadsdel', 'lng', 'lat']);

function statedIn({ id, properties }: Feature, rename = (name: string) => name): Values {
  return Object.fromEntries(
    Object.entries({ ...(typeof id === 'string' ? { id } : {}), ...properties })
      .filter(([name, value]) => value !== null && value !== '' && !notFields.has(rename(name)))
      .map(([name, value]) => [rename(name), value]),
  );
}

/** Only what the files are made of. */
const handMadeWorkspace = {
  ...first.workspace,
  lager: ['lampor', 'stod', 'kameror'].map((id) => ({ id, namn: `Lager Ö ${id}` })),
} as unknown as Workspace;

const sources = [
  ['the register', recordsOf(first), first.workspace],
  ['hand-made records', handMade, handMadeWorkspace],
] as const;

describe.skipIf(!hasGdal).each(sources)(title('%s, read by GDAL'), (what, measures, workspace) => {
  const ids = workspace.lager.map(({ id }) => id);
  const held = workspace.lager.filter(({ id }) => measures.some(({ layer }) => layer === id));
  const made = buildDataset([...measures], [...first.districts], ids, () => undefined);

  async function sourceOf(format: Format): Promise<FileSource> {
    const dataset = await made;
    const { records } = chooseOutgoing(dataset.measures, dataset.measures.keys(), format, true);
    return { dataset, records, workspace };
  }

  async function writtenAs(format: Format): Promise<string> {
    const result = await makeFile(format, await sourceOf(format), () => undefined);
    if (!result.ok) throw new Error(`EPSG:${result.unknownEpsg}`);
    const path = join(folder, `${what}.${format}`);
    writeFileSync(path, await bytesOf(result.file));
    return path;
  }

  async function writtenAsGpkg(): Promise<string> {
    const { dataset, records } = await sourceOf('gpkg');
    const { epsg, proj4 } = workspace.plankoordinatsystem;
    const shape = { derived: true, position: false };
    const layers = await toLayerTables(dataset, records, workspace.lager, shape);
    const system = { epsg, toPlane: makePlane(proj4).toPlane };
    const result = await writeGpkg(layers, system, await openSqlite(wasm));
    if (!result.ok) throw new Error(`EPSG:${result.unknownEpsg}`);
    const path = join(folder, `${what}.gpkg`);
    writeFileSync(path, result.bytes);
    return path;
  }

  async function readAll(path: string, layers: readonly LayerInfo[], options: string[] = []) {
    const read = await Promise.all(layers.map((layer) => readLayer(path, layer, options)));
    return read.flatMap(({ features }) => features);
  }

  /** Each record once, in whatever order. */
  function inOrder(features: readonly Feature[], of: readonly Measure[], id = 'id') {
    // GDAL makes the feature's own number of a column called "id" where it writes GeoJSON.
    const idOf = ({ id: own, properties }: Feature) => properties?.[id] ?? own;
    const byId = new Map(features.map((feature) => [idOf(feature), feature]));
    expect(features).toHaveLength(of.length);
    return of.map((measure) => {
      const feature = byId.get(measure.id);
      if (!feature) throw new Error(`GDAL finds no ${measure.id}`);
      return [measure, feature] as const;
    });
  }

  /** A column of days is one where all are whole; 2024-10 is none. */
  function expectDays(layers: readonly LayerInfo[]) {
    for (const [at, { name, fields }] of layers.entries()) {
      const own = measures.filter(({ layer }) => layer === held[at]?.id).map(toRow);
      for (const [key, type] of fields) {
        if (!dateKeys.has(key)) continue;
        const days = own.flatMap(({ properties }) => properties[key] ?? []);
        const whole = days.length > 0 && days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(`${day}`));
        expect([name, key, type]).toEqual([name, key, whole ? 'Date' : 'String']);
      }
    }
  }

  test('as GeoJSON is whole', async () => {
    const path = await writtenAs('geojson');
    const layers = await describeLayers(path);
    expect(layers).toMatchObject([{ rows: measures.length, epsg: 4326 }]);
    for (const [measure, feature] of inOrder(await readAll(path, layers), measures)) {
      const { properties, geometry } = toRow(measure);
      expect(statedIn(feature)).toEqual(properties);
      expect(feature.geometry).toEqual(geometry);
    }
  });

  test('as CSV is whole, points in their places', async () => {
    const path = await writtenAs('csv');
    const options = ['-oo', 'X_POSSIBLE_NAMES=lng', '-oo', 'Y_POSSIBLE_NAMES=lat'];
    const layers = await describeLayers(path, options);
    expect(layers).toMatchObject([{ rows: measures.length }]);
    for (const [measure, feature] of inOrder(await readAll(path, layers, options), measures)) {
      expect(statedIn(feature)).toEqual(valuesOf(measure, csvText));
      expect(feature.geometry).toEqual(
        measure.geometry?.type === 'Point' ? measure.geometry : null,
      );
    }
  });

  test('as XLSX is whole', async () => {
    const path = await writtenAs('xlsx');
    // By itself it takes no row for a header where all cells of the next are texts.
    const options = ['--config', 'OGR_XLSX_HEADERS', 'FORCE'];
    const layers = await describeLayers(path, options);
    expectDays(layers);
    // Among vague days GDAL writes whole ones with strokes.
    const strokes = /^(\d{4})\/(\d{2})\/(\d{2})$/;
    for (const [measure, feature] of inOrder(await readAll(path, layers, options), measures)) {
      const stated = Object.entries(statedIn(feature)).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(strokes, '$1-$2-$3') : value,
      ]);
      expect(Object.fromEntries(stated)).toEqual(valuesOf(measure, harmless));
    }
  });

  test('as GeoPackage is whole, in metres', async () => {
    const path = await writtenAsGpkg();
    const layers = await describeLayers(path);
    expect(layers.map(({ name }) => name)).toEqual(held.map(({ id }) => id));
    expectDays(layers);
    for (const { epsg, geometry } of layers)
      expect([epsg, geometry]).toEqual([3011, 'Unknown (any)']);
    for (const [measure, feature] of inOrder(await readAll(path, layers), measures)) {
      expect(statedIn(feature)).toEqual(valuesOf(measure));
      expect(feature.geometry?.type).toBe(measure.geometry?.type);
      if (measure.geometry)
        expect(metresApart(measure.geometry, feature.geometry)).toBeLessThan(near);
    }
  });

  test('as GPX is what has a point or a line', async () => {
    const path = await writtenAs('gpx');
    const layers = (await describeLayers(path)).filter(
      ({ name, rows }) => rows > 0 && !name.endsWith('_points'),
    );
    const { records } = await sourceOf('gpx');
    const own = new Map([
      ['name', 'namn'],
      ['desc', 'beskrivning'],
    ]);
    const rename = (name: string) => own.get(name) ?? name.replace(/^ogr_/, '');
    const features = await readAll(path, layers);
    const chosen = measures.filter((_, index) => records.includes(index));
    for (const [measure, feature] of inOrder(features, chosen, 'ogr_id')) {
      // GDAL guesses the types of what is beside the format.
      const stated = Object.entries(statedIn(feature, rename));
      expect(Object.fromEntries(stated.map(([name, value]) => [name, String(value)]))).toEqual(
        valuesOf(measure, (value) => String(toValue(value))),
      );
      expect(feature.geometry).toEqual(measure.geometry);
    }
  });
});

const { omrade, plankoordinatsystem: plane } = first.workspace;
const area = { bounds: omrade.utbredning, plane };

/** The rows of a table by id: what stands in some columns, and the place that is found. */
function* placedRows(table: FileTable, expected: number | null) {
  const { best } = findCoordinates(table, area);
  const place = best && makePlacer(best, table, plane);
  const at = (name: string) => table.columns.indexOf(name);
  const [id, name, status] = [at('id'), at('namn'), at('status')];
  for (const [index, row] of [...table.rows].entries()) {
    const geometry = place?.(index, row).geometry ?? null;
    if (geometry) expect(best?.epsg).toBe(expected);
    yield { id: row[id], name: row[name], status: row[status], geometry };
  }
}

async function tablesIn(files: readonly File[]): Promise<readonly FileTable[]> {
  const results = await Promise.all(files.map((file) => readImportFile(file, wasm)));
  return results.flatMap((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.tables;
  });
}

/** What an import of the register's own rows would do to them. */
function strayRows(table: FileTable) {
  if (table.rows.length === 0) return [];
  const at = table.columns.indexOf('id');
  const layer = registerRows.get(String(table.rows.at(0)?.[at]))?.layer;
  if (!layer) throw new Error(`${table.name}: its first id is in no layer`);
  const report = planAlone(table, first, layer, reportOf(first, layer).records);
  return (
    report
      .page(['new', 'changed', 'doubtful', 'rejected'], 0, table.rows.length)
      // KML and GPX have all layers in one.
      .filter(({ id }) => registerRows.get(id)?.layer === layer)
      .map(({ id, kind, changed, issues, doubts }) => ({ id, kind, changed, issues, doubts }))
  );
}

describe.skipIf(!hasGdal)(title('the register, written by GDAL'), () => {
  test.each(gdalFormats)('as %s comes in whole', async (_, write) => {
    const { files, ids = [...registerRows.keys()], epsg, statesSystem } = await write(folder);
    const tables = await tablesIn(files);
    for (const table of tables) expect(table.epsg).toBe(statesSystem ? epsg : null);
    const rows = tables.flatMap((table) => [...placedRows(table, epsg)]);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { id, name, status, geometry } of rows) {
      const { properties, geometry: place } = registerRows.get(String(id)) ?? {};
      expect({ id, name, status }).toEqual({
        id,
        name: properties?.['namn'],
        status: properties?.['status'],
      });
      if (!place || epsg === null) expect(geometry).toBeNull();
      else expect(geometry && metresApart(place, geometry)).toBeLessThan(near);
      if (geometry) expect(geometry.type).toBe(place?.type);
    }
  });

  // Latin-1 has no … and no ”: texts with them are others.
  const lossless = gdalFormats.filter(([name]) => !name.includes('Latin-1'));
  test.each(lossless)('as %s changes nothing', async (_, write) => {
    for (const table of await tablesIn((await write(folder)).files))
      expect(strayRows(table)).toEqual([]);
  });
});
