/** Every layer file of every workspace, held to the record contract. */
import { describe, expect, test } from 'vitest';
import { makeDistrictLocator } from '@/analysis/district-shares';
import { parseDate } from '@/domain/dates';
import { fieldsOf } from '@/domain/fields';
import { rejectDoubles } from '@/geodata/parse-layer';
import { issueSentence } from '@/text/problems';
import { listGeoJson, recordsOf, reportOf, rowsOf, workspaces } from './workspaces';

describe.each(workspaces)('%s', (folder, site) => {
  const { lager, vokabular, dokument } = site.workspace;
  const records = recordsOf(site);
  const rows = rowsOf(site);

  test.each(lager.map((layer) => [layer.id, layer] as const))('%s has no bad row', (_id, layer) => {
    const report = reportOf(site, layer);
    const faults = report.rejected.flatMap(({ index, id, issues }) =>
      issues.map((issue) => `rad ${index + 1} (${id}): ${issueSentence(issue)}`),
    );
    expect(faults).toEqual([]);
    expect(report.records.length).toBeGreaterThan(0);
  });

  test('has no id in two layers', async () => {
    const reports = lager.map((layer) => reportOf(site, layer));
    expect(await rejectDoubles(reports, () => undefined)).toEqual(reports);
  });

  test('has no layer file that is not shown, and none shown twice', () => {
    const files = lager.map((layer) => layer.kalla.url);
    expect(files.toSorted()).toEqual(listGeoJson(folder).toSorted());
  });

  test('gives the ids of a layer one prefix, which no other layer has', () => {
    const prefixes = lager.map((layer) => [
      ...new Set(rows.filter((row) => row.layer === layer).map(({ id }) => `${id}`.slice(0, 4))),
    ]);
    for (const prefix of prefixes) expect(prefix).toEqual([expect.stringMatching(/^[a-z]{3}-$/)]);
    expect(new Set(prefixes.flat()).size).toBe(lager.length);
  });

  test.each(rows.map((row) => [String(row.id), row] as const))('%s', (id, row) => {
    const properties = row.properties ?? {};
    expect(properties['id']).toBe(id);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    const known = new Set(Object.values(fieldsOf(row.layer.typ)).map((spec) => spec.key));
    // A misspelt key would be dropped without a word.
    expect(Object.keys(properties).filter((key) => !known.has(key))).toEqual([]);
    const empty = Object.entries(properties).filter(([, value]) => {
      const list = Array.isArray(value) ? value : [value];
      return list.length === 0 || list.some((one) => one === '' || one === null);
    });
    expect(empty).toEqual([]);
    // A place says which districts a record lies in; stating them beside it could contradict it.
    if (row.geometry) expect(properties).not.toHaveProperty('stadsdel_angiven');
  });

  test('names only its own documents', () => {
    const known = new Set(dokument.map((one) => one.id));
    const named = records.flatMap(({ sources }) => sources.map((source) => source.dokument));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(known.size);
  });

  test('spells actors, funding and target groups as its vocabulary does', () => {
    const unknown = (words: readonly string[], known: readonly string[]) =>
      [...new Set(words)].filter((word) => !known.includes(word)).toSorted();
    const actors = records.flatMap(({ responsible, partners = [] }) =>
      responsible === undefined ? partners : [responsible, ...partners],
    );
    expect({
      aktorer: unknown(actors, vokabular.aktorer),
      finansiering: unknown(
        records.flatMap(({ funding = [] }) => funding),
        vokabular.finansiering,
      ),
      malgrupper: unknown(
        records.flatMap(({ targetGroups = [] }) => targetGroups),
        vokabular.malgrupper,
      ),
    }).toEqual({ aktorer: [], finansiering: [], malgrupper: [] });
    const { platsinsatser = [], ...lists } = vokabular;
    const kinds = platsinsatser.map(({ id }) => id);
    for (const words of [...Object.values(lists), kinds])
      expect(new Set(words).size).toBe(words.length);
  });

  test('ends nothing before it starts', () => {
    const wrong = records.filter(({ startDate, endDate }) => {
      const start = startDate === undefined ? null : parseDate(startDate);
      const end = endDate === undefined ? null : parseDate(endDate);
      return start && end && end.to < start.from;
    });
    expect(wrong.map((record) => record.id)).toEqual([]);
  });

  test('has every place in a district', () => {
    const locate = makeDistrictLocator(site.districts);
    const outside = records.filter(({ geometry }) => geometry && locate(geometry).length === 0);
    expect(outside.map((record) => record.id)).toEqual([]);
  });

  test('extends only permit areas that there are', () => {
    const areas = new Map(
      records.flatMap((one) => (one.type === 'tillstandsomrade' ? [[one.id, one]] : [])),
    );
    for (const area of areas.values()) {
      if (area.extendsId === undefined) continue;
      expect([area.id, areas.get(area.extendsId)?.status]).toEqual([area.id, 'beviljat']);
      expect(area.status).toBe('planerad_ansokan');
    }
  });

  test('passes nothing off as surveyed: an area drawn by hand is schematic', () => {
    const drawn = records.filter(
      ({ geometry, geometryQuality }) =>
        geometry?.type.endsWith('Polygon') && geometryQuality !== 'schematisk',
    );
    expect(drawn.map((record) => record.id)).toEqual([]);
  });
});
