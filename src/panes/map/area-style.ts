import type { Feature, FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl';
import type { District } from '@/domain/reference';
import { boroughShapes, outlineOf } from './borough-outline';
import { nameSizes } from './district-labels';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/** Ids of what the pointer is asked about. */
export const districtArea = 'stadsdelar-traff';
export const districtNames = 'stadsdelar-namn';

/** Id of the source of the districts' outlines. */
export const districtSource = 'stadsdelar';
/** Id of the source of the names, which are placed anew when symbols come and go. */
export const nameSource = 'stadsdelar-etiketter';
const boroughSource = 'omrade';

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** The districts, their names and the borough as one, made once. */
export function areaSources(districts: readonly District[]): Record<string, SourceSpecification> {
  const polygons = districts.map(
    ({ name, geometry }): Feature => ({ type: 'Feature', properties: { name }, geometry }),
  );
  const outline = outlineOf(districts.map(({ geometry }) => geometry));
  return {
    // Borders must meet exactly at every zoom level.
    [districtSource]: {
      type: 'geojson',
      data: collection(polygons),
      tolerance: 0,
      promoteId: 'name',
    },
    // Placed with the symbols: names that stand somewhere else a moment later would be cut and drawn twice.
    [nameSource]: { type: 'geojson', data: collection([]) },
    [boroughSource]: { type: 'geojson', data: boroughShapes(outline), tolerance: 0 },
  };
}

/** The land of the borough, under parks, water and streets. */
export function areaGround(colours: MapColours): LayerSpecification[] {
  return [
    { id: 'bakgrund', type: 'background', paint: { 'background-color': colours.outside } },
    {
      id: 'stadsdelar-mark',
      type: 'fill',
      source: districtSource,
      paint: { 'fill-color': colours.land, 'fill-antialias': false },
    },
  ];
}

const inNames = (names: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'name'],
  ['literal', [...names]],
];

/**
 * Borders, and the veil over what lies outside.
 * @param chosen names of the districts that are filtered by; the others step back
 * @param veil how far what lies outside the borough is veiled, 0-1
 */
export function areaBorders(
  colours: MapColours,
  chosen: readonly string[],
  veil: number,
): LayerSpecification[] {
  const width = (far: number, near: number) =>
    ['interpolate', ['linear'], ['zoom'], 11, far, 15, near] as unknown as number; // an expression
  return [
    {
      id: 'omrade-sloja',
      type: 'fill',
      source: boroughSource,
      filter: ['==', ['get', 'role'], 'outside'],
      paint: { 'fill-color': colours.outside, 'fill-opacity': veil, 'fill-antialias': false },
    },
    {
      id: 'omrade-grans',
      type: 'line',
      source: boroughSource,
      filter: ['==', ['get', 'role'], 'outline'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': width(1.6, 2.8) },
    },
    {
      id: districtArea,
      type: 'fill',
      source: districtSource,
      paint: {
        'fill-color': colours.outside,
        // Districts that are not chosen step back; when none is chosen nothing is dimmed.
        'fill-opacity': chosen.length === 0 ? 0 : ['case', inNames(chosen), 0, 0.6],
        'fill-antialias': false,
      },
    },
    {
      id: 'stadsdelar-grans',
      type: 'line',
      source: districtSource,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': width(0.7, 1.4), 'line-opacity': 0.55 },
    },
    {
      id: 'stadsdelar-vald',
      type: 'line',
      source: districtSource,
      filter: inNames(chosen),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.accent, 'line-width': width(2.2, 3.6) },
    },
  ];
}

/**
 * How far a name may be nudged where symbols stand in its place after all, in sizes of its letters. No further
 * than about the edge of a district: a name in another district is worse than none.
 */
const nudges = [
  [0, 0],
  [0, 0.9],
  [0, -0.9],
  [0, 1.8],
  [0, -1.8],
  [1.6, 0],
  [-1.6, 0],
  [1.6, 1.4],
  [-1.6, 1.4],
  [1.6, -1.4],
  [-1.6, -1.4],
  [0, 2.8],
  [0, -2.8],
].flatMap((nudge) => ['center', nudge]) as unknown as VariableAnchorOffsetCollectionSpecification; // by turns

const nameSize = ['interpolate', ['linear'], ['zoom'], ...nameSizes.flat()] as unknown as number; // an expression, built from the table

/** Names of the districts; they step aside for symbols. */
export function areaNames(colours: MapColours, chosen: readonly string[]): LayerSpecification[] {
  return [
    {
      id: districtNames,
      type: 'symbol',
      source: nameSource,
      minzoom: 9.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': labelFont,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.11,
        'text-size': nameSize,
        'text-max-width': 8,
        'text-padding': 2,
        'text-variable-anchor-offset': nudges,
        'text-justify': 'auto',
      },
      paint: {
        'text-color':
          chosen.length === 0
            ? colours.label
            : ['case', inNames(chosen), colours.ink, colours.label],
        'text-halo-color': colours.halo,
        'text-halo-width': 1.6,
        'text-halo-blur': 0.4,
        'text-opacity': chosen.length === 0 ? 1 : ['case', inNames(chosen), 1, 0.6],
      },
    },
  ];
}
