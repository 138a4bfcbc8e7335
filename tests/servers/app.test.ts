/** What the app itself makes of the servers' collections. */
import { describe, expect, test } from 'vitest';
import { loadCollection } from '@/geodata/load-collection';
import { contextOf, first, reportOf } from '../contract/workspaces';
import { query, servers } from './servers';

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();

describe.each(first.workspace.lager.map((layer) => [layer.id, layer] as const))(
  'the app reads %s',
  (id, layer) => {
    test('from QGIS Server as from its file', async () => {
      const file = reportOf(first, layer);
      const source = { url: servers.read, collection: id, server: 'qgis' } as const;
      const loaded = await loadCollection(source, contextOf(first, layer));
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
      expect(loaded.value.rejected).toEqual([]);
      expect(idsOf(loaded.value.records)).toEqual(idsOf(file.records));
      const byId = new Map(loaded.value.records.map((record) => [record.id, record]));
      for (const { geometry, ...record } of file.records) {
        const { geometry: found, ...read } = byId.get(record.id) ?? { geometry: null };
        expect(read).toEqual(record);
        expect(found?.type).toBe(geometry?.type);
      }
    });
  },
);

test('the app reads rows that others have added since QGIS Server counted', async () => {
  const layer = first.workspace.lager.find(({ id }) => id === 'kompetens');
  if (!layer) throw new Error('no layer kompetens');
  const context = contextOf(first, layer);
  const source = { url: servers.read, collection: 'kompetens', server: 'qgis' } as const;
  const before = await loadCollection(source, context);
  const [known] = before.ok ? before.value.records : [];
  query(
    `insert into trygghet.kompetens (id, namn, preventionstyp, status, genomforande, beskrivning, kallor, geometrikvalitet, publiceringsniva) select 'ny-kurs', namn, preventionstyp, status, genomforande, beskrivning, kallor, geometrikvalitet, publiceringsniva from trygghet.kompetens where id = '${known?.id}'`,
  );
  try {
    const after = await loadCollection(source, context);
    expect(after.ok && after.value.records.some(({ id }) => id === 'ny-kurs')).toBe(true);
  } finally {
    query(`delete from trygghet.kompetens where id = 'ny-kurs'`);
  }
});
