import { expect, it } from 'vitest';
import { symbolLook } from './LayerSymbol';
import { type SymbolName, symbolPaths } from './symbol-paths';

const names = Object.keys(symbolPaths) as SymbolName[]; // keys of the table itself

it('gives every symbol an outline and a glyph of its own', () => {
  expect(new Set(names.map((name) => symbolPaths[name].outline)).size).toBe(names.length);
  expect(new Set(names.map((name) => symbolPaths[name].glyph)).size).toBe(names.length);
});

it('draws what is planned hollow and the rest full', () => {
  for (const name of names) {
    const full = symbolLook(name, '#123456', false, '#ffffff');
    const hollow = symbolLook(name, '#123456', true, '#ffffff');
    expect(full[0]).toMatchObject({ fill: '#123456', stroke: null });
    expect(hollow[0]).toMatchObject({ fill: '#ffffff', stroke: { colour: '#123456' } });
    expect(hollow[0]?.stroke?.dashes).toHaveLength(2);
    // The glyph stands out from what is under it.
    expect(full[1]?.fill ?? full[1]?.stroke?.colour).toBe('#ffffff');
    expect(hollow[1]?.fill ?? hollow[1]?.stroke?.colour).toBe('#123456');
  }
});
