/**
 * What the files of this repository's workspace say. The journeys work out from it what the app should show, on a
 * way of their own: the files are read here without the app's parser, indexes or filters.
 */
import { readFileSync } from 'node:fs';
import {
  area,
  booleanIntersects,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  feature as toFeature,
} from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { type DaySpan, parseDate, toIsoDay } from '@/domain/dates';
import { meaningOf, type Phase, type RecordType } from '@/domain/vocabulary';
import type { LayerConfig, Workspace } from '@/domain/workspace';
import { nameParts } from '@/text/area-words';

/** A record as it stands in its file. */
export interface FileRecord {
  id: string;
  name: string;
  layer: LayerConfig;
  type: RecordType;
  phase: Phase;
  inForce: boolean;
  /** By file key. */
  properties: Readonly<Record<string, unknown>>;
  geometry: Geometry | null;
  /** Names of the districts it lies in, or that the documents name for it. */
  districts: readonly string[];
}

interface DistrictOnFile {
  name: string;
  population: number;
  year: number;
  land: number;
  geometry: Polygon | MultiPolygon;
}

function readJson(file: string) {
  return JSON.parse(readFileSync(new URL(`../../geodata/${file}`, import.meta.url), 'utf8'));
}

export const workspace: Workspace = readJson('workspace.json');

// Labels name the area's parts; the app takes their name from the workspace too.
nameParts(workspace.omrade.delSlag.ental, workspace.omrade.delSlag.flertal);

const featuresIn = (file: string): Feature[] => readJson(file).features;

export const districts: readonly DistrictOnFile[] = featuresIn(workspace.omrade.stadsdelar).map(
  ({ properties, geometry }) => ({
    name: properties?.['namn'],
    population: properties?.['folkmangd'],
    year: properties?.['folkmangd_ar'],
    land: properties?.['landareal_km2'],
    // The contract tests see to it that every district is an area.
    geometry: geometry as Polygon | MultiPolygon,
  }),
);

/** Whether at least one per cent of a geometry lies in a district. */
function liesIn(geometry: Geometry, district: DistrictOnFile): boolean {
  if (geometry.type === 'Point') return booleanPointInPolygon(geometry, district.geometry);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return booleanIntersects(geometry, district.geometry);
  const inside = intersect(featureCollection([toFeature(geometry), toFeature(district.geometry)]));
  return inside !== null && area(inside) / area(geometry) >= 0.01;
}

function districtsOf({ geometry, properties }: Feature<Geometry | null>): readonly string[] {
  if (!geometry) return properties?.['stadsdel_angiven'] ?? [];
  return districts.filter((district) => liesIn(geometry, district)).map(({ name }) => name);
}

/** Every record, in the order of the layers and of their files. */
export const records: readonly FileRecord[] = workspace.lager.flatMap((layer) =>
  featuresIn(layer.kalla.url).map((feature): FileRecord => {
    const properties = feature.properties ?? {};
    return {
      id: properties['id'],
      name: properties['namn'],
      layer,
      type: layer.typ,
      ...meaningOf(layer.typ, properties['status']),
      properties,
      geometry: feature.geometry,
      districts: districtsOf(feature),
    };
  }),
);

export const total = records.length;

/** The record with this id. */
export function recordOf(id: string): FileRecord {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`no file has the record "${id}"`);
  return found;
}

const codeOfNone = 'framgar_inte';

/** When a record starts: the quarter, the year or the years it may be in. */
function startOf(date: unknown): string {
  const span = parseDate(String(date ?? ''));
  if (!span) return codeOfNone;
  const [from, to] = [toIsoDay(span.from), toIsoDay(span.to)].map((day) => ({
    year: day.slice(0, 4),
    quarter: `${day.slice(0, 4)}K${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  }));
  if (!from || !to) throw new Error('two days were asked for');
  if (from.quarter === to.quarter) return from.quarter;
  return from.year === to.year ? from.year : `${from.year}/${to.year}`;
}

/** A record's values in a facet, by the facet's name in the address. */
export function valuesOf(record: FileRecord, facet: string): readonly string[] {
  const { properties } = record;
  switch (facet) {
    case 'stadsdel':
      return record.districts.length > 0 ? record.districts : ['hela_omradet'];
    case 'lager':
      return [record.layer.id];
    case 'fas':
      return [record.phase];
    case 'lage':
      return [String(properties['geometrikvalitet'])];
    case 'start':
      return [startOf(properties['startdatum'])];
    default: {
      const values = [properties[facet] ?? []].flat().map(String);
      return values.length > 0 ? values : [codeOfNone];
    }
  }
}

/** The records that have any of the values in a facet. */
export function having(
  facet: string,
  ...values: readonly string[]
): (record: FileRecord) => boolean {
  return (record) => valuesOf(record, facet).some((value) => values.includes(value));
}

/** How many of the records have each value of a facet. */
export function countBy(found: readonly FileRecord[], facet: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of found.flatMap((record) => [...new Set(valuesOf(record, facet))]))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The days a record's time covers, without end for what goes on; null for one without a date. */
export function timeOf({ properties, phase }: FileRecord): DaySpan | null {
  const spanOf = (key: string) => parseDate(String(properties[key] ?? ''));
  const [start, end] = [spanOf('startdatum'), spanOf('slutdatum')];
  if (!start && !end) return null;
  const open = phase === 'pagar' || phase === 'planerad' || !start;
  return {
    from: start?.from ?? Number.NEGATIVE_INFINITY,
    to: end?.to ?? (open ? Number.POSITIVE_INFINITY : start.to),
  };
}
