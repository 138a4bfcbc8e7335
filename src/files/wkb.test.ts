import * as fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { hex, toWkb } from './example-wkb';
import { parseGeoPackageGeometry, parseWkb } from './wkb';

/** POINT (1 2), written out by hand from the specification. */
const littlePoint = hex('01 01000000 000000000000f03f 0000000000000040');
const bigPoint = hex('00 00000001 3ff0000000000000 4000000000000000');

describe('known bytes', () => {
  test.each([
    ['little end first', littlePoint],
    ['big end first', bigPoint],
    ['Z as ISO', hex('01 e9030000 000000000000f03f 0000000000000040 0000000000000840')],
    ['M as ISO', hex('01 d1070000 000000000000f03f 0000000000000040 0000000000000840')],
    [
      'ZM as ISO',
      hex('01 b90b0000 000000000000f03f 0000000000000040 0000000000000840 0000000000001040'),
    ],
    ['Z as EWKB', hex('01 01000080 000000000000f03f 0000000000000040 0000000000000840')],
    ['a system as EWKB', hex('01 01000020 e6100000 000000000000f03f 0000000000000040')],
  ])('of a point with %s', (_, bytes) => {
    expect(parseWkb(bytes)).toEqual({ type: 'Point', coordinates: [1, 2] });
  });

  test('of a Multi* whose parts are of either byte order', () => {
    const bytes = Uint8Array.from([...hex('00 00000004 00000002'), ...littlePoint, ...bigPoint]);
    expect(parseWkb(bytes)).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [1, 2],
      ],
    });
  });

  test.each([
    ['nothing', hex('')],
    ['a circular string', hex('01 08000000 00000000')],
    ['a curve polygon', hex('01 0a000000 00000000')],
    ['a triangle with Z', hex('01 f9030000 00000000')],
    ['an unknown type', hex('01 ffffff0f 00000000')],
    ['an empty point (NaN)', hex('01 01000000 000000000000f87f 000000000000f87f')],
    ['an empty line', hex('01 02000000 00000000')],
    ['half a point', littlePoint.slice(0, 12)],
    ['more positions than bytes', hex('01 02000000 ffffffff 000000000000f03f')],
    ['more parts than bytes', hex('01 07000000 ffffffff 01')],
    ['a point in a multi line', Uint8Array.from([...hex('01 05000000 01000000'), ...littlePoint])],
    [
      'collections without end',
      Uint8Array.from({ length: 9000 }, (_, at) => [1, 7, 0, 0, 0, 1, 0, 0, 0][at % 9] ?? 0),
    ],
  ])('of %s are no geometry', (_, bytes) => {
    expect(parseWkb(bytes)).toBeNull();
  });
});

describe('the header of a GeoPackage geometry', () => {
  const header = (flags: number, envelope: number) =>
    Uint8Array.from([0x47, 0x50, 0, flags, 0, 0, 0, 0, ...new Uint8Array(envelope)]);
  const point = { type: 'Point', coordinates: [1, 2] };

  test.each([
    [0b0000, 0],
    [0b0001, 0],
    [0b0010, 32],
    [0b0101, 48],
    [0b0111, 48],
    [0b1001, 64],
  ])('with flags %i and an envelope of %i bytes', (flags, envelope) => {
    const bytes = Uint8Array.from([...header(flags, envelope), ...littlePoint]);
    expect(parseGeoPackageGeometry(bytes)).toEqual(point);
  });

  test.each([
    ['that says it is empty', [...header(0b1_0001, 0), ...littlePoint]],
    ['of an extended type', [...header(0b10_0001, 0), ...littlePoint]],
    ['with an unknown envelope', [...header(0b1011, 0), ...littlePoint]],
    ['without its letters', [0, ...header(1, 0).slice(1), ...littlePoint]],
    ['that is cut short', [0x47, 0x50, 0]],
  ])('%s gives none', (_, bytes) => {
    expect(parseGeoPackageGeometry(Uint8Array.from(bytes))).toBeNull();
  });
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const position: fc.Arbitrary<Position> = fc.tuple(number, number);
const path = fc.array(position, { minLength: 1, maxLength: 4 });
const paths = fc.array(path, { minLength: 1, maxLength: 3 });
const simple: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: path }),
  fc.record({ type: fc.constant('Polygon' as const), coordinates: paths }),
  fc.record({ type: fc.constant('MultiPoint' as const), coordinates: path }),
  fc.record({ type: fc.constant('MultiLineString' as const), coordinates: paths }),
  fc.record({
    type: fc.constant('MultiPolygon' as const),
    coordinates: fc.array(paths, { minLength: 1, maxLength: 3 }),
  }),
);
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  simple,
  fc.record({
    type: fc.constant('GeometryCollection' as const),
    geometries: fc.array(simple, { minLength: 1, maxLength: 3 }),
  }),
);

test('any geometry comes back from its bytes', () =>
  fc.assert(
    fc.property(geometry, fc.boolean(), (value, little) => {
      expect(parseWkb(toWkb(value, little))).toEqual(value);
    }),
  ));

test('any bytes are a geometry or none', () =>
  fc.assert(
    fc.property(geometry, fc.nat(), fc.uint8Array({ maxLength: 12 }), (value, at, noise) => {
      const bytes = toWkb(value, true);
      bytes.set(noise.slice(0, bytes.length), at % Math.max(1, bytes.length - noise.length));
      parseWkb(bytes.slice(0, 5 + (at % bytes.length)));
      parseWkb(bytes);
      parseGeoPackageGeometry(noise);
    }),
  ));
