/** The street network that walks are laid on, as it stands in the repository. */
import { readFileSync } from 'node:fs';
import type { Feature, LineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { makePlane } from '@/analysis/plane';
import { makeStreetNetwork } from '@/analysis/street-network';
import { findStreetParts } from '@/analysis/street-parts';
import { layRoute, measureLegs } from '@/analysis/walk-route';
import { first, readCollection } from './workspaces';

const file = readCollection('geodata', 'reference/gatunat.geojson');
const streets = file.features as Feature<LineString>[]; // the first test looks
const plane = makePlane(first.workspace.plankoordinatsystem.proj4);
const network = makeStreetNetwork(
  streets.map(({ geometry }) => geometry.coordinates),
  plane,
);

test('is lines of a few classes, none of them a motorway', () => {
  expect(new Set(file.features.map(({ geometry }) => geometry.type))).toEqual(
    new Set(['LineString']),
  );
  expect(new Set(file.features.map(({ properties }) => properties?.['klass']))).toEqual(
    new Set(['huvudgata', 'gata', 'lokalgata']),
  );
  const keys = new Set(file.features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  expect(keys).toEqual(new Set(['id', 'klass']));
});

test('has no vertex of Essingeleden or Årstatunneln', () => {
  const vertices = new Set(streets.flatMap(({ geometry }) => geometry.coordinates.map(String)));
  expect(vertices.has('18.003973,59.325725')).toBe(false);
  expect(vertices.has('18.037615,59.295975')).toBe(false);
  // Of Korpmossevägen, which goes under a motorway.
  expect(vertices.has('17.991871,59.290222')).toBe(true);
});

describe('hangs together', () => {
  const parts = findStreetParts(network.graph);
  const total = parts.meters.reduce((sum, meters) => sum + meters, 0);

  test('about 156 km, of which 85 per cent are one part, as SOURCES.md says', () => {
    expect(Math.round(total / 1000)).toBe(156);
    expect(Math.round((Math.max(...parts.meters) / total) * 100)).toBe(85);
    const sources = readFileSync('geodata/SOURCES.md', 'utf8');
    expect(sources).toMatch(/156 km[\s\S]{0,200}85 %/);
  });

  test('no vertex was moved: streets still meet', () => {
    // 6 736 places, where lines that only nearly met would make more.
    expect(network.graph.xy.length / 2).toBe(6_736);
    expect(parts.meters.length).toBe(12);
  });
});

test('leads from Liljeholmstorget to Aspudden by streets, and to Fruängen straight', () => {
  const [liljeholmen, aspudden, fruangen] = [
    [18.0235, 59.3105],
    [18.0015, 59.3065],
    [17.9648, 59.2866],
  ];
  const stops = [liljeholmen, aspudden, fruangen].filter((stop) => stop !== undefined);
  const options = { network, plane, detourFactor: 1.3 };
  const legs = layRoute(stops, options);
  expect(legs.map(({ kind }) => kind)).toEqual(['gata', 'rak']);
  const [byStreet] = legs;
  // 1.3 km in a straight line.
  expect(byStreet?.meters).toBeGreaterThan(1_400);
  expect(byStreet?.meters).toBeLessThan(2_400);
  expect(measureLegs(stops, options).between[1]).toBeCloseTo(byStreet?.meters ?? 0, 6);
});
