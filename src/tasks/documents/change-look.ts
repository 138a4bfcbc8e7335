import type { RegisterChange } from '@/analysis/compare-registers';
import type { PathLook } from '@/ui/LayerSymbol';

/** Colours on white paper; those on screen are in ChangesSketch.css, and a test holds them together. */
export const changeColours: Readonly<Record<RegisterChange, string>> = {
  ny: '#0a5fa8',
  genomford: '#1f7a3d',
  flyttad: '#b04a00',
  andrad: '#7b3f98',
  borttagen: '#a3231d',
};

/** Each kind has an outline and a glyph of its own, in a square of 32, so that nobody needs to see the colour. */
const paths: Readonly<Record<RegisterChange, { outline: string; glyph: string | null }>> = {
  // A disc with a plus.
  ny: { outline: 'M16 2.5a13.5 13.5 0 1 1 0 27 13.5 13.5 0 0 1 0-27Z', glyph: 'M16 9v14M9 16h14' },
  // A square with a tick.
  genomford: {
    outline: 'M8 4h16a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4Z',
    glyph: 'M9.5 16.5l4.7 4.7 8.6-10',
  },
  // A flag that points on.
  flyttad: { outline: 'M3 5h14.5L30 16 17.5 27H3l6-11Z', glyph: 'M15 11l5.2 5-5.2 5' },
  // A diamond with a line.
  andrad: { outline: 'M16 1.5 30.5 16 16 30.5 1.5 16Z', glyph: 'M10 16h12' },
  // A cross, with nothing in it.
  borttagen: {
    outline:
      'M9.2 3.5 16 10.3l6.8-6.8 5.7 5.7-6.8 6.8 6.8 6.8-5.7 5.7-6.8-6.8-6.8 6.8-5.7-5.7 6.8-6.8-6.8-6.8Z',
    glyph: null,
  },
};

/**
 * The symbol of a kind of change, as paths from the ground up.
 * @param colour of the kind, as CSS takes it
 * @param surface colour of what is on top of it, and of the line that parts it from what is below
 */
export function changeLook(kind: RegisterChange, colour: string, surface: string): PathLook[] {
  const { outline, glyph } = paths[kind];
  const body: PathLook = { path: outline, fill: colour, stroke: { colour: surface, width: 1.6 } };
  if (glyph === null) return [body];
  return [body, { path: glyph, fill: null, stroke: { colour: surface, width: 3 } }];
}
