import type { MultiPolygon, Polygon, Position } from 'geojson';
import * as z from 'zod/mini';
import { geometryIssue } from './position';

/** A part of the borough (stadsdel). */
export interface District {
  id: string;
  name: string;
  landSquareKilometres: number;
  population: number;
  populationYear: number;
  labelPosition: Position;
  geometry: Polygon | MultiPolygon;
}

/** A named place: somewhere that matters for safety, or a name planners search for. */
export interface Place {
  id: string;
  name: string;
  /** Kind in Swedish ASCII, e.g. "skola". */
  kind: string;
  /** Name of the district it lies in, absent outside the borough. */
  district?: string;
  aliases: readonly string[];
  position: Position;
  /** True for a position that is an estimate. */
  approximate: boolean;
}

const wholeEarth = [-180, -90, 180, 90] as const;
const positiveNumber = z.number().check(z.positive());

const areaGeometry = z.custom<Polygon | MultiPolygon>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'Polygon' || value.type === 'MultiPolygon') &&
    geometryIssue(value, wholeEarth) === null,
);

const areaRow = z.object({
  properties: z.nullable(z.object({ klass: z.optional(z.string()) })),
  geometry: areaGeometry,
});

/** Reads an area of the basemap (water, a park) and its kind; undefined when it is none. */
export function parseArea(
  feature: unknown,
): { kind: string | undefined; geometry: Polygon | MultiPolygon } | undefined {
  const result = areaRow.safeParse(feature);
  if (!result.success) return undefined;
  return { kind: result.data.properties?.klass, geometry: result.data.geometry };
}

const districtRow = z.object({
  properties: z.object({
    id: z.string(),
    namn: z.string(),
    landareal_km2: positiveNumber,
    folkmangd: z.number().check(z.nonnegative()),
    folkmangd_ar: z.number(),
    etikett_lng: z.number(),
    etikett_lat: z.number(),
  }),
  geometry: areaGeometry,
});

/** Reads a district feature; undefined when it is none. */
export function parseDistrict(feature: unknown): District | undefined {
  const result = districtRow.safeParse(feature);
  if (!result.success) return undefined;
  const { properties: row, geometry } = result.data;
  return {
    id: row.id,
    name: row.namn,
    landSquareKilometres: row.landareal_km2,
    population: row.folkmangd,
    populationYear: row.folkmangd_ar,
    labelPosition: [row.etikett_lng, row.etikett_lat],
    geometry,
  };
}

const placeRow = z.object({
  properties: z.object({
    id: z.string(),
    namn: z.string(),
    slag: z.string(),
    stadsdel_namn: z.optional(z.nullable(z.string())),
    alias: z.optional(z.array(z.string())),
    sakerhet: z.optional(z.string()),
  }),
  geometry: z.object({
    type: z.literal('Point'),
    coordinates: z.array(z.number()).check(z.minLength(2)),
  }),
});

/** Reads a place feature; undefined when it is none. */
export function parsePlace(feature: unknown): Place | undefined {
  const result = placeRow.safeParse(feature);
  if (!result.success) return undefined;
  const { properties: row, geometry } = result.data;
  return {
    id: row.id,
    name: row.namn,
    kind: row.slag,
    ...(row.stadsdel_namn ? { district: row.stadsdel_namn } : {}),
    aliases: row.alias ?? [],
    position: geometry.coordinates,
    approximate: row.sakerhet === 'ungefarlig',
  };
}
