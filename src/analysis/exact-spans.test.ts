import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cuts, Spans } from './exact-spans';

const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

describe('spans', () => {
  test('what is left is what no removed stretch holds', () => {
    return fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (removed) => {
        const spans = new Spans();
        spans.reset(0, 60);
        for (const [from = 0, to = 0] of removed) spans.remove(from, to);
        const open = Array.from({ length: 60 }, (_, at) => {
          const inside = (from: number, to: number) => from <= at && at + 1 <= to;
          return !removed.some(([from = 0, to = 0]) => inside(from, to));
        });
        const left = open.map((_, at) =>
          Array.from(spans.from.subarray(0, spans.count)).some(
            (from, span) => from <= at && at + 1 <= (spans.to[span] ?? 0),
          ),
        );
        expect(left).toEqual(open);
      }),
    );
  });

  test('hold as many stretches as are cut', () => {
    const spans = new Spans();
    spans.reset(0, 1000);
    for (let at = 1; at < 1000; at += 2) spans.remove(at, at + 1);
    expect(spans.count).toBe(500);
    expect(spans.from.at(499)).toBe(998);
  });
});

describe('cuts', () => {
  test('divide a stretch where they lie inside it, each once', () => {
    return fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 90 }), (places) => {
        const cuts = new Cuts();
        for (const place of places) cuts.add(place);
        cuts.sort();
        const pieces: number[][] = [];
        cuts.pieces(20, 80, (from, to) => pieces.push([from, to]));
        const inside = [...new Set(places)].filter((place) => place > 20 && place < 80);
        const ends = [20, ...inside.sort((a, b) => a - b), 80];
        expect(pieces).toEqual(ends.slice(1).map((to, at) => [ends[at], to]));
      }),
    );
  });
});
