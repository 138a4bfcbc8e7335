/** Colours and symbols of the layers: seen on both grounds, and told apart without colour. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workspaces } from './workspaces';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** A token's colour under a theme's selector. */
function token(selector: string, name: string): string {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (start < 0 || !colour) throw new Error(`tokens.css: ${selector} has no colour --${name}`);
  return colour;
}

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const themes = [
  ['ljus', ':root'],
  ['mork', ":root[data-theme='dark']"],
] as const;

test('contrast is measured as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(workspaces)('the layers of %s', (_folder, { workspace: { lager } }) => {
  describe.each(themes)('in the theme %s', (theme, selector) => {
    const colours = lager.map(({ id, farg }) => [id, farg[theme]] as const);

    // WCAG 2.2, 1.4.11: graphics that carry meaning need 3:1.
    test.each(colours)('%s stands out from panels and from the land', (_id, colour) => {
      for (const ground of ['surface', 'map-land', 'paper'])
        expect([ground, contrast(colour, token(selector, ground)) >= 3]).toEqual([ground, true]);
    });

    test('have a colour each', () => {
      expect(new Set(colours.map(([, colour]) => colour.toLowerCase())).size).toBe(lager.length);
    });
  });

  test('have a symbol each, so that nobody needs to see the colour', () => {
    expect(new Set(lager.map(({ symbol }) => symbol)).size).toBe(lager.length);
  });
});
