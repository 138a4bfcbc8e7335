import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDistrict } from '@/domain/reference';
import { parseWorkspace } from '@/domain/workspace';
import { basemapFiles, streetAreaLayers } from './basemap-style';
import type { MapColours } from './map-colours';
import { pictureOf } from './map-images';
import { type MapLooks, mapLayers, mapStyle } from './map-style';
import { areaHitLayers, thinHitLayers } from './measure-style';
import { restyle } from './restyle';
import type { TileLook } from './tile-style';

function read(file: string): unknown {
  return JSON.parse(readFileSync(`geodata/${file}`, 'utf8'));
}

const parsed = parseWorkspace(read('workspace.json'));
if ('fault' in parsed) throw new Error(parsed.fault);
const { workspace } = parsed;
const { features } = read(workspace.omrade.stadsdelar) as { features: unknown[] };
const districts = features.map(parseDistrict).filter((district) => district !== undefined);

/** Colours of a theme, told apart by its name. */
function coloursOf(theme: string): MapColours {
  return new Proxy({} as MapColours, {
    get: (_, name) => (typeof name === 'string' ? `${theme}-${name}` : undefined),
  });
}

function looksOf(theme: 'ljus' | 'mork', more: Partial<MapLooks> = {}): MapLooks {
  return {
    files: basemapFiles(workspace, (url) => `https://example.org/${url}`),
    outside: null,
    colours: coloursOf(theme),
    layers: workspace.lager.map(({ id, symbol, farg }) => ({
      id,
      symbol,
      colour: farg[theme],
      opacity: 1,
    })),
    tiles: [],
    chosenDistricts: [],
    ...more,
  };
}

const outside = {
  address: 'https://tiles.example.org/style',
  style: {
    version: 8 as const,
    glyphs: 'https://tiles.example.org/{fontstack}/{range}.pbf',
    sources: { tiles: { type: 'vector' as const, url: 'https://tiles.example.org/tiles' } },
    layers: [{ id: 'ground', type: 'background' as const }],
  },
};

const tileOrigin = {
  slag: 'rutor' as const,
  format: 'mvt' as const,
  url: 'rutor/{z}/{x}/{y}.mvt',
  rutlager: 'ljus',
  fragor: { url: 'ogc', samling: 'ljus' },
};

function tileLook(more: Partial<TileLook>): TileLook {
  return {
    id: 'ljus',
    type: 'trygghetsinvestering',
    source: tileOrigin,
    address: 'https://example.org/rutor/{z}/{x}/{y}.mvt',
    bounds: [17.8, 59.2, 18.1, 59.4],
    colour: '#8a5a00',
    opacity: 1,
    shown: true,
    allowed: {},
    without: [],
    ...more,
  };
}

describe('a layer drawn from tiles', () => {
  const layersOf = (more: Partial<TileLook>) =>
    mapLayers(looksOf('ljus', { tiles: [tileLook(more)] })).filter(({ id }) =>
      id.startsWith('rutor-ljus-'),
    );

  it('is hidden without being taken out', () => {
    for (const shown of [true, false])
      for (const { layout } of layersOf({ shown }))
        expect(layout?.visibility).toBe(shown ? 'visible' : 'none');
    expect(layersOf({ shown: false })).toHaveLength(layersOf({}).length);
  });

  it('has the filters that tiles can tell in every drawing of single rows', () => {
    const filtered = layersOf({ allowed: { status: ['genomford'], stadsdel: ['Fruängen'] } });
    for (const layer of filtered) {
      const filter = JSON.stringify('filter' in layer ? layer.filter : null);
      expect(filter).toContain('["in",["get","stadsdel"],["literal",["Fruängen"]]]');
    }
    const points = filtered.find(({ id }) => id === 'rutor-ljus-prick');
    expect(JSON.stringify(points)).toContain('["in",["get","status"],["literal",["genomford"]]]');
    // A cell is as large as what is left of it.
    const cells = filtered.find(({ id }) => id === 'rutor-ljus-antal');
    expect(JSON.stringify(cells)).toContain('antal_genomford');
    expect(JSON.stringify(cells)).not.toContain('["get","status"]');
  });

  it('is asked for no tile outside the area, and a PMTiles file for what it has', () => {
    const { sources } = mapStyle(looksOf('ljus', { tiles: [tileLook({})] }), districts);
    expect(sources['rutor-ljus']).toMatchObject({ maxzoom: 18, bounds: [17.8, 59.2, 18.1, 59.4] });
    const file = tileLook({ source: { ...tileOrigin, format: 'pmtiles' }, address: 'https://a/b' });
    const style = mapStyle(looksOf('ljus', { tiles: [file] }), districts);
    expect(style.sources['rutor-ljus']).toMatchObject({ url: 'pmtiles://https://a/b' });
  });
});

