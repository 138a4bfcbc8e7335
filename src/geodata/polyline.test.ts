import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePolyline } from './polyline';

/** The other way, by the rule of the format. */
function encode(positions: readonly (readonly [number, number])[]): string {
  let [text, lat, lng] = ['', 0, 0];
  const put = (difference: number) => {
    let value = difference < 0 ? ~(difference << 1) : difference << 1;
    for (; value >= 32; value >>>= 5) text += String.fromCharCode((32 | (value & 31)) + 63);
    text += String.fromCharCode(value + 63);
  };
  for (const [x, y] of positions) {
    put(y - lat);
    put(x - lng);
    [lat, lng] = [y, x];
  }
  return text;
}

test('reads the example of the format, which has five decimals', () => {
  expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
    [-12.02, 3.85],
    [-12.095, 4.07],
    [-12.6453, 4.3252],
  ]);
});

test.each(['', '_p~iF', '_p~iF~ps|', 'å', '~~~~~~~~~~', '_p~iF~ps|U '])('"%s"', (text) => {
  expect(decodePolyline(text)).toEqual(text === '' ? [] : null);
});

test('reads any line', () => {
  const position = fc.tuple(
    fc.integer({ min: -180_000_000, max: 180_000_000 }),
    fc.integer({ min: -90_000_000, max: 90_000_000 }),
  );
  return fc.assert(
    fc.property(fc.array(position), (line) => {
      expect(decodePolyline(encode(line))).toEqual(line.map(([x, y]) => [x / 1e6, y / 1e6]));
    }),
  );
});

test('no text makes it throw', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      decodePolyline(text);
    }),
  ));
