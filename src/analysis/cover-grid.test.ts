import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBits, hasBit } from './bit-rows';
import { cellAt, districtOfCell, makeCoverGrid } from './cover-grid';
import { box, groundOf, isInsideRings, metersToSource, type Ring } from './example-ground';

describe('a grid', () => {
  test('counts the cells whose centres lie in a district, less water, less parks', () => {
    const hole = box(20, 20, 10);
    const ground = groundOf(
      [[box(0, 0, 100), hole], [box(100, 0, 50, 100)]],
      [box(0, 50, 200, 10)],
      [box(50, 0, 50)],
    );
    const grid = makeCoverGrid(ground, 5);
    expect([grid.columns, grid.rows]).toEqual([30, 20]);
    // 400 cells less 4 of the hole and 40 of water; 200 less 20 of water.
    expect([...grid.landCells]).toEqual([356, 180]);
    expect([...grid.livedCells]).toEqual([256, 180]);
    expect(countBits(grid.land)).toBe(536);
    expect(countBits(grid.lived)).toBe(436);
    // The park lies in the southern ten rows of the first district: west of the hole there is none.
    expect([...grid.runParks.subarray(0, 2)]).toEqual([1, 0]);
    expect([...grid.runParks.subarray(grid.rowStart[4], grid.rowStart[5])]).toEqual([0, 1, 0]);
    expect([...grid.runParks.subarray(grid.rowStart[19])]).toEqual([0, 0]);
    expect(districtOfCell(grid, 4, 4)).toBe(-1);
    expect(districtOfCell(grid, 3, 3)).toBe(0);
    expect(districtOfCell(grid, 0, 20)).toBe(1);
    expect(districtOfCell(grid, -1, 0)).toBe(-1);
    expect(districtOfCell(grid, 0, 30)).toBe(-1);
    expect(cellAt(grid, 12, 99)).toEqual([19, 2]);
  });

  test('lies on multiples of the cells, so places keep their cells whatever else is asked for', () => {
    const grid = makeCoverGrid(groundOf([[box(148_003, 6_571_001, 21)]]), 5);
    expect([grid.west, grid.south]).toEqual([148_000, 6_571_000]);
    const wider = makeCoverGrid(groundOf([[box(147_003, 6_570_001, 2000)]]), 5);
    const far = cellAt(wider, 148_011, 6_571_011);
    const near = cellAt(grid, 148_011, 6_571_011);
    expect([far[0] - near[0], far[1] - near[1]]).toEqual([200, 200]);
  });

  test('gives each cell between two districts to one of them, whatever the border', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 20, max: 80 }), fc.nat(100)), {
      minLength: 1,
      maxLength: 8,
    });
    return fc.assert(
      fc.property(places, (wild) => {
        const border: Ring = [[50, 0], ...wild, [50, 100]];
        const west: Ring = [[0, 0], ...border, [0, 100]];
        const east: Ring = [[100, 0], [100, 100], ...border.toReversed()];
        const grid = makeCoverGrid(groundOf([[west], [east]]), 2);
        const stretches = border.slice(1).map((end, at) => [border[at] ?? end, end] as const);
        // A border that crosses itself gives its loops to both or to neither: held against the rule.
        const wrong = Array.from({ length: 2500 }, (_, cell) => cell).filter((cell) => {
          const [row, column] = [Math.floor(cell / 50), cell % 50];
          const place = [column * 2 + 1, row * 2 + 1] as const;
          const [inWest, inEast] = [isInsideRings([west], place), isInsideRings([east], place)];
          const onBorder = metersToSource({ reach: 0, stretches }, place) < 1e-6;
          if (inWest === inEast || onBorder) return false;
          return districtOfCell(grid, row, column) !== (inWest ? 0 : 1);
        });
        expect(wrong).toEqual([]);
        expect(grid.landCells.reduce((a, b) => a + b, 0)).toBe(countBits(grid.land));
        expect([...grid.livedCells]).toEqual([...grid.landCells]);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps its runs sorted and apart', () => {
    const grid = makeCoverGrid(
      groundOf([[box(40, 0, 40)], [box(0, 0, 40)], [box(30, 10, 20, 50)]]),
      5,
    );
    for (let row = 0; row < grid.rows; row++) {
      let end = 0;
      for (let run = grid.rowStart[row] ?? 0; run < (grid.rowStart[row + 1] ?? 0); run++) {
        expect(grid.runFrom[run]).toBeGreaterThanOrEqual(end);
        end = grid.runTo[run] ?? 0;
      }
    }
    // The third overlaps both and keeps what they leave: 4 by 10 cells less 4 by 6.
    expect([...grid.landCells]).toEqual([64, 64, 16]);
  });

  test('takes a district of one cell, of none, and no district at all', () => {
    expect([...makeCoverGrid(groundOf([[box(0, 0, 5)]]), 5).landCells]).toEqual([1]);
    expect([...makeCoverGrid(groundOf([[box(0, 0, 1)]]), 5).landCells]).toEqual([0]);
    const line: Ring = [
      [0, 0],
      [50, 50],
    ];
    expect([...makeCoverGrid(groundOf([[line]]), 5).landCells]).toEqual([0]);
    const none = makeCoverGrid(groundOf([], [box(0, 0, 5)]), 5);
    expect([none.columns, none.rows]).toEqual([0, 0]);
    expect(districtOfCell(none, 0, 0)).toBe(-1);
  });

  test('fills outlines that cross or touch themselves by even and odd', () => {
    const bow: Ring = [
      [0, 0],
      [40, 40],
      [40, 0],
      [0, 40],
    ];
    const grid = makeCoverGrid(groundOf([[bow]]), 2);
    for (let row = 0; row < 20; row++)
      for (let column = 0; column < 20; column++) {
        // Centres on the diagonals lie on the border.
        if (row === column || row + column === 19) continue;
        const inside = isInsideRings([bow], [column * 2 + 1, row * 2 + 1]);
        expect(hasBit(grid.land, row, column)).toBe(inside);
      }
  });

  test('refuses cells and coordinates that are no numbers', () => {
    const ground = groundOf([[box(0, 0, 5)]]);
    for (const size of [0, -5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => makeCoverGrid(ground, size)).toThrow(`${size} metres`);
    expect(() => makeCoverGrid(groundOf([[box(Number.NaN, 0, 5)]]), 5)).toThrow('NaN');
    expect(() => makeCoverGrid(groundOf([[box(0, 0, 1e12)]]), 5)).toThrow('columns');
    const short = { ...ground, districts: { ...ground.districts, xy: new Float64Array(3) } };
    expect(() => makeCoverGrid(short, 5)).toThrow('3 numbers');
    expect(() => makeCoverGrid({ ...ground, districtCount: 0 }, 5)).toThrow('district 0 of 0');
  });
});
