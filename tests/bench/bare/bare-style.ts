import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerConfig, Workspace } from '@/domain/workspace';
import {
  basemapFiles,
  basemapGround,
  basemapNames,
  basemapSources,
} from '@/panes/map/basemap-style';
import { readMapColours } from '@/panes/map/map-colours';
import { fontFaces, labelFont } from '@/panes/map/map-font';

const addressOf = (url: string): string => new URL(`geodata/${url}`, document.baseURI).href;

function measureLayers({ id, farg }: LayerConfig): LayerSpecification[] {
  return [
    {
      id: `${id}-yta`,
      type: 'fill',
      source: id,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': farg.ljus, 'fill-opacity': 0.13 },
    },
    {
      id: `${id}-kant`,
      type: 'line',
      source: id,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': farg.ljus, 'line-width': 1.5 },
    },
    {
      id: `${id}-prick`,
      type: 'circle',
      source: id,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': farg.ljus,
        'circle-radius': 4,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.2,
      },
    },
  ];
}

function districtLayers(border: string, label: string): LayerSpecification[] {
  return [
    {
      id: 'stadsdelar-grans',
      type: 'line',
      source: 'stadsdelar',
      paint: { 'line-color': border, 'line-width': 1.2 },
    },
    {
      id: 'stadsdelar-namn',
      type: 'symbol',
      source: 'stadsdelar',
      layout: {
        'text-field': ['upcase', ['get', 'namn']],
        'text-font': labelFont,
        'text-size': 11,
      },
      paint: { 'text-color': label },
    },
  ];
}

/** The same basemap as the app's, districts with names, and each layer as areas and dots. */
export function bareStyle(workspace: Workspace): StyleSpecification {
  const colours = readMapColours('light');
  const files = basemapFiles(workspace, addressOf);
  const own = workspace.lager.map(({ id, kalla }): [string, SourceSpecification] => [
    id,
    { type: 'geojson', data: addressOf(kalla.url) },
  ]);
  return {
    version: 8,
    'font-faces': fontFaces,
    sources: {
      ...basemapSources(files),
      stadsdelar: { type: 'geojson', data: addressOf(workspace.omrade.stadsdelar) },
      ...Object.fromEntries(own),
    },
    layers: [
      { id: 'mark', type: 'background', paint: { 'background-color': colours.land } },
      ...basemapGround(files, colours),
      ...districtLayers(colours.border, colours.label),
      ...workspace.lager.flatMap(measureLayers),
      ...basemapNames(files, colours),
    ],
  };
}
