import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Code-unit order: the same on every machine, unlike localeCompare. */
export const byId = (a, b) => Number(a.id > b.id) - Number(a.id < b.id);

/** A feature whose id stands in `properties.id` too; properties without a value are left out. */
export function feature(properties, geometry) {
  const filled = Object.entries(properties).filter(([, value]) => value != null && value !== '');
  return { type: 'Feature', id: properties.id, properties: Object.fromEntries(filled), geometry };
}

/** One feature a line, so that a change reads well in a diff. */
function toText({ features, ...members }) {
  const head = Object.entries({ type: 'FeatureCollection', ...members });
  const lines = head.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`);
  const rows = features.map((one) => JSON.stringify(one)).join(',\n');
  return `{${lines.join('\n')}\n"features":[\n${rows}\n]}\n`;
}

/** Writes one collection and says how large it became (kB = 1 000 bytes). */
export function writeCollection(folder, collection) {
  const text = toText(collection);
  writeFileSync(path.join(folder, `${collection.name}.geojson`), text);
  return {
    file: `${collection.name}.geojson`,
    features: collection.features.length,
    kB: Buffer.byteLength(text) / 1000,
    gzipKb: gzipSync(text).length / 1000,
  };
}
