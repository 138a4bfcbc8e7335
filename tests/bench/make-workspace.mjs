// @ts-check

import { once } from 'node:events';
import { cpSync, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { bundleForNode } from './build.mjs';
import { makeOutline, makePosition, toDistricts } from './make-place.mjs';
import { makePatterns, makeProperties, makeShortProperties } from './make-row.mjs';
import { makeRandom } from './random.mjs';

/**
 * @typedef {import('./make-row.mjs').Vocabulary} Vocabulary
 * @typedef {{ points: number, polygons?: number, unplaced?: number }} Amounts
 * @typedef {{ id: string, typ: string, kalla: { url: string } }} Layer
 */

/** Rows that are written at once; the file may be larger than the memory. */
const rowsAtOnce = 2_000;

/** The real workspace, which the made ones differ from in their records alone. */
export function readWorkspace() {
  return JSON.parse(readFileSync('geodata/workspace.json', 'utf8'));
}

/**
 * What the rows of a layer may hold, from the field table itself, so that they are right also after a change of it.
 *
 * @param {Layer} layer
 * @returns {Promise<Vocabulary>}
 */
async function vocabularyOf({ typ }) {
  const { fieldsOf } = await import(await bundleForNode('domain/fields.ts'));
  const { statusesOf } = await import(await bundleForNode('domain/vocabulary.ts'));
  const { vokabular } = readWorkspace();
  return {
    fields: Object.values(fieldsOf(typ)),
    statuses: statusesOf(typ),
    actors: vokabular.aktorer,
    funding: vokabular.finansiering,
  };
}

/**
 * Writes a layer file of made-up rows, the same ones for the same seed.
 *
 * @param {string} file
 * @param {Layer} layer
 * @param {Amounts} amounts rows with a point, with a polygon, and without a place
 * @param {{ seed: number, short?: boolean }} options short: only the required fields
 */
export async function writeLayer(file, layer, amounts, { seed, short = false }) {
  const { points, polygons = 0, unplaced = 0 } = amounts;
  const vocabulary = await vocabularyOf(layer);
  const districts = toDistricts(
    JSON.parse(readFileSync('geodata/reference/stadsdelar.geojson', 'utf8')),
  );
  const random = makeRandom(seed);
  const patterns = makePatterns(vocabulary.fields, random);

  /** @param {number} index */
  const makeFeature = (index) => {
    const id = `${layer.id}-${index}`;
    const district = random.pick(districts);
    const noPlace = index >= points + polygons;
    const properties = short
      ? makeShortProperties(id, vocabulary, random)
      : makeProperties(
          id,
          noPlace ? district.name : null,
          random.pick(patterns),
          vocabulary,
          random,
        );
    if (noPlace) return { type: 'Feature', properties, geometry: null };
    const position = makePosition(district, random);
    const geometry =
      index < points
        ? { type: 'Point', coordinates: position }
        : { type: 'Polygon', coordinates: [makeOutline(position, random)] };
    return { type: 'Feature', properties, geometry };
  };

  const total = points + polygons + unplaced;
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(file);
  out.write(`{"type":"FeatureCollection","name":"${layer.id}","features":[\n`);
  for (let start = 0; start < total; start += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, total - start);
    const rows = Array.from({ length: count }, (_, row) =>
      JSON.stringify(makeFeature(start + row)),
    );
    const last = start + count === total;
    if (!out.write(`${rows.join(',\n')}${last ? '' : ','}\n`)) await once(out, 'drain');
  }
  out.end(']}\n');
  await finished(out);
}

/**
 * Writes a workspace like the real one, with made-up records.
 *
 * @param {string} folder replaced
 * @param {(layer: Layer, index: number, layers: readonly Layer[]) => Amounts | null} amountsOf null leaves the layer out
 */
export async function writeWorkspace(folder, amountsOf) {
  rmSync(folder, { recursive: true, force: true });
  cpSync('geodata/reference', join(folder, 'reference'), { recursive: true });
  const workspace = readWorkspace();
  /** @type {readonly Layer[]} */
  const all = workspace.lager;
  const layers = [];
  for (const [index, layer] of all.entries()) {
    const amounts = amountsOf(layer, index, all);
    if (!amounts) continue;
    layers.push(layer);
    await writeLayer(join(folder, layer.kalla.url), layer, amounts, { seed: index + 1 });
  }
  const made = { ...workspace, lager: layers };
  writeFileSync(join(folder, 'workspace.json'), JSON.stringify(made, null, 2));
}
