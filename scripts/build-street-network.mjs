// Writes geodata/reference/gatunat.geojson from ways that osmium exported (the steps are in docs/gatunat.md):
//   node scripts/build-street-network.mjs WAYS.geojson "MONTH AND YEAR OF THE DATA"
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCollection } from './reference/output.mjs';
import { toStreetNetwork } from './reference/street-network.mjs';
import { readFeatures } from './reference/tables.mjs';

const REFERENCE = fileURLToPath(new URL('../geodata/reference/', import.meta.url));

function main([file, state]) {
  if (!file || !state) {
    console.error('usage: node scripts/build-street-network.mjs WAYS.geojson "MONTH YEAR"');
    process.exit(2);
  }
  const ways = readFeatures(path.dirname(file), path.basename(file));
  const network = toStreetNetwork(ways, `OpenStreetMap (${state})`);
  mkdirSync(REFERENCE, { recursive: true });
  console.table([writeCollection(REFERENCE, network)]);
}

main(process.argv.slice(2));
