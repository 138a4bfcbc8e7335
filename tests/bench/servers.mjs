// @ts-check

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bringUp } from '../../scripts/servers/bring-up.mjs';
import { missingPrograms, sayMissing } from '../../scripts/servers/packages.mjs';
import { madeLayer, madePointsSql, tiledSource, writeWithLayer } from './made-points.mjs';

/** @typedef {import('./report.mjs').Row} Row */
/** @typedef {import('../../scripts/servers/bring-up.mjs').Servers} Servers */

const bench = 'servers';
/** Rows of the large table, one step after the other. */
const steps = [10_000, 100_000, 1_000_000];
/** So long a server is asked, and so many ask at once. */
const loadMs = 5_000;
const clients = 4;
/** A server that takes longer for one answer is not loaded. */
const slowMs = 20_000;

/**
 * @param {string} url
 * @param {RequestInit} [options]
 */
async function ask(url, options) {
  // A connection that was kept open may have been closed while this process waited for the database.
  const response = await fetch(url, options).catch(() => fetch(url, options));
  const body = Buffer.from(await response.arrayBuffer());
  return { ok: response.ok, body };
}

/**
 * Has some clients ask again and again.
 *
 * @param {(nr: number) => string} urlOf the n-th question
 * @param {(nr: number) => RequestInit} [optionsOf]
 * @returns {Promise<number>} answers a second
 */
