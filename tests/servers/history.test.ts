/** The versions of a record, as QGIS Server over PostGIS gives them. */
import { afterEach, expect, test } from 'vitest';
import { askHistory } from '@/geodata/ask-history';
import { camera, cameras, change, clearAway, push } from './sent-records';
import { query, servers } from './servers';

afterEach(clearAway);

const source = { url: servers.write, collection: 'versioner', server: 'qgis' } as const;
const id = `prov-historik-${Date.now()}`;
const record = { type: 'kameraplats', layer: cameras, id } as const;

test('every version is there, the last first, with what it changed and who wrote it', async () => {
  const one = camera(id, { malgrupp: ['Barn'], belopp_sek: 5 });
  const two = camera(id, { malgrupp: ['Barn', 'Unga'], status: 'i_drift' });
  const moved = { ...two, geometry: { type: 'Point' as const, coordinates: [18.02, 59.3] } };
  await push([change(id, null, one)]);
  await push([change(id, one, two)]);
  await push([change(id, two, moved)]);
  await push([change(id, moved, null)]);
  const answer = await askHistory(source, record);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  const { versions, more } = answer.value;
  expect(more).toBe(false);
  expect(versions.map(({ moved: place }) => place)).toEqual([false, true, false, false]);
  const [gone, , changed, added] = versions;
  expect(gone?.change).toMatchObject({ before: { properties: { id } }, after: null });
  expect(changed?.change.before?.properties).toMatchObject({ malgrupp: ['Barn'], belopp_sek: 5 });
  expect(changed?.change.after?.properties).toMatchObject({
    malgrupp: ['Barn', 'Unga'],
    status: 'i_drift',
  });
  expect(changed?.change.after?.properties).not.toHaveProperty('belopp_sek');
  expect(added?.change.before).toBe(null);
  expect(Date.parse(added?.at ?? '')).toBeLessThanOrEqual(Date.parse(gone?.at ?? ''));
  const by = query(`select distinct av from trygghet.historik where id = '${id}'`);
  expect(new Set(versions.map((version) => version.by))).toEqual(new Set([by]));
});

test('of a record that nobody has heard of there is none', async () => {
  const answer = await askHistory(source, { ...record, id: 'finns-inte' });
  expect(answer).toEqual({ ok: true, value: { versions: [], more: false } });
});

test('those who may only read have no history', async () => {
  const answer = await askHistory({ ...source, url: servers.read }, record);
  expect(answer.ok).toBe(false);
});
