import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registerChanges } from '@/analysis/compare-registers';
import { changeColours, changeLook } from './change-look';

const css = readFileSync('src/tasks/documents/ChangesSketch.css', 'utf8');
const tokens = readFileSync('src/ui/tokens.css', 'utf8');

/** The colour that a property has in the first rule with this selector. */
function colourIn(sheet: string, selector: string, property: string): string {
  const start = sheet.indexOf(`${selector} {`);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  const colour = new RegExp(`--${property}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (start < 0 || !colour) throw new Error(`${selector} has no colour --${property}`);
  return colour;
}

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(registerChanges)('the kind %s', (kind) => {
  const rule = `.changes-page [data-kind='${kind}']`;

  test('has the same colour in pictures as on paper', () => {
    expect(colourIn(css, rule, 'change')).toBe(changeColours[kind]);
  });

  // WCAG 2.2, 1.4.11: graphics that carry meaning need 3:1.
  test.each([
    ['light', '', ':root'],
    ['dark', ":root[data-theme='dark'] ", ":root[data-theme='dark']"],
  ])('stands out from land and page in the %s theme', (_theme, prefix, theme) => {
    const colour = colourIn(css, `${prefix}${rule}`, 'change');
    for (const ground of ['surface', 'map-land'])
      expect(contrast(colour, colourIn(tokens, theme, ground))).toBeGreaterThanOrEqual(3);
  });
});

test('every kind has a shape and a colour of its own', () => {
  const shapes = registerChanges.map((kind) => changeLook(kind, 'x', 'y')[0]?.path);
  expect(new Set(shapes).size).toBe(registerChanges.length);
  expect(new Set(Object.values(changeColours)).size).toBe(registerChanges.length);
});
