/**
 * The symbols as paths in a square of 32. Each has an outline of its own, so that symbols are told apart by
 * shape where colour cannot be seen, and a glyph inside it. Drawn for this app.
 */
interface SymbolPaths {
  outline: string;
  glyph: string;
  /** Glyphs made of lines instead of areas. */
  stroked?: true;
}

export const symbolPaths = {
  kamera: {
    outline: 'M9 3h14a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6Z',
    glyph:
      'M8.8 11h8.9a1.8 1.8 0 0 1 1.8 1.8v6.4a1.8 1.8 0 0 1-1.8 1.8H8.8A1.8 1.8 0 0 1 7 19.2v-6.4A1.8 1.8 0 0 1 8.8 11Zm12.2 3.6 3-1.9a.7.7 0 0 1 1 .6v5.4a.7.7 0 0 1-1 .6l-3-1.9Z',
  },
  skold: {
    outline:
      'M16 2c3.6 2.1 7.3 3.1 11.2 3.2a.9.9 0 0 1 .8.9V15c0 7-4.3 12-11.6 15a1 1 0 0 1-.8 0C8.3 27 4 22 4 15V6.1a.9.9 0 0 1 .8-.9C8.7 5.1 12.4 4.1 16 2Z',
    glyph: 'M16 8.2v14.9c4.2-2.2 6.4-5.1 6.4-8.7v-4.5c-2.2-.2-4.3-.8-6.4-1.7Z',
  },
  lampa: {
    outline:
      'M17.5 2.3l12.2 12.2a2.1 2.1 0 0 1 0 3L17.5 29.7a2.1 2.1 0 0 1-3 0L2.3 17.5a2.1 2.1 0 0 1 0-3L14.5 2.3a2.1 2.1 0 0 1 3 0Z',
    glyph:
      'M16 8.5a5.2 5.2 0 0 1 3 9.45c-.6.43-.8.85-.8 1.45h-4.4c0-.6-.2-1.02-.8-1.45A5.2 5.2 0 0 1 16 8.5Zm-2 12.1h4v1.1a1.2 1.2 0 0 1-1.2 1.2h-1.6a1.2 1.2 0 0 1-1.2-1.2Z',
  },
  samverkan: {
    outline:
      'M17.3 2l10.2 5.9A2.6 2.6 0 0 1 28.8 10.15v11.7a2.6 2.6 0 0 1-1.3 2.25L17.3 30a2.6 2.6 0 0 1-2.6 0L4.5 24.1A2.6 2.6 0 0 1 3.2 21.85v-11.7A2.6 2.6 0 0 1 4.5 7.9L14.7 2a2.6 2.6 0 0 1 2.6 0Z',
    glyph:
      'M16 7.8a2.7 2.7 0 0 1 1.2 5.12l2.3 3.98a2.7 2.7 0 1 1-.9 4.6h-5.2a2.7 2.7 0 1 1-.9-4.6l2.3-3.98A2.7 2.7 0 0 1 16 7.8Zm0 6.5-2.2 3.8c.3.3.5.7.6 1.1h3.2c.1-.4.3-.8.6-1.1Z',
  },
  vandring: {
    outline: 'M16 2.5a13.5 13.5 0 1 1 0 27 13.5 13.5 0 0 1 0-27Z',
    glyph:
      'M17.7 7.2a1.15 1.15 0 1 1-.01 0M16.4 12.6l-1.7 5.2 3.2 2.3.9 4.1M14.7 17.8l-1 3.1-2.3 3M16.4 12.6l-3.5 1.7-.7 2.9M16.5 12.6l2.3 2.9 2.6.8',
    stroked: true,
  },
  mane: {
    outline:
      'M3.5 5.2A1.7 1.7 0 0 1 5.2 3.5H17A11.5 11.5 0 0 1 28.5 15v11.8a1.7 1.7 0 0 1-1.7 1.7H15A11.5 11.5 0 0 1 3.5 17Z',
    glyph: 'M14.1 8.7a.6.6 0 0 1 .7.8 6.2 6.2 0 0 0 7.7 7.7.6.6 0 0 1 .8.7A7.5 7.5 0 1 1 14.1 8.7Z',
  },
  stjarna: {
    outline:
      'M17.4 2.5 29 11a2.4 2.4 0 0 1 .9 2.7l-4.4 13.6a2.4 2.4 0 0 1-2.3 1.7H8.8a2.4 2.4 0 0 1-2.3-1.7L2.1 13.7A2.4 2.4 0 0 1 3 11L14.6 2.5a2.4 2.4 0 0 1 2.8 0Z',
    glyph:
      'M16 8.6l2.42 4.9 5.42.79-3.92 3.82.93 5.39L16 20.95l-4.85 2.55.93-5.39-3.92-3.82 5.42-.79Z',
  },
  verktyg: {
    outline:
      'M11.2 3h9.6a2.4 2.4 0 0 1 1.7.7l5.8 5.8a2.4 2.4 0 0 1 .7 1.7v9.6a2.4 2.4 0 0 1-.7 1.7l-5.8 5.8a2.4 2.4 0 0 1-1.7.7h-9.6a2.4 2.4 0 0 1-1.7-.7l-5.8-5.8a2.4 2.4 0 0 1-.7-1.7v-9.6a2.4 2.4 0 0 1 .7-1.7l5.8-5.8a2.4 2.4 0 0 1 1.7-.7Z',
    glyph:
      'M22.9 11.3a4.7 4.7 0 0 1-6 5.8l-5.6 5.6a1.8 1.8 0 0 1-2.6 0 1.8 1.8 0 0 1 0-2.6l5.6-5.6a4.7 4.7 0 0 1 5.8-6l-2.7 2.7.4 2 2 .4Z',
  },
  manniska: {
    outline:
      'M16 2.5A12 12 0 0 1 28 14.5V26.5a2.5 2.5 0 0 1-2.5 2.5h-19A2.5 2.5 0 0 1 4 26.5v-12A12 12 0 0 1 16 2.5Z',
    glyph:
      'M16 8.8a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Zm0 8.5c3.8 0 6.5 2.2 6.8 5.4a.7.7 0 0 1-.7.8H9.9a.7.7 0 0 1-.7-.8c.3-3.2 3-5.4 6.8-5.4Z',
  },
  bok: {
    outline:
      'M4 5.5h24a2.5 2.5 0 0 1 2.5 2.5v16a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 24V8A2.5 2.5 0 0 1 4 5.5Z',
    glyph:
      'M15.2 11.9c-1.8-1.3-4.4-1.8-7.7-1.6v10c3.1-.2 5.7.3 7.7 1.5Zm1.6 0c1.8-1.3 4.4-1.8 7.7-1.6v10c-3.1-.2-5.7.3-7.7 1.5Z',
  },
} as const satisfies Record<string, SymbolPaths>;

export type SymbolName = keyof typeof symbolPaths;

/** Attributes of the glyph's path, in the colour it is drawn with. */
export function glyphLooks(
  symbol: SymbolName,
  colour: string,
): Readonly<Record<'fill' | 'stroke', string>> {
  return 'stroked' in symbolPaths[symbol]
    ? { fill: 'none', stroke: colour }
    : { fill: colour, stroke: 'none' };
}
