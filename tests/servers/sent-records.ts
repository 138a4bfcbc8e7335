/** Records of the tests, sent to QGIS Server as the app sends them. */
import type { Geometry } from 'geojson';
import { expect } from 'vitest';
import type { Change } from '@/domain/change';
import { makeRowReader } from '@/domain/read-row';
import { type Row, toRow } from '@/domain/row';
import { loadCollection } from '@/geodata/load-collection';
import { type Outcome, publishChanges, type Target } from '@/geodata/publish-changes';
import { contextOf, first } from '../contract/workspaces';
import { query, servers } from './servers';

export const cameras = 'kameraplatser';
export const place: Geometry = { type: 'Point', coordinates: [18.0123456789, 59.3098765432] };

function targetOf(layerId: string): Target {
  const layer = first.workspace.lager.find(({ id }) => id === layerId);
  if (!layer) throw new Error(`no layer ${layerId}`);
  return {
    source: { url: servers.write, collection: layerId, server: 'qgis' },
    type: layer.typ,
    read: makeRowReader(contextOf(first, layer)),
  };
}

/** The records of a layer as the app reads them from the server. */
export async function rowsOf(layerId: string): Promise<Map<string, Row>> {
  const layer = first.workspace.lager.find(({ id }) => id === layerId);
  if (!layer) throw new Error(`no layer ${layerId}`);
  const loaded = await loadCollection(targetOf(layerId).source, contextOf(first, layer));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  expect(loaded.value.rejected).toEqual([]);
  return new Map(loaded.value.records.map((record) => [record.id, toRow(record)]));
}

/** Publishes; tells what became of each, in turn. */
export async function push(
  changes: readonly Change[],
  onSettled: () => Promise<void> | void = () => {},
) {
  const outcomes: (readonly [string, Outcome['kind']])[] = [];
  const stopped = await publishChanges(changes, targetOf, {
    onSettled: ({ recordId }, { kind }) => {
      outcomes.push([recordId, kind]);
      return onSettled();
    },
  });
  return { outcomes, stopped };
}

/** A camera as a row; its id begins with `prov-`, so that it can be cleared away. */
export const camera = (
  id: string,
  more: Record<string, unknown> = {},
  geometry: Geometry | null = place,
) => ({
  properties: {
    id,
    namn: `Prov ${id}`,
    preventionstyp: ['situationell'],
    status: 'planerad',
    genomforande: 'egen',
    beskrivning: 'Räksmörgås "i citat" & 100 %\nny rad',
    kallor: [{ dokument: '000', avsnitt: 'Fråga 3' }],
    geometrikvalitet: geometry ? 'ungefarlig' : 'saknas',
    publiceringsniva: 'intern',
    ...more,
  },
  geometry,
});
export const change = (
  recordId: string,
  before: Row | null,
  after: Row | null,
  layer = cameras,
): Change => ({
  layer,
  recordId,
  before,
  after,
});
/** How many cameras there are in the database. */
export const count = (where: string) =>
  Number(query(`select count(*) from trygghet.kameraplatser where ${where}`));
/** What has been written of the tests' cameras, by the history. */
export const written = () =>
  query(
    `select operation, count(*) from trygghet.historik where id like 'prov-%' group by 1 order by 1`,
  );

export function clearAway(): void {
  query(`delete from trygghet.kameraplatser where id like 'prov-%'`);
  query(`delete from trygghet.historik where id like 'prov-%'`);
}
