import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutSheet, type MapSheet, placeMap, type SheetLayout } from './map-sheet-layout';
import { placeLegend, type SheetBox, type SheetLegend } from './sheet-legend';
import { lineHeight, type Measure, type SheetText } from './sheet-text';

/** As wide as letters are on average. */
const measure: Measure = (text, { size }) => text.length * size * 0.55;

const legendOf = (count: number): SheetLegend => ({
  title: 'Teckenförklaring',
  rows: Array.from({ length: count }, (_, at) => ({ label: `Lager nummer ${at}`, paths: [] })),
  more: (left) => `och ${left} till`,
});

const sheetOf = (more: Partial<MapSheet> = {}): MapSheet => ({
  ...{ title: 'Trygghetsåtgärder i Hägersten-Älvsjö', subtitle: 'Kameror, i kraft' },
  ...{ width: 1600, height: 900, legend: legendOf(10), date: 'Läget september 2024' },
  ...{ scale: { label: '500 m', length: 120 }, sources: '© OpenStreetMap, Lantmäteriet' },
  ...more,
});

const boxOf = ({ text, x, y, size, weight }: SheetText): SheetBox => ({
  ...{ x, y: y - (size * lineHeight) / 2 },
  ...{ width: measure(text, { size, weight }), height: size * lineHeight },
});

/** Everything but the map. */
const around = ({ texts, marks }: SheetLayout): SheetBox[] => [
  ...texts.map(boxOf),
  ...marks.map(({ x, y, size }) => ({ x, y, width: size, height: size })),
];

const crosses = (a: SheetBox, b: SheetBox, slack = 0.01): boolean =>
  a.x < b.x + b.width - slack &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack &&
  b.y < a.y + a.height - slack;

describe('a sheet', () => {
  const find = (layout: SheetLayout, start: string) =>
    layout.texts.find(({ text }) => text.startsWith(start));

  test('that lies down has its legend at the right, the rest above and below the map', () => {
    const layout = layOutSheet(sheetOf(), measure);
    const { map } = layout;
    expect(find(layout, 'Trygghet')?.y).toBeLessThan(map.y);
    expect(find(layout, '©')?.y).toBeGreaterThan(map.y + map.height);
    expect(find(layout, 'Lager')?.x).toBeGreaterThan(map.x + map.width);
    expect(layout.marks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(layout.scale?.y).toBe(find(layout, 'Läget')?.y);
    expect(map.width / 1600).toBeGreaterThan(0.7);
    expect(map.height / 900).toBeGreaterThan(0.7);
  });

  test('that stands has its legend below the map, in columns', () => {
    const layout = layOutSheet(sheetOf({ width: 900, height: 1273 }), measure);
    const { map, marks } = layout;
    expect(marks.every(({ y }) => y > map.y + map.height)).toBe(true);
    expect(new Set(marks.map(({ x }) => x)).size).toBeGreaterThan(1);
    expect(map.height / 1273).toBeGreaterThan(0.45);
  });

  test('without a legend or a scale has neither, and a larger map', () => {
    const bare = layOutSheet(sheetOf({ legend: legendOf(0), scale: null }), measure);
    expect(bare.marks).toEqual([]);
    expect(bare.scale).toBeNull();
    expect(find(bare, 'Teckenförklaring')).toBeUndefined();
    expect(bare.map.width).toBeGreaterThan(layOutSheet(sheetOf(), measure).map.width);
  });

  test('twice as large is the same, twice as large', () => {
    const [one, two] = [sheetOf(), sheetOf({ width: 3200, height: 1800 })].map((sheet) =>
      layOutSheet(sheet, measure),
    );
    expect(two?.map.width).toBeCloseTo((one?.map.width ?? 0) * 2, 6);
    expect(two?.texts.map(({ size }) => size / 2)).toEqual(
      one?.texts.map(({ size }) => expect.closeTo(size, 6)),
    );
  });

  test.each([
    [399, 900],
    [900, 8193],
    [Number.NaN, 900],
  ])('of %d x %d is refused', (width, height) => {
    expect(() => layOutSheet(sheetOf({ width, height }), measure)).toThrow(RangeError);
  });

  test('covers nothing with anything, whatever its size and its words', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 8,
    });
    const sheets = fc.record({
      ...{
        width: fc.integer({ min: 800, max: 5000 }),
        height: fc.integer({ min: 800, max: 5000 }),
      },
      title: words.map((list) => list.join(' ')),
      sources: words.map((list) => list.join(' ')),
      legend: fc.nat(40).map(legendOf),
    });
    return fc.assert(
      fc.property(sheets, (more) => {
        const sheet = sheetOf(more);
        const layout = layOutSheet(sheet, measure);
        const boxes = around(layout);
        for (const [at, box] of boxes.entries()) {
          expect(crosses(box, layout.map), `${at} over the map`).toBe(false);
          expect(boxes.slice(at + 1).some((other) => crosses(box, other))).toBe(false);
        }
        for (const box of [...boxes, layout.map]) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(sheet.height);
        }
      }),
    );
  });
});

describe('a legend', () => {
  const box = { x: 10, y: 20, width: 200, height: 300 };

  test('grows smaller before it leaves rows out, and then says how many', () => {
    const large = placeLegend(legendOf(4), box, 20, measure);
    const small = placeLegend(legendOf(9), box, 20, measure);
    const cut = placeLegend(legendOf(60), box, 20, measure);
    expect([large.left, small.left]).toEqual([0, 0]);
    expect(large.texts[0]?.size).toBe(20);
    expect(small.texts[0]?.size).toBeLessThan(20);
    expect(cut.left).toBe(60 - cut.marks.length);
    expect(cut.texts.at(-1)?.text).toBe(`och ${cut.left} till`);
  });

  test('says a long name in lines beside its symbol', () => {
    const label = 'Tillståndsområde för ordningsvakter enligt lagen om ordningsvakter';
    const rows = [{ label, paths: [] }];
    const { texts, marks } = placeLegend({ ...legendOf(0), title: '', rows }, box, 20, measure);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.map(({ text }) => text).join(' ')).toBe(label);
    const middle = ((texts[0]?.y ?? 0) + (texts.at(-1)?.y ?? 0)) / 2;
    expect((marks[0]?.y ?? 0) + (marks[0]?.size ?? 0) / 2).toBeCloseTo(middle, 6);
  });
});

test('a map stands whole in the middle of its box', () => {
  const box = { x: 10, y: 10, width: 400, height: 200 };
  expect(placeMap({ width: 100, height: 100 }, box)).toEqual({
    ...{ x: 110, y: 10, width: 200, height: 200, scale: 2 },
  });
  expect(() => placeMap({ width: 0, height: 1 }, box)).toThrow('0 x 1');
});
