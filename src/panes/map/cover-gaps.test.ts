import { describe, expect, it } from 'vitest';
import type { AreaGap, PlaceGap } from '@/analysis/coverage-report';
import { differenceOfGaps, gapsToDraw, noGaps, onlyChosen } from './cover-gaps';

/** A square with a hole. */
function area(id: string, side = 3): AreaGap {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, from],
  ];
  return {
    id,
    district: 'Aspudden',
    squareMeters: 100,
    people: 1,
    places: [],
    nearest: [],
    position: [1, 1],
    outline: [[square(0, side), square(1, 2)]],
  };
}

function place(id: string, lng = 18): PlaceGap {
  return {
    id,
    name: id,
    kind: 'skola',
    district: 'Aspudden',
    position: [lng, 59],
    weight: 1,
    nearest: [],
  };
}

const nobody: ReadonlySet<string> = new Set();
const first = gapsToDraw({ areas: [area('a'), area('b')], places: [place('p')] }, null, nobody);

describe('what the map is told of gaps', () => {
  it('is all of them at first', () => {
    const { add, remove } = differenceOfGaps(noGaps, first) ?? {};
    expect(remove).toEqual([]);
    expect(add?.map(({ properties }) => properties?.['id'])).toEqual(['a', 'b', 'p']);
    expect(add?.[0]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: area('a').outline,
    });
    expect(add?.[2]).toEqual({
      type: 'Feature',
      properties: { id: 'p', chosen: false },
      geometry: { type: 'Point', coordinates: [18, 59] },
    });
  });

  it('is nothing when they are worked out anew and are as before', () => {
    const again = gapsToDraw({ areas: [area('a'), area('b')], places: [place('p')] }, null, nobody);
    expect(differenceOfGaps(first, again)).toBeNull();
    expect(differenceOfGaps(noGaps, noGaps)).toBeNull();
  });

  it('is the one whose outline has changed, also when its size has not, and those that came and went', () => {
    const moved = { ...area('b'), outline: [[[[0, 0] as [number, number]]]] };
    const now = gapsToDraw({ areas: [area('a'), moved, area('c')], places: [] }, null, nobody);
    const { add, remove } = differenceOfGaps(first, now) ?? {};
    expect(remove).toEqual(['p']);
    expect(add?.map(({ properties }) => properties?.['id'])).toEqual(['b', 'c']);
  });

  it('is a place that has moved', () => {
    const now = gapsToDraw(
      { areas: [area('a'), area('b')], places: [place('p', 18.1)] },
      null,
      nobody,
    );
    expect(differenceOfGaps(first, now)?.add).toHaveLength(1);
  });

  it('is the one that is pointed out, and the one that was', () => {
    const [one, other] = ['a', 'b'].map((chosen) =>
      gapsToDraw({ areas: [area('a'), area('b')], places: [] }, chosen, nobody),
    );
    const { add } = differenceOfGaps(one ?? noGaps, other ?? noGaps) ?? {};
    expect(add?.map(({ properties }) => properties)).toEqual([
      { id: 'a', chosen: false },
      { id: 'b', chosen: true },
    ]);
  });

  it('is that hidden ones go', () => {
    const now = gapsToDraw(
      { areas: [area('a'), area('b')], places: [place('p')] },
      null,
      new Set(['a', 'p']),
    );
    expect(differenceOfGaps(first, now)).toEqual({ remove: ['a', 'p'], add: [] });
  });
});

it('is but the one that is pointed out where two choices are compared', () => {
  const gaps = gapsToDraw({ areas: [area('a')], places: [place('p')] }, 'p', nobody);
  expect([...onlyChosen(gaps).keys()]).toEqual(['p']);
  expect(onlyChosen(first).size).toBe(0);
});
