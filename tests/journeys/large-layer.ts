/**
 * A layer that is drawn from tiles, with a played server that has its rows. Everything in it is made up, the same each
 * time.
 */
import type { Page } from '@playwright/test';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import { getResponse } from 'msw';
import { toFlatFeature } from '../ogc-server/flat-row';
import { type PlayedServer, playServer } from '../ogc-server/play-server';
import { districts, workspace } from './geodata';
import { makePmtiles, makeTile } from './tile-file';

export const layerName = 'Ljuspunkter';
const layerId = 'ljuspunkter';
const tileLayer = 'ljus';
const rowCount = 330;

/** Zoom level from which tiles have single points, and the last one with tiles. */
const singleFrom = 12;
const lastZoom = 14;

const statuses = ['genomford', 'genomford', 'genomford', 'beviljad', 'pagar'] as const;

/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
function makeRandom(): () => number {
  let state = 20_240_926;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Row {
  id: string;
  name: string;
  status: (typeof statuses)[number];
  quality: 'exakt' | 'schematisk';
  district: string;
  place: [number, number];
}

function makeRows(): Row[] {
  const random = makeRandom();
  return Array.from({ length: rowCount }, (_, at): Row => {
    const district = districts[at % districts.length];
    if (!district) throw new Error('no districts');
    const [west = 0, south = 0, east = 0, north = 0] = bbox(district.geometry);
    let place: [number, number];
    do place = [west + random() * (east - west), south + random() * (north - south)];
    while (!booleanPointInPolygon(place, district.geometry));
    return {
      id: `ljus-${at + 1}`,
      name: `Ljuspunkt ${String(at + 1).padStart(3, '0')}`,
      status: statuses[at % statuses.length] ?? 'genomford',
      quality: at % 7 === 0 ? 'schematisk' : 'exakt',
      district: district.name,
      place,
    };
  });
}

export const rows: readonly Row[] = makeRows();

const points = rows.map(({ id, name, status, quality, district, place }) => ({
  place,
  properties: { id, namn: name, status, geometrikvalitet: quality, stadsdel: district },
}));

/** A cell for each district, where its first row is. */
const cells = districts.map(({ name }) => {
  const own = rows.filter(({ district }) => district === name);
  const counts = Object.fromEntries(
    [...new Set(statuses)].map((status) => [
      `antal_${status}`,
      own.filter((row) => row.status === status).length,
    ]),
  );
  return {
    place: own[0]?.place ?? ([0, 0] as const),
    properties: { antal: own.length, stadsdel: name, ...counts },
  };
});

const pointsAt = (z: number) => (z < singleFrom ? cells : points);

function makeFile(): Buffer {
  const bounds = workspace.omrade.utbredning;
  return Buffer.from(makePmtiles(tileLayer, pointsAt, [9, lastZoom], bounds));
}

function toFeature({ id, name, status, quality, district, place }: Row, at: number) {
  const flat = toFlatFeature(
    'trygghetsinvestering',
    {
      type: 'Feature',
      properties: {
        id,
        namn: name,
        preventionstyp: ['situationell'],
        status,
        genomforande: 'egen',
        ansvarig: at % 2 === 0 ? 'Stadsdelsförvaltningen' : undefined,
        beskrivning: 'Påhittad ljuspunkt.',
        kallor: [{ dokument: '000', avsnitt: 'Fråga 4' }],
        geometrikvalitet: quality,
        publiceringsniva: 'offentlig',
      },
      geometry: { type: 'Point', coordinates: place },
    },
    at + 1,
  );
  return { ...flat, properties: { ...flat.properties, stadsdel: district } };
}

const template = 'tiles?mode=tile&tilemode=gmap&tile={x}+{y}+{z}&map.imagetype=mvt';

interface Played {
  server: PlayedServer;
  /** Addresses of the tiles and parts of files that were fetched. */
  fetched: string[];
}

/** Adds the layer to the workspace, and plays its tiles and its server. */
export async function playLargeLayer(page: Page, format: 'pmtiles' | 'mvt'): Promise<Played> {
  const base = new URL('geodata/stort', process.env['APP_URL']).href;
  const features = rows.map(toFeature);
  const filters = Object.keys(features[0]?.properties ?? {});
  const server = playServer(base, { ljus: { features } }, { filters });
  const fetched: string[] = [];
  await page.route('**/geodata/workspace.json', (route) => {
    const layer = {
      id: layerId,
      typ: 'trygghetsinvestering',
      namn: layerName,
      beskrivning: 'Påhittade ljuspunkter, för många att läsa in.',
      farg: { ljus: '#8a5a00', mork: '#e0b050' },
      symbol: 'lampa',
      rackviddMeter: 25,
      kalla: {
        slag: 'rutor',
        format,
        url: format === 'pmtiles' ? 'ljus.pmtiles' : template,
        rutlager: tileLayer,
        ...(format === 'mvt' ? { zoom: [9, lastZoom] } : {}),
        fragor: { url: 'stort', samling: 'ljus' },
      },
    };
    return route.fulfill({ json: { ...workspace, lager: [...workspace.lager, layer] } });
  });
  const file = makeFile();
  await page.route('**/geodata/ljus.pmtiles', (route) => {
    const range = route.request().headers()['range'] ?? '';
    fetched.push(range);
    const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const body = file.subarray(Number(from), Number(to) + 1);
    const place = `bytes ${from}-${Number(from) + body.length - 1}/${file.length}`;
    return route.fulfill({ status: 206, body, headers: { 'Content-Range': place } });
  });
  await page.route('**/geodata/tiles?**', (route) => {
    fetched.push(route.request().url());
    const asked = /tile=(\d+)\+(\d+)\+(\d+)/.exec(route.request().url());
    const [, x = Number.NaN, y = Number.NaN, z = Number.NaN] = (asked ?? []).map(Number);
    const tile = makeTile(tileLayer, pointsAt(z), { x, y, z });
    if (!tile) return route.fulfill({ status: 204 });
    return route.fulfill({
      body: Buffer.from(tile),
      contentType: 'application/vnd.mapbox-vector-tile',
    });
  });
  await page.route(`${base}/**`, async (route) => {
    const request = route.request();
    const answer = await getResponse(
      server.handlers,
      new Request(request.url(), { method: request.method(), headers: request.headers() }),
    );
    if (!answer) return route.abort();
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  return { server, fetched };
}
