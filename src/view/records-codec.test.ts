import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedLink } from './damaged-link';
import { fitsAddress, readRecords, writeRecords } from './records-codec';

const many = (count: number, length = 6) =>
  Array.from({ length: count }, (_, at) => `${at}`.padStart(length, 'x'));

describe('ids in an address', () => {
  test('come back, also those with commas and per cent in them', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(
            fc.string({ minLength: 1, unit: 'binary' }),
            fc.stringMatching(/^[%,2C5]{1,6}$/),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (ids) => {
          expect(readRecords(writeRecords(ids))).toEqual(ids);
        },
      ),
    ));

  test.each([
    ['kam-1,akt-2', ['kam-1', 'akt-2']],
    ['a,,a,b,', ['a', 'b']],
    ['a%2Cb,100%', ['a,b', '100%']],
    ['', null],
    [',', null],
    [null, null],
  ])('%j is read', (text, ids) => {
    expect(readRecords(text)).toEqual(ids);
  });

  test('are 500 at most, and not too long for servers', () => {
    const most = many(500);
    expect(readRecords(writeRecords(most))).toEqual(most);
    expect(fitsAddress(most)).toBe(true);
    expect(fitsAddress(many(501))).toBe(false);
    expect(fitsAddress(many(500, 30))).toBe(false);
    expect(() => readRecords(writeRecords(many(501)))).toThrow(DamagedLink);
    // The same id many times is one.
    expect(readRecords(Array(600).fill('a').join(','))).toEqual(['a']);
  });
});
