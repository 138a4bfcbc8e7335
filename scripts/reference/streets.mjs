import * as turf from '@turf/turf';
import { keyOf, lighten, linesOf, metresPerDegree, sharedVertices } from './geometry.mjs';
import { slug } from './names.mjs';
import { OSM_MEMBERS, OSM_STREETS } from './origins.mjs';
import { byId, feature } from './output.mjs';
import { readFeatures } from './tables.mjs';

const STREET_CLASSES = {
  motorway: 'motorvag',
  motorway_link: 'motorvag',
  secondary: 'huvudgata',
  secondary_link: 'huvudgata',
  tertiary: 'gata',
  tertiary_link: 'gata',
  unclassified: 'lokalgata',
  residential: 'lokalgata',
  living_street: 'lokalgata',
};

/** Where the streets end, for the reader of the map. */
const COVERAGE_TEXT =
  'Kartan har gator bara i områdets norra del. Hägersten, Västertorp, Fruängen och Solberga är ' +
  'delvis med. I Mälarhöjden, Herrängen, Långbro, Långsjö, Liseberg, Älvsjö och Örby slott saknas ' +
  'gatorna.';

const propertiesOf = ({ name, class: osmClass, bridge, tunnel }) => {
  if (!STREET_CLASSES[osmClass]) throw new Error(`streets: unknown class ${osmClass}`);
  return { namn: name, klass: STREET_CLASSES[osmClass], bro: bridge, tunnel };
};

/** Heading from the first to the second position, in radians. */
function heading(from, to) {
  const scale = metresPerDegree(from[1]);
  return Math.atan2((to[1] - from[1]) * scale.lat, (to[0] - from[0]) * scale.lng);
}

/** 0 when the two ends run straight on through their common point, pi when they fold back. */
function bend(a, b) {
  const turn = Math.abs(heading(a.inner, a.at) - heading(b.at, b.inner)) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

function endsAt(lines) {
  const ends = new Map();
  lines.forEach((line, index) => {
    const first = { index, atStart: true, at: line[0], inner: line[1] };
    const last = { index, atStart: false, at: line.at(-1), inner: line.at(-2) };
    for (const end of [first, last]) {
      const key = keyOf(end.at);
      ends.set(key, [...(ends.get(key) ?? []), end]);
    }
  });
  return ends;
}

/** Radians, about 115 degrees: a sharper turn is a fork or a loop, not one course. */
const SHARPEST_BEND = 2;

/** The straightest pair of different lines that meet in one point, or none. */
function straightestPair(ends) {
  let best;
  for (let i = 0; i < ends.length; i += 1) {
    for (let j = i + 1; j < ends.length; j += 1) {
      if (ends[i].index === ends[j].index) continue;
      const angle = bend(ends[i], ends[j]);
      if (angle > SHARPEST_BEND) continue;
      if (!best || angle < best.angle) best = { angle, pair: [ends[i], ends[j]] };
    }
  }
  return best?.pair;
}

function join(lines, [a, b]) {
  const before = a.atStart ? [...lines[a.index]].reverse() : lines[a.index];
  const after = b.atStart ? lines[b.index] : [...lines[b.index]].reverse();
  const rest = lines.filter((_, index) => index !== a.index && index !== b.index);
  return [...rest, [...before, ...after.slice(1)]];
}

/** Joins stretches that meet end to end, straightest first, until none is left to join. */
function mergeLines(stretches) {
  let lines = stretches;
  for (;;) {
    const pair = [...endsAt(lines).values()].map(straightestPair).find(Boolean);
    if (!pair) return lines;
    lines = join(lines, pair);
  }
}

function groupStreets(source) {
  const groups = new Map();
  for (const { properties, geometry } of source) {
    const street = propertiesOf(properties);
    const parts = [
      street.namn ?? 'namnlos',
      street.klass,
      street.bro && 'bro',
      street.tunnel && 'tunnel',
    ];
    const id = slug(parts.filter(Boolean).join(' '));
    const group = groups.get(id) ?? { id, street, lines: [] };
    group.lines.push(geometry.coordinates);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const toGeometry = (lines) =>
  lines.length === 1
    ? { type: 'LineString', coordinates: lines[0] }
    : { type: 'MultiLineString', coordinates: lines };

/** One feature for each name and class, bridges and tunnels apart. */
export function buildStreets(folder) {
  const source = readFeatures(folder, 'streets_north_osm.geojson');
  const groups = groupStreets(source).map(({ id, street, lines }) => ({
    id,
    street,
    geometry: toGeometry(mergeLines(lines)),
  }));
  const junctions = sharedVertices(groups.map(({ geometry }) => geometry));
  const features = groups.map(({ id, street, geometry }) =>
    feature(
      { id, ...street },
      // 1 m: narrower than any street on the screen; crossings stay where they are.
      lighten(geometry, { decimals: 5, toleranceMeters: 1, fixed: junctions }),
    ),
  );
  return {
    name: 'gator-osm',
    kalla: OSM_STREETS,
    ...OSM_MEMBERS,
    tackning: { text: COVERAGE_TEXT, bbox: extentOf(source) },
    features: features.sort(byId),
  };
}

function extentOf(source) {
  const positions = source.flatMap(({ geometry }) => linesOf(geometry).flat());
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** The part of the area that has streets: the extent of the street file cut to the area. */
export function buildCoverage(folder, streets) {
  const [area] = readFeatures(folder, 'stadsdelsomrade.geojson');
  const extent = turf.bboxPolygon(streets.tackning.bbox);
  const covered = turf.intersect(turf.featureCollection([area, extent]));
  if (!covered) throw new Error('streets: the extent does not meet the area');
  return {
    name: 'gator-tackning',
    kalla: `${OSM_STREETS}, utbredning; områdets gräns från Stockholms stad`,
    ...OSM_MEMBERS,
    features: [
      feature(
        { id: 'gator-tackning', namn: 'Del av området med gator i kartan' },
        lighten(covered.geometry, { decimals: 5 }),
      ),
    ],
  };
}
