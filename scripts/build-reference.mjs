// Writes geodata/reference/ and geodata/statistik.csv from a folder of source tables (described in geodata/SOURCES.md):
//   node scripts/build-reference.mjs FOLDER_WITH_SOURCE_TABLES
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildParks, buildRail, buildStations, buildWater } from './reference/basemap.mjs';
import { findFaults } from './reference/check.mjs';
import { buildDistricts, buildNeighbours } from './reference/districts.mjs';
import { makeLocator } from './reference/gazetteer.mjs';
import { distanceMeters } from './reference/geometry.mjs';
import { buildOsmPlaces } from './reference/osm-places.mjs';
import { writeCollection } from './reference/output.mjs';
import { buildPlaces } from './reference/places.mjs';
import { writeStatistics } from './reference/statistics.mjs';
import { buildStreetNetwork } from './reference/street-network.mjs';
import { buildCoverage, buildStreets } from './reference/streets.mjs';

const GEODATA = fileURLToPath(new URL('../geodata/', import.meta.url));
const REFERENCE = `${GEODATA}reference/`;

/** What the embedded map draws before any layer. */
const BASEMAP = ['grannar', 'vatten', 'parker', 'gator-osm', 'spar'].map(
  (name) => `${name}.geojson`,
);

function build(folder) {
  const districts = buildDistricts(folder);
  const locator = makeLocator(districts);
  const streets = buildStreets(folder);
  const places = buildPlaces(folder, locator);
  const osm = buildOsmPlaces(folder, locator, places.collection);
  const collections = [
    districts,
    buildNeighbours(folder, districts),
    buildWater(folder),
    buildParks(folder),
    streets,
    buildCoverage(folder, streets),
    buildStreetNetwork(folder),
    buildRail(folder),
    buildStations(folder),
    places.collection,
    osm.collection,
  ];
  return { collections, places, osm };
}

function report({ places, osm }, sizes) {
  console.table(sizes);
  const basemap = sizes.filter(({ file }) => BASEMAP.includes(file));
  const gzip = basemap.reduce((sum, { gzipKb }) => sum + gzipKb, 0);
  console.log(`basemap: ${gzip.toFixed(1)} kB gzip`);
  console.log(`register units put together: ${places.mergedUnits}`);
  console.log(
    `OpenStreetMap: ${osm.candidates} of kinds that matter, ${osm.dropped} nameless dropped`,
  );
  for (const { place, twin, reason } of osm.merged) {
    const meters = twin ? Math.round(distanceMeters(place.position, twin.position)) : 0;
    console.log(
      `merged (${reason}): ${place.slag} ${place.namn} -> ${twin?.namn ?? '-'}, ${meters} m`,
    );
  }
}

function main([folder]) {
  if (!folder) {
    console.error('usage: node scripts/build-reference.mjs FOLDER_WITH_SOURCE_TABLES');
    process.exit(2);
  }
  const built = build(folder);
  const faults = findFaults(built.collections);
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
  }
  mkdirSync(REFERENCE, { recursive: true });
  report(
    built,
    built.collections.map((one) => writeCollection(REFERENCE, one)),
  );
  console.log(`statistics: ${writeStatistics(folder, GEODATA)} figures`);
}

main(process.argv.slice(2));
