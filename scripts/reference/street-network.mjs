import { keyOf, linesOf, roundPosition } from './geometry.mjs';
import { OSM_MEMBERS, OSM_STREETS } from './origins.mjs';
import { feature } from './output.mjs';
import { readFeatures } from './tables.mjs';

/**
 * What one may walk along, by OpenStreetMap's `highway`. Motorways are closed to walkers by law (trafikförordningen
 * 9 kap. 1 §). Trunk roads are left out too: those that are motortrafikleder are closed by the same law, and the
 * table does not say which they are.
 */
const CLASSES = {
  motorway: null,
  motorway_link: null,
  trunk: null,
  trunk_link: null,
  primary: 'huvudgata',
  primary_link: 'huvudgata',
  secondary: 'huvudgata',
  secondary_link: 'huvudgata',
  tertiary: 'gata',
  tertiary_link: 'gata',
  unclassified: 'lokalgata',
  residential: 'lokalgata',
  living_street: 'lokalgata',
  service: 'lokalgata',
  track: 'gangvag',
  pedestrian: 'gangvag',
  footway: 'gangvag',
  cycleway: 'gangvag',
  path: 'gangvag',
  steps: 'gangvag',
};

/**
 * The class to walk along, or null. A tunnel of a main street is for cars. Those of smaller streets are kept: the table
 * marks a whole stretch where a part of it goes under a road or a house, and people walk there (Korpmossevägen,
 * Nybohovsbacken).
 */
function walkedClass({ highway, class: osmClass = highway, tunnel }) {
  const name = CLASSES[osmClass];
  if (name === undefined) throw new Error(`street network: unknown class ${osmClass}`);
  return name === 'huvudgata' && tunnel && tunnel !== 'no' ? null : name;
}

/** Lines by class. Outlines are lines too: round a square one may walk. */
function stretchesByClass(source) {
  const groups = new Map();
  for (const { properties, geometry } of source) {
    const name = walkedClass(properties);
    if (!name) continue;
    const group = groups.get(name) ?? [];
    for (const line of linesOf(geometry))
      group.push(line.map((position) => roundPosition(position, 6)));
    groups.set(name, group);
  }
  return groups;
}

/** Puts stretches end to end for as long as one goes on where another ends; no vertex is moved or lost. */
function chain(stretches) {
  const byEnd = new Map();
  for (const stretch of stretches)
    for (const key of new Set([stretch[0], stretch.at(-1)].map(keyOf)))
      byEnd.set(key, [...(byEnd.get(key) ?? []), stretch]);
  const used = new Set();
  const take = (end) => {
    const next = byEnd.get(keyOf(end)).find((stretch) => !used.has(stretch));
    if (next) used.add(next);
    return next;
  };
  return stretches.flatMap((start) => {
    if (used.has(start)) return [];
    used.add(start);
    let line = start;
    for (let next = take(line.at(-1)); next; next = take(line.at(-1))) {
      const onward = keyOf(next[0]) === keyOf(line.at(-1)) ? next : next.toReversed();
      line = [...line, ...onward.slice(1)];
    }
    return [line];
  });
}

/**
 * Lines to walk along. No vertex is moved, but for the seventh decimal that osmium writes: streets meet where they share
 * one.
 */
export function toStreetNetwork(source, origin) {
  const lines = [...stretchesByClass(source)].flatMap(([klass, stretches]) =>
    chain(stretches).map((coordinates) => ({ klass, coordinates })),
  );
  return {
    name: 'gatunat',
    kalla: origin,
    ...OSM_MEMBERS,
    features: lines.map(({ klass, coordinates }, index) =>
      feature({ id: `g${index + 1}`, klass }, { type: 'LineString', coordinates }),
    ),
  };
}

export function buildStreetNetwork(folder) {
  return toStreetNetwork(readFeatures(folder, 'streets_north_osm.geojson'), OSM_STREETS);
}
