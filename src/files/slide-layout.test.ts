import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleJpeg } from './example-document';
import {
  boxWithin,
  footBox,
  layoutOf,
  numberBox,
  type SlideBox,
  type SlideLayout,
  slideLayouts,
  textSizeFor,
} from './slide-layout';
import type { Slide } from './slides';

const text = [{ text: 'a' }];
const picture = { bytes: exampleJpeg, width: 1, height: 1, alt: '' };
const chart = { kind: 'bar', title: '', categories: [], series: [], alt: '' } as const;
const slideOf = (more: Partial<Slide>): Slide => ({
  ...{ title: 'Rubrik', text: [], notes: '', foot: '' },
  ...more,
});

const crosses = (a: SlideBox, b: SlideBox): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test.each<[keyof typeof slideLayouts, Partial<Slide>]>([
  ['cover', {}],
  ['cover', { text: [{ text: ' \n\u0000' }] }],
  ['text', { text }],
  ['picture', { picture }],
  ['chart', { chart }],
  ['pictureText', { picture, text }],
  ['chartText', { chart, text }],
  ['pictureChart', { picture, chart }],
  ['pictureChartText', { picture, chart, text }],
])('%s is for what is on the slide', (name, more) => {
  expect(layoutOf(slideOf(more))).toBe(slideLayouts[name]);
});

test.each(Object.entries<SlideLayout>(slideLayouts))(
  '%s keeps things apart and on the slide',
  (_, { title, body, picture: image, chart: figures }) => {
    const boxes = [title, body, image, figures, footBox, numberBox].filter((box) => box !== null);
    for (const [at, box] of boxes.entries()) {
      expect(boxes.slice(at + 1).some((other) => crosses(box, other))).toBe(false);
      expect(box.x).toBeGreaterThan(0);
      expect(box.x + box.w).toBeLessThan(40 / 3);
      expect(box.y + box.h).toBeLessThan(7.5);
    }
  },
);

const side = fc.integer({ min: 1, max: 10_000 });
const pictureBox = { x: 1, y: 2, w: 6, h: 4 };

test('a picture keeps its proportions and touches its box', () =>
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { x, y, w, h } = boxWithin({ width, height }, pictureBox);
      expect(w / h).toBeCloseTo(width / height, 6);
      expect(Math.max(w / pictureBox.w, h / pictureBox.h)).toBeCloseTo(1, 9);
      expect(x + w / 2).toBeCloseTo(4, 9);
      expect(y + h / 2).toBeCloseTo(4, 9);
    }),
  ));

test('a picture without a size has no place', () => {
  expect(() => boxWithin({ width: 1, height: Number.NaN }, pictureBox)).toThrow('1 x NaN');
});

describe('the size of text', () => {
  const sizes = { most: 24, least: 14 };
  const box = { x: 0, y: 0, w: 10, h: 3 };

  test('is the largest for a few words, the smallest for far too many', () => {
    expect(textSizeFor([{ text: 'Kort' }], box, sizes)).toBe(24);
    expect(textSizeFor([{ text: 'a'.repeat(5000) }], box, sizes)).toBe(14);
  });

  test('never grows with more text', () => {
    const paragraphs = fc.array(fc.record({ text: fc.string(), bullet: fc.boolean() }));
    return fc.assert(
      fc.property(paragraphs, paragraphs, (some, more) => {
        const all = textSizeFor([...some, ...more], box, sizes);
        expect(all).toBeLessThanOrEqual(textSizeFor(some, box, sizes));
      }),
    );
  });
});
