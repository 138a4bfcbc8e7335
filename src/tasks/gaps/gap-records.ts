import type { Feature, FeatureCollection, Position } from 'geojson';
import type { AreaGap, Nearest, PlaceGap } from '@/analysis/coverage-report';
import { foldText } from '@/analysis/fold-text';
import { gapsText } from '@/text/gaps';
import type { ReachGroup } from '@/view/cover-groups';
import type { ListedGaps } from './gap-lists';

/** What the rows rest on. */
export interface GapMethod {
  /** Groups of measures that count. */
  groups: readonly ReachGroup[];
  planned: boolean;
  schematic: boolean;
  cellMeters: number;
  /** Day or time the register speaks of. */
  day: string;
  marked: readonly string[];
}

/** A gap as a row of a file: file keys in Swedish ASCII, null where there is nothing to say. */
type GapRecord = Readonly<Record<string, string | number | null>>;

/** Keys of the rows, in the order of the columns. */
const keys = [
  'rang',
  'lucka',
  'id',
  'namn',
  'slag',
  'stadsdel',
  'kvadratmeter',
  'invanare',
  'platser',
  'narmaste_lager',
  'narmaste_id',
  'narmaste_meter',
  'narmast_per_lager',
  'att_titta_pa',
  'lng',
  'lat',
  'metod',
  'rackvidd',
  'raknar_planerade',
  'raknar_schematiska',
  'lage',
  'cellstorlek_m',
] as const;
type Key = (typeof keys)[number];

const yesNo = (value: boolean): string => (value ? 'ja' : 'nej');
const degrees = (value: number | undefined): number => Number((value ?? 0).toFixed(6));

function nearestColumns(nearest: readonly Nearest[]) {
  const [first] = nearest;
  return {
    narmaste_lager: first?.layer ?? null,
    narmaste_id: first?.id ?? null,
    narmaste_meter: first ? Math.round(first.meters) : null,
    narmast_per_lager:
      nearest.map(({ layer, meters }) => `${layer} ${Math.round(meters)}`).join('; ') || null,
  };
}

function methodColumns(method: GapMethod) {
  return {
    metod: gapsText.file.method(method.cellMeters),
    rackvidd: method.groups.map(({ id, meters }) => `${id} ${meters}`).join('; '),
    raknar_planerade: yesNo(method.planned),
    raknar_schematiska: yesNo(method.schematic),
    lage: method.day,
    cellstorlek_m: method.cellMeters,
  };
}

function commonColumns(gap: PlaceGap | AreaGap, index: number, { marked }: GapMethod) {
  const [lng, lat] = gap.position;
  return {
    rang: index + 1,
    id: gap.id,
    stadsdel: gap.district,
    att_titta_pa: yesNo(marked.includes(gap.id)),
    lng: degrees(lng),
    lat: degrees(lat),
    ...nearestColumns(gap.nearest),
  };
}

/** Puts the columns in the order of the file; all rows have all of them. */
function inOrder(row: Readonly<Record<Key, string | number | null>>): GapRecord {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

function placeRecord(gap: PlaceGap, index: number, method: GapMethod): GapRecord {
  return inOrder({
    ...commonColumns(gap, index, method),
    ...methodColumns(method),
    lucka: 'plats',
    namn: gap.name,
    slag: gap.kind,
    kvadratmeter: null,
    invanare: null,
    platser: null,
  });
}

function areaRecord(gap: AreaGap, index: number, method: GapMethod): GapRecord {
  return inOrder({
    ...commonColumns(gap, index, method),
    ...methodColumns(method),
    lucka: 'omrade',
    namn: null,
    slag: null,
    kvadratmeter: Math.round(gap.squareMeters),
    invanare: Math.round(gap.people),
    platser: gap.places.join('; ') || null,
  });
}

/** The lists as rows under {@link gapHeader}: places first, then areas, each ranked from 1. */
export function gapRows({ places, areas }: ListedGaps, method: GapMethod): string[][] {
  const records = [
    ...places.map((gap, index) => placeRecord(gap, index, method)),
    ...areas.map((gap, index) => areaRecord(gap, index, method)),
  ];
  return records.map((record) => Object.values(record).map((value) => String(value ?? '')));
}

/** Header of the CSV file. */
export const gapHeader: readonly string[] = keys;

function feature(geometry: Feature['geometry'], properties: GapRecord): Feature {
  return { type: 'Feature', id: String(properties['id']), geometry, properties };
}

const point = (position: Position): Feature['geometry'] => ({
  type: 'Point',
  coordinates: position.map(degrees),
});

const outlineOf = (outline: AreaGap['outline']): Feature['geometry'] => ({
  type: 'MultiPolygon',
  coordinates: outline.map((rings) => rings.map((ring) => ring.map((at) => at.map(degrees)))),
});

/** The lists as GeoJSON with the same properties: places as points, areas as their outlines. */
export function gapCollection({ places, areas }: ListedGaps, method: GapMethod): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...places.map((gap, index) => feature(point(gap.position), placeRecord(gap, index, method))),
      ...areas.map((gap, index) => feature(outlineOf(gap.outline), areaRecord(gap, index, method))),
    ],
  };
}

const asName = (text: string): string => foldText(text).replace(/[^a-z0-9]+/g, '-');

/** Name of a file: the area, the chosen district, what is in it, and the day it was saved (local time). */
export function gapFileName(
  area: string,
  district: string | null,
  what: 'luckor' | 'tackning',
  day: Date,
  ending: 'csv' | 'geojson',
): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const saved = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const names = [area, ...(district === null ? [] : [district])].map(asName);
  return `${[...names, what, saved].join('-')}.${ending}`;
}
