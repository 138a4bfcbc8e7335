import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '@/files/edit-distance';
import { placeOf } from './example-tables';
import { makePlaceMatcher } from './match-places';

const torg = placeOf('Liljeholmstorget', { aliases: ['Liljeholmens torg'] });
const park = placeOf('Vinterviken');
const north = placeOf('Skolparken', { id: 'n', district: 'Aspudden' });
const south = placeOf('Skolparken', { id: 's', district: 'Älvsjö' });
const match = makePlaceMatcher([torg, park, north, south, placeOf('Ö')]);

describe('a name', () => {
  test('is a place called so, whatever the case and å ä ö', () => {
    expect(match('LILJEHOLMSTORGET')).toEqual({ kind: 'one', place: torg, exact: true });
    expect(match('Liljeholmens torg')).toEqual({ kind: 'one', place: torg, exact: true });
  });

  test('may be spelt a little wrong, or stand with more words', () => {
    for (const name of ['Liljeholmstroget', 'Liljehomstorgt', 'Liljeholmstorget (södra delen)'])
      expect(match(name)).toEqual({ kind: 'one', place: torg, exact: false });
    expect(match('Stranden vid Vinterviken nedre')).toMatchObject({ place: park, exact: false });
  });

  test('of several places is to be asked about, unless the district tells them apart', () => {
    expect(match('skolparken')).toEqual({ kind: 'several', places: [north, south] });
    expect(match('Skolparken', 'alvsjo')).toEqual({ kind: 'one', place: south, exact: true });
    expect(match('Skolparken', 'Fruängen').kind).toBe('several');
  });

  test('is none where nothing is called so', () => {
    for (const name of ['', ' – ', 'Hela området', 'Vintertorget', 'Å!'])
      expect(match(name)).toEqual({ kind: 'none' });
  });
});

/** By the definition, without a limit. */
function slowDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (Math.min(i, j) === 0) return Math.max(i, j);
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
    const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(...ways, turned ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY);
  };
  return at(a.length, b.length);
}

test('the distance between words is that of the definition, up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  return fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
    }),
  );
});
