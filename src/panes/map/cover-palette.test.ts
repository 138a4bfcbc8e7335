import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CoverPalette, coverPalette } from './cover-palette';
import type { MapColours } from './map-colours';

const css = readFileSync('src/ui/tokens.css', 'utf8');

function token(selector: string, name: string): string {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (start < 0 || !colour) throw new Error(`tokens.css: ${selector} has no colour --${name}`);
  return colour;
}

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** WCAG 2.2: relative luminance of red, green and blue from 0 to 1. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** How a cell looks on a ground. */
function over(tints: CoverPalette['lines'], number: number, ground: readonly number[]): number[] {
  const alpha = tints[number * 4 + 3] ?? 0;
  return ground.map((part, at) => (tints[number * 4 + at] ?? 0) + part * (1 - alpha));
}

const numbers = [0, 1, 2, 3, 4];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('in the %s theme', (_, selector) => {
  const colours = {
    accent: token(selector, 'accent'),
    gained: token(selector, 'map-gained'),
    lost: token(selector, 'map-lost'),
  } as MapColours; // no others are read
  const land = channels(token(selector, 'map-land'));
  const cover = coverPalette('cover', colours);
  const difference = coverPalette('difference', colours);

  it('cover is the accent, weaker where there is one measure only', () => {
    const rounded = numbers.map((number) => Math.round((cover.between[number * 4 + 3] ?? 0) * 255));
    expect(rounded).toEqual([0, 0, 70, 130, 0]);
    const [red = 0] = channels(colours.accent);
    expect(cover.between[8]).toBeCloseTo((red * 70) / 255, 6);
    expect(cover.lines).toEqual(cover.between);
  });

  // WCAG 2.2, 1.4.11: graphics that carry meaning need 3:1.
  it('what is gained and the lines over what is lost stand out from the land', () => {
    expect(contrast(over(difference.lines, 4, land), land)).toBeGreaterThanOrEqual(3);
    expect(contrast(over(difference.lines, 3, land), land)).toBeGreaterThanOrEqual(3);
  });

  it('only what is lost is hatched, which is seen without colours', () => {
    const hatched = numbers.filter(
      (number) => difference.lines[number * 4 + 3] !== difference.between[number * 4 + 3],
    );
    expect(hatched).toEqual([3]);
    const [line, ground] = [difference.lines, difference.between].map((tints) =>
      over(tints, 3, land),
    );
    expect(contrast(line ?? [], ground ?? [])).toBeGreaterThanOrEqual(2);
  });

  it('what is covered either way is weaker than what has changed', () => {
    expect(contrast(over(difference.lines, 2, land), land)).toBeLessThan(1.6);
  });

  it('what is outside or uncovered is not coloured', () => {
    for (const palette of [cover, difference])
      expect([...palette.lines.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

it('refuses what is no colour', () => {
  const colours = { accent: 'rebeccapurple' } as MapColours; // no others are read
  expect(() => coverPalette('cover', colours)).toThrow('"rebeccapurple"');
});
