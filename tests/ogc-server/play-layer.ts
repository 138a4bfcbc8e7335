/** Layers of a workspace as the collections of a played server. */
import type { Feature, Geometry } from 'geojson';
import { fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';
import type { Columns } from './columns.ts';
import { toFlatFeature } from './flat-row.ts';
import type { PlayedRow } from './played-rows.ts';

/** The columns of a layer's table, as deploy/schema.sql has them. */
function tableColumns(type: RecordType): Columns {
  const columns = Object.values(fieldsOf(type)).map(({ key, type: field }) => {
    const own = field === 'integer' || field === 'boolean' ? field : 'text';
    return [key, own] as const;
  });
  return { ...Object.fromEntries(columns), fid: 'integer', version: 'integer', nollstall: 'text' };
}

/** Rows of a layer file as a server of a kind holds them. */
export function playedRows(
  manner: 'standard' | 'qgis',
  type: RecordType,
  features: readonly Feature<Geometry | null>[],
): { features: PlayedRow[]; columns?: Columns } {
  if (manner === 'qgis')
    return {
      features: features.map((feature, at) => toFlatFeature(type, feature, at + 1)),
      columns: tableColumns(type),
    };
  // The server's own ids: they need not be those of the rows.
  return { features: features.map((feature, at) => ({ ...feature, id: at + 1 })) };
}
