import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type FieldSpec, ownFields } from '@/domain/fields';
import { guardedKeys, mayHoldInternal, stripInternal } from '../../scripts/vite/strip-internal.ts';
import { pack } from '../../scripts/vite/workspace-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (id: string, level?: unknown) => ({
  type: 'Feature',
  properties: { id, ...(level === undefined ? {} : { publiceringsniva: level }) },
  geometry: null,
});
const layer = {
  type: 'FeatureCollection',
  name: 'kameraplatser',
  features: [record('a', 'offentlig'), record('b', 'intern'), record('c')],
};

const walks = {
  type: 'FeatureCollection',
  name: 'trygghetsvandringar',
  features: [
    {
      type: 'Feature',
      properties: {
        id: 'v1',
        publiceringsniva: 'offentlig',
        stopp: [{ id: 's1' }],
        observationer: [
          {
            id: 'o1',
            publiceringsniva: 'offentlig',
            text: 'Mörkt vid tunneln',
            intern_anteckning: 'HEMLIGT 1',
            'intern kommentar': 'HEMLIGT 2',
          },
          { id: 'o2', publiceringsniva: 'intern', text: 'HEMLIGT 3' },
          { id: 'o3', publiceringsniva: 'Offentlig?', text: 'HEMLIGT 4' },
          { id: 'o4', text: 'HEMLIGT 5' },
          'HEMLIGT 6',
        ],
      },
      geometry: null,
    },
  ],
};

function packed(name: string, text: string, withInternal: boolean) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const warnings: string[] = [];
  const made = pack(file, withInternal, (warning) => warnings.push(warning));
  return { text: Buffer.from(made).toString('utf8'), warnings };
}

describe('what the build publishes', () => {
  test('has no internal records, and the build says how many it left out', () => {
    const { text, warnings } = packed('lager.geojson', JSON.stringify(layer, null, 2), false);
    expect(JSON.parse(text)).toEqual({
      ...layer,
      interna_utelamnade: 1,
      features: [layer.features[0], layer.features[2]],
    });
    expect(warnings).toEqual([expect.stringContaining('1 internal records')]);
  });

  test('has them when they are asked for', () => {
    const { text, warnings } = packed('lager.geojson', JSON.stringify(layer, null, 2), true);
    expect(text).toBe(JSON.stringify(layer));
    expect(warnings).toEqual([]);
  });

  test('is a damaged layer as it is, for the app to show as such', () => {
    const text = '{"features": [';
    expect(packed('lager.geojson', text, false).text).toBe(text);
  });

  test.each([
    `${JSON.stringify(layer)},`,
    JSON.stringify(layer).replace('intern', '\\u0069ntern').slice(0, -1),
  ])('is nothing of a damaged layer with internal records', (text) => {
    const { text: made, warnings } = packed('lager.geojson', text, false);
    expect(made).toBe('');
    expect(warnings).toEqual([expect.stringContaining('published empty')]);
    expect(packed('lager.geojson', text, true).text).toBe(text);
  });

  test('has no internal observations of a walk, and the build says how many it left out', () => {
    const { text, warnings } = packed('vandringar.geojson', JSON.stringify(walks), false);
    expect(text).not.toMatch(/HEMLIGT/);
    const [feature] = JSON.parse(text).features;
    expect(feature.properties.observationer).toEqual([
      { id: 'o1', publiceringsniva: 'offentlig', text: 'Mörkt vid tunneln' },
    ]);
    expect(JSON.parse(text)).toMatchObject({
      interna_utelamnade: 0,
      interna_delar_utelamnade: 4,
      interna_anteckningar_utelamnade: 1,
    });
    expect(warnings).toEqual([
      expect.stringContaining('4 internal parts'),
      expect.stringContaining('1 internal notes'),
    ]);
    expect(packed('vandringar.geojson', JSON.stringify(walks), true).text).toBe(
      JSON.stringify(walks),
    );
  });

  test('is nothing of a damaged layer with observations', () => {
    const text = '{"features":[{"properties":{"observationer":[{"text":"x"}]';
    expect(packed('vandringar.geojson', text, false).text).toBe('');
  });

  test('is any other file byte for byte', () => {
    expect(packed('SOURCES.md', ' intern \n', false).text).toBe(' intern \n');
  });
});

test('every list whose parts say who may read them is looked through', () => {
  const guarded = Object.values(ownFields).flatMap((fields) =>
    Object.values<FieldSpec>(fields).flatMap(({ key, type, parts = {} }) =>
      type === 'parts' && 'publication' in parts ? [key] : [],
    ),
  );
  expect([...guardedKeys].toSorted()).toEqual(guarded.toSorted());
});

describe('an internal record', () => {
  test.each(['intern', 'Intern', ' INTERN ', 'internt'])('is one with %j', (level) => {
    const { count } = stripInternal({ ...layer, features: [record('a', level)] });
    expect(count).toBe(1);
  });

  test.each(['offentlig', '', null, 7, ['intern']])('is none with %j', (level) => {
    const { count } = stripInternal({ ...layer, features: [record('a', level)] });
    expect(count).toBe(0);
  });

  test('is told from a damaged text', () => {
    expect(mayHoldInternal('{"publiceringsniva":"INTERN"')).toBe(true);
    expect(mayHoldInternal('{"observationer":[')).toBe(true);
    expect(mayHoldInternal('{"publiceringsniva":"offentlig"')).toBe(false);
  });
});

test('whatever a file holds, the rest stays as it was and no internal record does', () => {
  const level = fc.constantFrom('intern', 'offentlig', undefined);
  const features = fc.array(
    fc.oneof(
      fc.anything(),
      level.map((each) => record('a', each)),
    ),
  );
  return fc.assert(
    fc.property(features, (all) => {
      const { file, count } = stripInternal({ ...layer, features: all });
      expect(stripInternal(file)).toEqual({ file, count: 0, parts: 0, notes: 0 });
      expect(file).toMatchObject({ type: layer.type, name: layer.name });
      expect((file as typeof layer).features).toHaveLength(all.length - count);
    }),
  );
});

test.each(['text', 7, { a: 1 }])(
  'observations that are no list but %j are left out',
  (observationer) => {
    const feature = { ...record('a', 'offentlig'), properties: { id: 'a', observationer } };
    const { file, parts } = stripInternal({ ...layer, features: [feature] });
    expect(parts).toBe(1);
    expect((file as typeof layer).features[0]?.properties).toEqual({ id: 'a' });
  },
);

test.each([null, 7, [], {}, { features: 'x' }])('%j is given back as it is', (file) => {
  expect(stripInternal(file)).toEqual({ file, count: 0, parts: 0, notes: 0 });
});
