import { distanceToStretch, lighten, linesOf, sharedVertices } from './geometry.mjs';
import { slug } from './names.mjs';
import {
  BOUNDARIES,
  CC0,
  CC0_ASSUMED,
  GTFS,
  SL_LIST,
  SOCIOTOPE,
  STOPS_CREDIT,
} from './origins.mjs';
import { byId, feature } from './output.mjs';
import { clearName, sociotopeNames } from './place-names.mjs';
import { readFeatures } from './tables.mjs';

/** Basemap outlines: 5 decimals (at most 0.6 m off), Douglas-Peucker 2 m. */
const LIGHT = { decimals: 5, toleranceMeters: 2 };
/** Parks farther from the area than this are not drawn. */
const PARK_REACH_METERS = 1000;

/** `Riddarfjärden (Mälaren)` -> `Riddarfjärden`, `A/B` -> `A`: one label, not a gloss. */
const waterName = (name) => name?.replace(/\s*[(/].*$/, '');

export function buildWater(folder) {
  const source = readFeatures(folder, 'water.geojson');
  const fixed = sharedVertices(source.map(({ geometry }) => geometry));
  return {
    name: 'vatten',
    kalla: `${BOUNDARIES}; namnen är tillagda av oss`,
    licens: CC0,
    attribution: 'Stockholms stad',
    features: source.map(({ properties, geometry }) =>
      feature(
        { id: properties.id, namn: waterName(properties.name) },
        lighten(geometry, { ...LIGHT, fixed }),
      ),
    ),
  };
}

const PARK_CLASSES = {
  green: 'park',
  playground: 'lekplats',
  square: 'torg',
  sport: 'idrott',
  school_yard: 'skolgard',
  cemetery: 'kyrkogard',
  bathing: 'bad',
  allotment: 'koloni',
};

/** Metres from the nearest vertex to the area's border; parks inside are told by `in_area`. */
function metersOutside(geometry, borders) {
  const stretches = borders.flatMap((ring) => ring.slice(1).map((to, index) => [ring[index], to]));
  const distances = linesOf(geometry)
    .flat()
    .map((position) => Math.min(...stretches.map(([a, b]) => distanceToStretch(position, a, b))));
  return Math.min(...distances);
}

export function buildParks(folder) {
  const borders = readFeatures(folder, 'stadsdelsomrade.geojson').flatMap(({ geometry }) =>
    linesOf(geometry),
  );
  const source = readFeatures(folder, 'parks.geojson');
  const fixed = sharedVertices(source.map(({ geometry }) => geometry));
  const names = sociotopeNames(folder);
  const near = source.filter(
    ({ properties, geometry }) =>
      properties.in_area || metersOutside(geometry, borders) <= PARK_REACH_METERS,
  );
  // The largest first: a playground in a park is then drawn on top of it.
  near.sort((a, b) => b.properties.area_m2 - a.properties.area_m2 || byId(a, b));
  const features = near.map(({ properties: { id, name, class: klass }, geometry }) => {
    if (!PARK_CLASSES[klass]) throw new Error(`parks.geojson: ${id}: unknown class ${klass}`);
    const namn = names.get(id) ?? clearName(name, PARK_CLASSES[klass]);
    return feature(
      { id, namn, klass: PARK_CLASSES[klass] },
      lighten(geometry, { ...LIGHT, fixed }),
    );
  });
  return {
    name: 'parker',
    kalla: SOCIOTOPE,
    licens: CC0_ASSUMED,
    attribution: 'Stockholms stad',
    features,
  };
}

const RAIL_KINDS = { metro: 'tunnelbana', tram: 'sparvag', rail: 'jarnvag' };
/** How true each alignment is, from the notes of the source table. */
const RAIL_QUALITY = {
  metro: ['schematisk', 'Mjuk kurva genom stationerna, till stor del i tunnel; oftast inom 150 m.'],
  tram: [
    'schematisk',
    'Raka linjer mellan hållplatserna; upp till 300 m fel mellan Stora Essingen och Gröndal.',
  ],
  rail: ['ungefarlig', 'Följer gränser längs järnvägen; ungefär 40 m åt vardera hållet.'],
};

export function buildRail(folder) {
  const features = readFeatures(folder, 'rail_lines.geojson').map(({ properties, geometry }) => {
    const [kvalitet, anmarkning] = RAIL_QUALITY[properties.mode];
    return feature(
      {
        id: slug(properties.name),
        namn: properties.name,
        slag: RAIL_KINDS[properties.mode],
        farg: properties.colour,
        kvalitet,
        anmarkning,
      },
      // Not simplified: the metro lines share a curve and must stay on it together.
      lighten(geometry, { decimals: 5 }),
    );
  });
  return {
    name: 'spar',
    kalla: `Ritade av oss efter ${GTFS} och ${BOUNDARIES}`,
    licens: CC0,
    attribution: 'Trafiklab, Stockholms stad',
    features,
  };
}

const STATION_KINDS = {
  metro_station: 'tunnelbana',
  tram_stop: 'tvarbana',
  rail_station: 'pendeltag',
};
export const CONFIDENCE = { high: 'hog', medium: 'medel', approximate: 'ungefarlig' };

export function buildStations(folder) {
  const features = readFeatures(folder, 'stations.geojson').map(({ properties, geometry }) => {
    const slag = STATION_KINDS[properties.kind];
    return feature(
      {
        id: `${slug(properties.name)}-${slag}`,
        namn: properties.name,
        slag,
        // Riders know the metro lines as 13 and 14, not T13 and T14.
        linjer: properties.lines.map((line) => line.replace(/^T/, '')),
        sakerhet: CONFIDENCE[properties.confidence],
      },
      geometry,
    );
  });
  return {
    name: 'stationer',
    kalla: `${GTFS} (tunnelbana, Älvsjö); ${SL_LIST} (Tvärbanan, Årstaberg)`,
    licens: `${CC0}; Tvärbanan och Årstaberg: enstaka uppgifter`,
    attribution: `Trafiklab; ${STOPS_CREDIT}`,
    features: features.sort(byId),
  };
}
