import type { Geometry } from 'geojson';
import type { Place } from '@/domain/reference';
import { testBounds, testContext } from '@/domain/row-arbitrary';
import type { RecordType } from '@/domain/vocabulary';
import type { Cell, FileTable } from '@/files/table';
import type { ImportArea } from './find-coordinates';
import type { ImportContext } from './plan-import';

/** Tables and surroundings for tests; nothing else imports this file. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  geometries: readonly (Geometry | null)[] | null = null,
  epsg: number | null = null,
): FileTable {
  return { name: '', columns, rows: [...rows], geometries, epsg };
}

/** The area of the row tests, with EPSG:3011 as its plane. */
export const testArea: ImportArea = {
  bounds: testBounds,
  plane: {
    epsg: 3011,
    proj4: '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  },
};

/** A place of a gazetteer. */
export function placeOf(name: string, rest: Partial<Place> = {}): Place {
  return {
    id: `plats-${name}`,
    name,
    kind: 'torg',
    aliases: [],
    position: [15.6, 58.4],
    approximate: false,
    ...rest,
  };
}

/** A context without records and places. */
export function contextOf(type: RecordType, rest: Partial<ImportContext> = {}): ImportContext {
  return {
    row: testContext(type),
    plane: testArea.plane,
    places: [],
    documents: [{ id: '001', titel: 'Bilaga 1. Insatser', kort: 'Bilaga 1' }],
    fileName: 'lista.csv',
    records: [],
    otherIds: new Set(),
    ...rest,
  };
}
