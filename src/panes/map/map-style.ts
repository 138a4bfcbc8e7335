import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { District } from '@/domain/reference';
import { areaBorders, areaGround, areaNames, areaSources } from './area-style';
import { type BasemapFile, basemapGround, basemapNames, startSources } from './basemap-style';
import { focusLayers, focusSources } from './focus-style';
import { gapLayers, gapSources } from './gap-style';
import type { MapColours } from './map-colours';
import { fontFaces } from './map-font';
import { type DrawnLayer, measureLayers, measureSources, measureSymbols } from './measure-style';
import { type TileLook, tileCells, tileLayers, tileSources } from './tile-style';

/** A basemap from outside: a whole style of its own, drawn under ours. */
export interface OutsideBasemap {
  address: string;
  style: StyleSpecification;
}

/** Everything that decides how the map is drawn, records aside. */
export interface MapLooks {
  files: readonly BasemapFile[];
  outside: OutsideBasemap | null;
  colours: MapColours;
  layers: readonly DrawnLayer[];
  /** Those of the layers that are drawn from tiles. */
  tiles: readonly TileLook[];
  /** Names of the districts that are filtered by. */
  chosenDistricts: readonly string[];
}

/** How far what lies outside the borough is veiled over the embedded basemap and over one from outside. */
const veil = { embedded: 0.62, outside: 0.35 } as const;

/** All layers of the map, from the ground up. */
export function mapLayers(looks: MapLooks): LayerSpecification[] {
  const { files, outside, colours, layers, tiles, chosenDistricts } = looks;
  const ground = outside
    ? outside.style.layers
    : [...areaGround(colours), ...basemapGround(files, colours)];
  const names = outside ? [] : basemapNames(files, colours);
  return [
    ...ground,
    ...areaBorders(colours, chosenDistricts, outside ? veil.outside : veil.embedded),
    ...gapLayers(colours),
    ...tileLayers(tiles, colours),
    ...measureLayers(layers, colours),
    ...names,
    ...areaNames(colours, chosenDistricts),
    ...tileCells(tiles, colours),
    ...measureSymbols(layers, colours),
    ...focusLayers(layers, colours),
  ];
}

/** Sources of the map; those of the records are empty until they are sent. */
function mapSources(
  { files, outside, tiles }: Pick<MapLooks, 'files' | 'outside' | 'tiles'>,
  districts: readonly District[],
): Record<string, SourceSpecification> {
  return {
    ...(outside ? outside.style.sources : startSources(files)),
    ...areaSources(districts),
    ...gapSources(),
    ...tileSources(tiles),
    ...measureSources(),
    ...focusSources(),
  };
}

/** The map's style as a whole. */
export function mapStyle(looks: MapLooks, districts: readonly District[]): StyleSpecification {
  const { outside } = looks;
  return {
    version: 8,
    ...(outside?.style.glyphs ? { glyphs: outside.style.glyphs } : {}),
    ...(outside?.style.sprite ? { sprite: outside.style.sprite } : {}),
    'font-faces': fontFaces,
    // The page changes theme at once, and so does the map.
    transition: { duration: 0, delay: 0 },
    sources: mapSources(looks, districts),
    layers: mapLayers(looks),
  };
}
