import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBits, hasBit } from './bit-rows';
import { districtOfCell, makeCoverGrid } from './cover-grid';
import { box, groundOf, type Place } from './example-ground';
import { exposedCells, exposureAt, makeExposure } from './exposure-grid';

const grid = makeCoverGrid(
  groundOf(
    [[box(0, 0, 100, 150)], [box(100, 0, 95, 150)]],
    [box(80, 60, 50, 12)],
    [box(0, 100, 150, 30)],
  ),
  5,
);
const placesOf = (list: readonly (readonly [...Place, number])[]) => ({
  xy: Float64Array.from(list.flatMap((own) => own.slice(0, 2))),
  weight: Float64Array.from(list, ([, , weight]) => weight),
});
const people = Float64Array.of(20, 60);
const chosenCells = (
  list: readonly (readonly [...Place, number])[],
  personWeight: number,
  threshold: number,
) =>
  exposedCells(grid, makeExposure(grid, placesOf(list), 30), {
    personWeight,
    peoplePerHectare: people,
    threshold,
  });

describe('scores', () => {
  test('are the weights of the places within the radius, added up', () => {
    const exposure = makeExposure(
      grid,
      placesOf([
        [52.5, 52.5, 2],
        [62.5, 52.5, 3],
      ]),
      10,
    );
    expect(exposureAt(exposure, 10, 10)).toBe(5);
    expect(exposureAt(exposure, 10, 12)).toBe(5);
    expect(exposureAt(exposure, 10, 8)).toBe(2);
    expect(exposureAt(exposure, 10, 14)).toBe(3);
    expect(exposureAt(exposure, 10, 15)).toBe(0);
    expect(exposureAt(exposure, 12, 11)).toBe(0);
    expect(exposureAt(exposure, -1, 0)).toBe(0);
  });

  test('are kept only near places', () => {
    const exposure = makeExposure(grid, placesOf([[52.5, 52.5, 2]]), 10);
    expect(exposure.scores.length).toBeLessThanOrEqual(5 * 32);
    expect(makeExposure(grid, placesOf([]), 10).scores).toHaveLength(0);
    expect(makeExposure(grid, placesOf([[1e9, -1e9, 1]]), 10).scores).toHaveLength(0);
    expect(makeExposure(grid, placesOf([[52.5, 52.5, 2]]), 0).scores).toHaveLength(0);
  });
});

describe('exposed cells', () => {
  test('are those of people where they live, and of places elsewhere too', () => {
    const homes = [...grid.livedCells];
    expect(countBits(chosenCells([], 1, 60))).toBe(homes[1]);
    expect(countBits(chosenCells([], 1, 60.001))).toBe(0);
    expect(countBits(chosenCells([], 1, 20))).toBe((homes[0] ?? 0) + (homes[1] ?? 0));
    expect(countBits(chosenCells([], 1, 0))).toBe(countBits(grid.land));
    // In a park only the place counts.
    const park = chosenCells([[50, 115, 5]], 1, 5);
    expect(hasBit(park, 23, 10)).toBe(true);
    expect(hasBit(park, 23, 1)).toBe(false);
  });

  test('reach the threshold by sums that rounding leaves a hair short', () => {
    const three = [
      [50, 40, 0.1],
      [50, 40, 0.1],
      [50, 40, 0.1],
    ] as const;
    expect(hasBit(chosenCells(three, 0, 0.3), 8, 10)).toBe(true);
    expect(hasBit(chosenCells(three, 0, 0.3001), 8, 10)).toBe(false);
  });

  test('are those by the rule, cell by cell', () => {
    const place = fc.tuple(
      fc.double({ min: -10, max: 210, noNaN: true }),
      fc.double({ min: -10, max: 160, noNaN: true }),
      fc.nat(9),
    );
    return fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 200 }),
        (list, personWeight, threshold) => {
          const chosen = chosenCells(list, personWeight, threshold);
          for (let row = 0; row < grid.rows; row++)
            for (let column = 0; column < grid.columns; column++) {
              const near = list.map(([x, y]) =>
                Math.hypot(x - column * 5 - 2.5, y - row * 5 - 2.5),
              );
              if (near.some((meters) => Math.abs(meters - 30) < 1e-6)) continue;
              const district = districtOfCell(grid, row, column);
              const lived = hasBit(grid.lived, row, column) ? (people[district] ?? 0) : 0;
              const score = list.reduce(
                (sum, [, , weight], at) => sum + ((near[at] ?? 0) <= 30 ? weight : 0),
                personWeight * lived,
              );
              const land = hasBit(grid.land, row, column);
              expect(hasBit(chosen, row, column)).toBe(land && score >= threshold);
            }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('are none on a ground without districts', () => {
    const empty = makeCoverGrid(groundOf([]), 5);
    const exposure = makeExposure(empty, placesOf([[1, 1, 1]]), 30);
    const choice = { personWeight: 1, peoplePerHectare: new Float64Array(0), threshold: 0 };
    expect(countBits(exposedCells(empty, exposure, choice))).toBe(0);
  });
});

test('what is no number is refused', () => {
  const one = placesOf([[1, 1, 1]]);
  expect(() => makeExposure(grid, one, -1)).toThrow('within -1');
  expect(() => makeExposure(grid, one, Number.NaN)).toThrow('NaN');
  expect(() => makeExposure(grid, placesOf([[Number.NaN, 1, 1]]), 30)).toThrow('coordinate NaN');
  expect(() => makeExposure(grid, placesOf([[1, 1, -2]]), 30)).toThrow('weight -2');
  expect(() => makeExposure(grid, { ...one, xy: new Float64Array(3) }, 30)).toThrow(
    '3 coordinates',
  );
  expect(() => chosenCells([], Number.NaN, 1)).toThrow('NaN');
  expect(() => chosenCells([], 1, Number.NaN)).toThrow('NaN');
  const exposure = makeExposure(grid, one, 30);
  const choice = { personWeight: 1, peoplePerHectare: people, threshold: 1 };
  expect(() =>
    exposedCells(grid, exposure, { ...choice, peoplePerHectare: new Float64Array(3) }),
  ).toThrow('3 densities');
  const other = makeCoverGrid(groundOf([[box(0, 0, 5)], [box(5, 0, 5)]]), 5);
  expect(() => exposedCells(other, exposure, choice)).toThrow(RangeError);
});
