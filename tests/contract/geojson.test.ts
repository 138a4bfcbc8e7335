/** Every GeoJSON file of every workspace, held to RFC 7946 and to the form that diffs read well in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometryIssue } from '@/domain/position';
import { listGeoJson, readCollection, workspaces } from './workspaces';

const filesOf = (folder: string) => [
  ...listGeoJson(folder),
  ...listGeoJson(join(folder, 'reference')).map((file) => `reference/${file}`),
];

function ringsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Twice the area a ring goes round, above zero when it goes anticlockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (fromX * y - x * fromY);
  }, 0);
}

/** RFC 7946 3.1.6: outer rings go anticlockwise, holes clockwise. */
function turnsRight(geometry: Geometry): boolean {
  return ringsOf(geometry).every((rings) =>
    rings.every((ring, index) => (index === 0 ? signedArea(ring) > 0 : signedArea(ring) < 0)),
  );
}

describe.each(workspaces)('%s', (folder, { workspace }) => {
  const [west, south, east, north] = workspace.omrade.utbredning;
  // The basemap goes on past the area, but not to another part of the country.
  const region = [west - 0.2, south - 0.2, east + 0.2, north + 0.2] as const;

  test.each(filesOf(folder))('%s', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const collection = readCollection(folder, file);
    expect(collection['name']).toBe(file.replace(/^reference\/|\.geojson$/g, ''));
    // RFC 7946 4: WGS 84 is the only coordinate system, and is not to be named.
    expect(collection).not.toHaveProperty('crs');
    const ids = collection.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const faults = collection.features.flatMap(({ type, id, properties, geometry }) => {
      const issue = geometryIssue(geometry, region);
      return [
        ...(type === 'Feature' ? [] : [`${id}: ${type}`]),
        ...(typeof id === 'string' && properties?.['id'] === id ? [] : [`${id}: id`]),
        ...(issue ? [`${id}: ${issue.code} ${issue.found ?? ''}`] : []),
        ...(geometry && !issue && !turnsRight(geometry) ? [`${id}: ring goes the wrong way`] : []),
      ];
    });
    expect(faults).toEqual([]);
    // A metre is five decimals; a seventh says that the position is surveyed.
    expect(text.match(/\d\.\d{7,}(?=[,\]])/g) ?? []).toEqual([]);
    const lines = text.split('\n').filter((line) => /^\s*\{\s*"type":\s*"Feature"/.test(line));
    expect(lines.length).toBe(collection.features.length);
  });
});