describe.each([
  ['light', looksOf('ljus')],
  ['dark', looksOf('mork')],
  ['with chosen districts', looksOf('ljus', { chosenDistricts: ['Fruängen'] })],
  ['over a basemap from outside', looksOf('ljus', { outside })],
  ['with a layer drawn from tiles', looksOf('ljus', { tiles: [tileLook({})] })],
])('the style, %s', (_, looks) => {
  const style = mapStyle(looks, districts);

  it('has a source for every layer, and each layer once', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers)
      if ('source' in layer) expect(style.sources).toHaveProperty([layer.source]);
  });

  it('has every layer in which a pointer can hit a record', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...areaHitLayers, ...thinHitLayers]));
  });

  it('leaves no value out', () => {
    expect(JSON.stringify(style)).not.toMatch(/undefined|null,null/);
  });

  it('asks no server for letters unless the basemap comes from outside', () => {
    expect(style.glyphs).toBe(looks.outside?.style.glyphs);
    expect(Object.keys(style['font-faces'] ?? {})).toEqual(['Inter']);
  });
});

it('draws records over the ground, names over areas, symbols over names, the selected one last', () => {
  const ids = mapLayers(looksOf('ljus')).map(({ id }) => id);
  const at = (part: string) => ids.findIndex((id) => id.includes(part));
  const order = ['bakgrund', 'vatten-yta', 'omrade-sloja', 'atgarder-yta', 'stadsdelar-namn'];
  const found = [...order, 'atgarder-symbol', 'utpekat-symbol'].map(at);
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

it('knows where streets are known', () => {
  expect(streetAreaLayers(looksOf('ljus').files)).toHaveLength(1);
});

it('is restyled layer by layer, and only where something differs', () => {
  const calls: string[] = [];
  const map = {
    setPaintProperty: (layer: string, name: string) => calls.push(`${layer} ${name}`),
    setLayoutProperty: (layer: string, name: string) => calls.push(`${layer} ${name}`),
    setFilter: (layer: string) => calls.push(`${layer} filter`),
  } as unknown as Parameters<typeof restyle>[0]; // answers nothing that restyle reads
  const before = mapLayers(looksOf('ljus'));
  restyle(map, before, mapLayers(looksOf('ljus')));
  expect(calls).toEqual([]);
  restyle(map, before, mapLayers(looksOf('mork')));
  expect(calls).toContain('bakgrund background-color');
  expect(calls).toContain('atgarder-symbol icon-image');
  calls.length = 0;
  restyle(map, before, mapLayers(looksOf('ljus', { chosenDistricts: ['Fruängen'] })));
  expect(calls).toContain('stadsdelar-vald filter');
  expect(calls.every((call) => call.startsWith('stadsdelar-'))).toBe(true);
});

describe('pictures', () => {
  it('are drawn from what their ids say', () => {
    const solid = pictureOf('symbol:kamera:#123456:#ffffff:inForce:plain:');
    const hollow = pictureOf('symbol:kamera:#123456:#ffffff:planned:plain:');
    const fills = solid?.paths.map(({ fill }) => fill);
    expect(fills).toContain('#123456');
    const isDashed = (picture: typeof solid) =>
      picture?.paths.some(({ stroke }) => stroke?.dashes !== undefined);
    expect(isDashed(hollow)).toBe(true);
    expect(isDashed(solid)).toBe(false);
    const ended = pictureOf('symbol:kamera:#123456:#ffffff:ended:plain:');
    expect(ended?.fadedFrom).toBeLessThan(ended?.paths.length ?? 0);
    expect(pictureOf('hatch:#123456:1')?.paths[0]?.stroke?.colour).toBe('#123456');
  });

  it('of other styles are left to them', () => {
    expect(pictureOf('circle-11')).toBeNull();
  });
});