async function load(urlOf, optionsOf = () => ({})) {
  const end = performance.now() + loadMs;
  const from = performance.now();
  let nr = 0;
  let done = 0;
  const client = async () => {
    while (performance.now() < end) {
      const mine = nr++;
      const { ok } = await ask(urlOf(mine), optionsOf(mine));
      if (!ok) throw new Error(`${urlOf(mine)} was not answered`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (done * 1_000) / (performance.now() - from);
}

/** @param {string} text @param {number} value @param {string} unit @returns {Row} */
const row = (text, value, unit) => ({ bench, case: text, value, unit });

/**
 * The register of the workspace, as a planner opens it.
 *
 * @param {Servers} servers
 * @returns {Promise<Row[]>}
 */
async function measureRegister({ addresses, database }) {
  const layers = database
    .query(`select id from (select f_table_name as id from geometry_columns
    where f_table_schema = 'trygghet_offentlig' and f_table_name not in ('stadsdelar')) t
    where id not like '${madeLayer}%' order by 1`)
    .trim()
    .split('\n')
    .map((name) => name.replaceAll('_', '-'));
  const page = (/** @type {string} */ id) =>
    `${addresses.read}/collections/${id}/items?f=json&limit=10000&offset=0&sortby=id`;
  const pages = [];
  for (const id of layers) pages.push(await ask(page(id)));
  const bytes = pages.reduce((sum, { body }) => sum + body.length, 0);
  const packed = pages.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
  const rate = await load((nr) => page(layers[nr % layers.length] ?? ''));
  return [
    row(`register, ${layers.length} layers: bytes`, bytes / 1_000, 'kB'),
    row('register: bytes with gzip', packed / 1_000, 'kB'),
    row('register: pages a second from QGIS Server', rate, '/s'),
    row('register: planners who open it, a second', rate / layers.length, '/s'),
  ];
}

/**
 * What publishing asks of the server: a look and a change.
 *
 * @param {Servers} servers
 * @returns {Promise<Row[]>}
 */
async function measureWrites({ addresses, database }) {
  const items = `${addresses.write}/collections/kameraplatser/items`;
  const headers = { 'Content-Type': 'application/geo+json' };
  const geometry = { type: 'Point', coordinates: [18.01, 59.31] };
  const columns = database.query(`select json_build_object('namn', 'Prov', 'preventionstyp',
    preventionstyp, 'status', status, 'genomforande', genomforande, 'beskrivning', beskrivning,
    'kallor', kallor, 'geometrikvalitet', 'ungefarlig', 'publiceringsniva', publiceringsniva)
    from trygghet.kameraplatser limit 1`);
  const body = (/** @type {number} */ nr) => {
    const properties = { ...JSON.parse(columns), id: `prov-${nr}` };
    return JSON.stringify({ type: 'Feature', properties, geometry });
  };
  const looks = await load((nr) => `${items}?f=json&limit=2&id=prov-${nr % 100}`);
  const writes = await load(
    () => items,
    (nr) => ({ method: 'POST', headers, body: body(nr) }),
  );
  database.query(`delete from trygghet.kameraplatser where id like 'prov-%'`);
  return [
    row('publish: looks a second', looks, '/s'),
    row('publish: new records a second', writes, '/s'),
  ];
}

/**
 * A large layer of so many rows.
 *
 * @param {Servers} servers
 * @param {number} count
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
async function measureLarge({ addresses, database }, count, note) {
  const own = `trygghet_offentlig.${madeLayer}`;
  database.query(`truncate ${own}`);
  const from = performance.now();
  database.query(madePointsSql(count, 3011));
  const made = (performance.now() - from) / 1_000;
  const size = Number(database.query(`select pg_total_relation_size('${own}')`));
  const name = count.toLocaleString('en');
  note(`${name} rows made in ${made.toFixed(0)} s`);
  const items = `${addresses.read}/collections/${madeLayer}/items?f=json`;
  const rows = [row(`${name} rows: bytes a row in PostGIS`, size / count, 'B')];
  for (const [what, query] of [
    ['one by its id', '&limit=2&id=ljus-77'],
    ['a page of 50', '&limit=50&offset=0'],
    ['counted with a filter', '&limit=1&status=pagar'],
    ['a page of 50 with a filter', '&limit=50&offset=500&status=pagar'],
    ['a page of 50, sorted', '&limit=50&offset=0&sortby=id'],
  ]) {
    await ask(`${addresses.read}/collections/svarar/items?f=json&limit=1`);
    const begun = performance.now();
    const { ok } = await ask(`${items}${query}`);
    const ms = performance.now() - begun;
    note(`${name}: ${what} ${ms.toFixed(0)} ms`);
    if (ok) rows.push(row(`${name} rows: ${what}`, ms, 'ms'));
    if (ms > slowMs) break;
  }
  return rows;
}

/** Slippy tile that a place lies in. @param {number} lng @param {number} lat @param {number} zoom */
function tileAt(lng, lat, zoom) {
  const across = 2 ** zoom;
  const angle = (lat * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
  return { x: Math.floor(((lng + 180) / 360) * across), y: Math.floor(down * across) };
}

/**
 * Tiles of a million rows, each anew: what a cache before the server saves it.
 *
 * @param {Servers} servers
 * @returns {Promise<Row[]>}
 */
async function measureTiles({ addresses }) {
  const { origin } = new URL(addresses.read);
  const rows = [];
  for (const zoom of [11, 13, 15, 16, 17]) {
    const { x, y } = tileAt(17.997, 59.2985, zoom);
    const around = zoom < 13 ? 1 : 3;
    const urlOf = (/** @type {number} */ nr) => {
      const [dx, dy] = [nr % around, Math.floor(nr / around) % around];
      return `${origin}${tiledSource.url}`
        .replace('{x}', String(x + dx))
        .replace('{y}', String(y + dy))
        .replace('{z}', String(zoom));
    };
    const { body } = await ask(urlOf(0));
    rows.push(row(`tile at zoom ${zoom}: bytes with gzip`, gzipSync(body).length / 1_000, 'kB'));
    rows.push(row(`tile at zoom ${zoom}: tiles a second`, await load(urlOf), '/s'));
  }
  return rows;
}

/**
 * What the servers of deploy/ bear on this machine, which also asks: rows, bytes and requests a second.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>} none where the servers cannot be brought up
 */
export async function benchServers(note) {
  const missing = missingPrograms();
  if (missing.length > 0) {
    note(`skipped: ${sayMissing(missing)}`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-load-'));
  writeWithLayer(folder, tiledSource);
  const servers = await bringUp({ geodata: folder, origin: '*' });
  try {
    const rows = [...(await measureRegister(servers)), ...(await measureWrites(servers))];
    for (const count of steps) rows.push(...(await measureLarge(servers, count, note)));
    rows.push(...(await measureTiles(servers)));
    return rows;
  } finally {
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
