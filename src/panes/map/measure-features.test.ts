import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { findInView } from './in-view';
import { buildFeatures, fanZooms, featuresOf, offsetKey } from './measure-features';
import { placeOf } from './measure-place';

const noPause = () => undefined;

function measure(id: string, geometry: Geometry | null, more: Partial<Measure> = {}): Measure {
  // A record as the parser makes it; the fields that the map does not read are left out.
  return {
    id,
    name: id,
    layer: 'kameror',
    type: 'kameraplats',
    status: 'planerad',
    geometryQuality: geometry ? 'ungefarlig' : 'saknas',
    geometry,
    ...more,
  } as Measure;
}

const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const box = (west: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 59.3],
      [west + size, 59.3],
      [west + size, 59.3 + size],
      [west, 59.3 + size],
      [west, 59.3],
    ],
  ],
});

describe('how a record is drawn', () => {
  it('follows its status', () => {
    const drawn = (type: string, status: string) =>
      drawingOf(measure('a', null, { type, status } as Partial<Measure>));
    expect(drawn('kameraplats', 'i_drift')).toBe('inForce');
    expect(drawn('kameraplats', 'dialog')).toBe('planned');
    expect(drawn('tillstandsomrade', 'planerad_ansokan')).toBe('planned');
    expect(drawn('tillstandsomrade', 'upphort')).toBe('ended');
    expect(drawn('trygghetsinvestering', 'genomford')).toBe('inForce');
    expect(drawn('trygghetsinvestering', 'avslag')).toBe('ended');
  });

  it('has a symbol half way along a line and inside an area', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [18, 59.3],
        [18, 59.302],
        [18, 59.304],
      ],
    };
    expect(placeOf(measure('l', line))?.anchors).toEqual([[18, 59.302]]);
    const [anchor] = placeOf(measure('p', box(18, 0.01)))?.anchors ?? [];
    expect(anchor?.[0]).toBeCloseTo(18.005);
    expect(anchor?.[1]).toBeCloseTo(59.305);
  });
});

describe('drawings', () => {
  it('are one symbol for a point, shape and symbol for an area, none without a place', () => {
    const roles = (geometry: Geometry | null) =>
      featuresOf(measure('a', geometry), 'symbol').map(({ properties }) => properties?.['role']);
    expect(roles(point(18, 59.3))).toEqual(['symbol']);
    expect(roles(box(18, 0.01))).toEqual(['area', 'symbol']);
    expect(roles(null)).toEqual([]);
  });

  it('have keys of their own, so that large layers can be sent in pieces', async () => {
    const built = await buildFeatures(
      [measure('a', box(18, 0.01)), measure('b', point(18, 59.3))],
      noPause,
    );
    const keys = [...built.values()].flat().map(({ properties }) => properties?.['key']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('put large areas under small ones', async () => {
    const built = await buildFeatures(
      [measure('small', box(18, 0.001)), measure('large', box(18, 0.01))],
      noPause,
    );
    const order = (id: string) =>
      built.get(id)?.find(({ properties }) => properties?.['key'] === id)?.properties?.['order'];
    expect(order('large')).toBeLessThan(order('small'));
  });

  it('move symbols on the same spot apart at every zoom level, over all layers', async () => {
    const built = await buildFeatures(
      [measure('a', point(18, 59.3)), measure('b', point(18, 59.3), { layer: 'vandringar' })],
      noPause,
    );
    for (const zoom of fanZooms) {
      const offsets = [...built.values()].flat().map((f) => f.properties?.[offsetKey(zoom)]);
      expect(offsets).toHaveLength(2);
      expect(offsets[0]).not.toEqual(offsets[1]);
    }
  });

  it('are dots when there are a great many, and the same ones each time', async () => {
    const many = Array.from({ length: 600 }, (_, i) => measure(`m${i}`, point(18 + i / 1e5, 59.3)));
    const first = await buildFeatures(many, noPause);
    const again = await buildFeatures(many.slice(0, 550), noPause);
    expect(first.get('m0')?.[0]?.properties?.['role']).toBe('dot');
    expect(again.get('m0')).toBe(first.get('m0'));
  });
});

it('lists what touches the picture', () => {
  const measures = [
    measure('in', point(18, 59.3)),
    measure('out', point(18.5, 59.3)),
    measure('partly', box(18.05, 0.1)),
    measure('nowhere', null),
  ];
  const { count, listed } = findInView(measures, [17.9, 59.2, 18.1, 59.4]);
  expect(count).toBe(2);
  expect(listed.map(({ id }) => id)).toEqual(['in', 'partly']);
});
