import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { positionsOf, readPositions, toGeometry, writePositions } from './coordinate-text';

/** Metres east and north as hundred-thousandths of a degree: enough to tell which is which. */
const toGlobe = (east: number, north: number): Position => [east / 1e4, north / 1e5];
const read = (text: string) => readPositions(text, toGlobe);

test.each([
  '59.31034, 18.02333',
  '59,31034 18,02333',
  '59,31034, 18,02333',
  '59,31034; 18,02333',
  ' N 59.31034°  E 18.02333° ',
])('%s is a position', (text) => {
  expect(read(text)).toEqual({ ok: true, positions: [[18.02333, 59.31034]] });
});

test('large numbers are metres north and east', () => {
  expect(read('6577890 151328')).toEqual({ ok: true, positions: [[15.1328, 65.7789]] });
});

test('each line is a position, and the first that is none is told of', () => {
  expect(read('59,1 18,1\n\n59,2 18,2')).toEqual({
    ok: true,
    positions: [
      [18.1, 59.1],
      [18.2, 59.2],
    ],
  });
  expect(read('59,1 18,1\ntorget')).toEqual({ ok: false, line: 'torget' });
  expect(read('59,1')).toEqual({ ok: false, line: '59,1' });
  expect(read('1 2 3')).toEqual({ ok: false, line: '1 2 3' });
});

test('what is written is read again', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: -180e6, max: 180e6 }).map((value) => value / 1e6),
          fc.integer({ min: -90e6, max: 90e6 }).map((value) => value / 1e6),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (positions) => {
        fc.pre(positions.every((pair) => pair.every((value) => !String(value).includes('e'))));
        expect(read(writePositions(positions))).toEqual({ ok: true, positions });
      },
    ),
  ));

test('positions become a geometry of the kind, and too few do not', () => {
  const three: Position[] = [
    [18, 59],
    [18.1, 59],
    [18.1, 59.1],
  ];
  expect(toGeometry('Point', three)).toEqual({ type: 'Point', coordinates: [18, 59] });
  expect(toGeometry('LineString', three.slice(0, 1))).toBeNull();
  expect(toGeometry('Polygon', three.slice(0, 2))).toBeNull();
  const area = toGeometry('Polygon', three);
  expect(positionsOf(area)).toEqual(three);
  expect(toGeometry('Point', [])).toBeNull();
});
