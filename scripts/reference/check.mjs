import * as turf from '@turf/turf';
import { crossesItself, keyOf, linesOf, wind } from './geometry.mjs';
import { PLACE_KINDS } from './place-kinds.mjs';

/** Sum of the 17 RegSO; the official figure for the stadsdelsområde is 128 794. */
const EXPECTED_POPULATION = 129452;
const EXPECTED_DISTRICTS = 17;
const CONFIDENCES = ['hog', 'medel', 'ungefarlig'];
/** Longitudes and latitudes of the map with room around it: catches swapped axes and metres. */
const FRAME = [17.8, 59.2, 18.2, 59.4];

function geometryFaults({ geometry }) {
  if (geometry.type === 'Point') return insideFrame([geometry.coordinates]);
  const isArea = geometry.type.endsWith('Polygon');
  const faults = linesOf(geometry).flatMap((line) => insideFrame(line));
  for (const line of linesOf(geometry)) {
    if (line.length < (isArea ? 4 : 2)) faults.push('too few positions');
    if (isArea && keyOf(line[0]) !== keyOf(line.at(-1))) faults.push('ring not closed');
  }
  if (!isArea) return faults;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const wound = polygons.every((rings) => rings.every((ring, index) => wind(ring, index) === ring));
  if (!wound) faults.push('right-hand rule');
  if (crossesItself(geometry)) faults.push('crosses itself');
  return faults;
}

const insideFrame = (positions) =>
  positions.every(
    ([lng, lat]) => lng > FRAME[0] && lng < FRAME[2] && lat > FRAME[1] && lat < FRAME[3],
  )
    ? []
    : ['outside the frame'];

function districtFaults({ features }) {
  const faults = features.length === EXPECTED_DISTRICTS ? [] : [`${features.length} stadsdelar`];
  const total = features.reduce((sum, { properties }) => sum + properties.folkmangd, 0);
  if (total !== EXPECTED_POPULATION) faults.push(`population ${total}`);
  for (const { id, properties } of features) {
    const groups = Object.keys(properties).filter((key) => /^alder_(\d+_\d+|80_plus)$/.test(key));
    const fiveYear = groups.filter((key) => key !== 'alder_0_19' && key !== 'alder_20_64');
    const sum = fiveYear.reduce((all, key) => all + properties[key], 0);
    if (sum !== properties.folkmangd) faults.push(`${id}: age groups add up to ${sum}`);
  }
  return faults;
}

function placeFaults({ features }, districts) {
  return features.flatMap(({ id, properties, geometry }) => {
    const home = districts.features.find((one) =>
      turf.booleanPointInPolygon(geometry.coordinates, one.geometry),
    );
    const faults = [];
    if (home?.id !== properties.stadsdel) faults.push(`${id}: stadsdel`);
    if (!PLACE_KINDS.includes(properties.slag)) faults.push(`${id}: slag ${properties.slag}`);
    if (!CONFIDENCES.includes(properties.sakerhet)) faults.push(`${id}: sakerhet`);
    return faults;
  });
}

/** Every fault in the built files, as `file: what`; empty when all is well. */
export function findFaults(collections) {
  const byName = new Map(collections.map((one) => [one.name, one]));
  const districts = byName.get('stadsdelar');
  const faults = collections.flatMap((collection) => [
    ...doubles(collection.features.map(({ id }) => id)).map(
      (id) => `${collection.name}: ${id} twice`,
    ),
    ...collection.features.flatMap((one) =>
      geometryFaults(one).map((what) => `${collection.name}: ${one.id}: ${what}`),
    ),
  ]);
  const placeFiles = [byName.get('platser'), byName.get('platser-osm')];
  const placeIds = placeFiles.flatMap(({ features }) => features.map(({ id }) => id));
  return [
    ...faults,
    ...districtFaults(districts),
    ...doubles(placeIds).map((id) => `platser, platser-osm: ${id} twice`),
    ...placeFiles.flatMap((file) => placeFaults(file, districts)),
  ];
}

const doubles = (ids) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
