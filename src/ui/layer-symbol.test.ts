import { expect, it } from 'vitest';
import { symbolSvg } from './LayerSymbol';
import { type SymbolName, symbolPaths } from './symbol-paths';

const names = Object.keys(symbolPaths) as SymbolName[]; // keys of the table itself

it('gives every symbol an outline and a glyph of its own', () => {
  expect(new Set(names.map((name) => symbolPaths[name].outline)).size).toBe(names.length);
  expect(new Set(names.map((name) => symbolPaths[name].glyph)).size).toBe(names.length);
});

it('draws what is planned hollow and the rest full', () => {
  for (const name of names) {
    const full = symbolSvg(name, '#123456', false, '#ffffff');
    const hollow = symbolSvg(name, '#123456', true, '#ffffff');
    expect(full).toContain('fill="#123456" stroke="none"/>');
    expect(hollow).toContain('fill="#ffffff" stroke="#123456"');
    expect(hollow).toContain('stroke-dasharray');
  }
});
