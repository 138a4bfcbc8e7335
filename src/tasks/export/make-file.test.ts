import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { camera } from '@/domain/example-camera';
import type { Workspace } from '@/domain/workspace';
import { blobOf, tableOf, tablesOf } from '@/files/example-files';
import { readCsv } from '@/files/read-csv';
import { readGeoJson } from '@/files/read-geojson';
import { readGpx } from '@/files/read-gpx';
import { readXlsx } from '@/files/read-xlsx';
import type { FileTable } from '@/files/table';
import { bytesOf } from '@/files/written-arbitrary';
import { lamp, support } from './example-records';
import { exportFileName, makeFile } from './make-file';
import type { Format } from './outgoing';

const layers = [
  { id: 'lampor', namn: 'Belysning' },
  { id: 'stod', namn: 'Stöd' },
  { id: 'kameror', namn: 'Kameror' },
];
/** Only what the files are made of. */
const workspace = { titel: 'Prov på karta', lager: layers } as unknown as Workspace;

async function bytesAs(format: Format): Promise<Uint8Array> {
  const measures = [lamp, support, camera({})];
  const ids = layers.map(({ id }) => id);
  const dataset = await buildDataset(measures, [], ids, () => undefined);
  const made = await makeFile(format, { dataset, records: [0, 1, 2], workspace }, () => undefined);
  if (!made.ok) throw new Error(`EPSG:${made.unknownEpsg}`);
  return bytesOf(made.file);
}

function rowsOf({ columns, rows }: FileTable): Record<string, unknown>[] {
  return [...rows].map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}

const asText = {
  lager: 'lampor',
  fas: 'genomford',
  id: 'inv-1',
  namn: 'Lampor; nya',
  medverkande: 'Trafikkontoret; Polisen',
  kallor: '000: Fråga 1; 001: Belysning',
  beskrivning: "'=Lampor",
};

describe('the records', () => {
  test('as CSV are one table', async () => {
    const [first, second] = rowsOf(tableOf(readCsv(await bytesAs('csv'))));
    expect(first).toMatchObject({
      ...asText,
      startdatum: '2024-10-05',
      belopp_sek: '250000',
      lng: '18.01',
      lat: '59.3',
      bistandsbedomd: '',
    });
    expect(second).toMatchObject({
      id: 'soc-1',
      startdatum: '2024-10',
      bistandsbedomd: 'nej',
      lng: '',
    });
  });

  test('as Excel are a sheet for each layer, with dates and numbers', async () => {
    const tables = tablesOf(await readXlsx(await bytesAs('xlsx')));
    expect(tables.map(({ name }) => name)).toEqual(['Belysning', 'Stöd', 'Kameror']);
    const [lamps, supports] = tables.map(rowsOf);
    expect(lamps?.[0]).toMatchObject({
      ...asText,
      startdatum: new Date('2024-10-05T00:00:00Z'),
      belopp_sek: 250_000,
      lng: 18.01,
    });
    expect(supports?.[0]).toMatchObject({ startdatum: '2024-10', bistandsbedomd: false });
    expect(tables[1]?.columns).not.toContain('insatstyp');
  });

  test('as GeoJSON are as in the layer files, after the layer', async () => {
    const bytes = await bytesAs('geojson');
    const { features } = JSON.parse(new TextDecoder().decode(bytes));
    expect(features[0]).toMatchObject({
      id: 'inv-1',
      properties: { lager: 'lampor', medverkande: lamp.partners, kallor: lamp.sources },
      geometry: lamp.geometry,
    });
    expect(Object.keys(features[0].properties)).not.toContain('stadsdel');
    expect(tableOf(await readGeoJson(blobOf(bytes))).geometries?.[1]).toBeNull();
  });

  test('as GPX are those with a place', async () => {
    const [points] = tablesOf(readGpx(await bytesAs('gpx')));
    expect(points?.geometries).toEqual([lamp.geometry, camera({}).geometry]);
    expect(points && rowsOf(points)[0]).toMatchObject({
      name: 'Lampor; nya',
      desc: '=Lampor',
      id: 'inv-1',
      kallor: asText.kallor,
    });
  });

  test('as the list of cameras are the cameras', async () => {
    const table = tableOf(await readXlsx(await bytesAs('kameror')));
    expect(table.name).toBe('Kameraförteckning');
    expect(table.rows.map((row) => row[0])).toEqual(['kam-1']);
  });
});

test('what the pause throws ends the work', async () => {
  const dataset = await buildDataset([lamp], [], ['lampor'], () => undefined);
  const stop = () => {
    throw new Error('stop');
  };
  for (const format of ['csv', 'xlsx', 'geojson', 'gpx'] as const)
    await expect(makeFile(format, { dataset, records: [0], workspace }, stop)).rejects.toThrow(
      'stop',
    );
});

test.each([
  ['xlsx', false, 'prov-pa-karta-atgarder-2026-01-05.xlsx'],
  ['kameror', false, 'prov-pa-karta-kameraforteckning-2026-01-05.xlsx'],
  ['gpkg', true, 'prov-pa-karta-atgarder-intern-2026-01-05.gpkg'],
] as const)('a file of %s, internal %j, is called %s', (format, withInternal, name) => {
  expect(exportFileName('Prov på karta!', format, withInternal, new Date(2026, 0, 5))).toBe(name);
});
