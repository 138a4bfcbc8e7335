import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Change } from '@/domain/change';
import { type Row, sameRow, toKnownRow } from '@/domain/row';
import { goodFeature } from '@/domain/row-arbitrary';
import { anyJson, jsonText } from './json-text-arbitrary';
import { splitLayer } from './layer-text';
import { readBack, toLayerFile } from './save-layers';

const type = 'kameraplats';
const row = (id: string, namn: string, more: object = {}): Row => ({
  properties: { id, namn, ...more },
  geometry: null,
});
const edit = (recordId: string, before: Row | null, after: Row | null): Change => ({
  recordId,
  layer: 'kameror',
  before,
  after,
});

const lineA = '{"type":"Feature","id":"a","properties":{"id":"a","namn":"A"},"geometry":null}';
const lineB =
  '{ "type": "Feature", "properties": {"okand":12345678901234567890, "id":"b","namn":"B" , "granskad":null,\n "skala":1.50,"diarienummer":"x"}, "bbox":[1,2,3,4], "geometry": null}';
const rejected = '{"type":"Feature","properties":{"namn":"]}[{\\""},"geometry":7}';
const head = '{\n"type": "FeatureCollection",\n"name": "kameror",\n"features": [\n';
const file = `${head}${lineA},\n${rejected},\n${lineB}\n]\n}\n`;

function save(changes: readonly Change[], base = file) {
  const saved = toLayerFile(base, changes, type);
  if (!saved.ok) throw new Error(saved.code);
  JSON.parse(saved.text.replace('\uFEFF', ''));
  return saved;
}

describe('a saved layer file', () => {
  test('without changes is the file', () => {
    expect(save([])).toEqual({ ok: true, text: file, outdated: [], gone: [] });
  });

  test('has what changed changed, and all else as it was written', () => {
    const after = row('b', 'B', { rubrik: 'R', skyltad: true, diarienummer: '' });
    const { text, outdated } = save([edit('b', row('b', 'B', { diarienummer: 'x' }), after)]);
    expect(outdated).toEqual([]);
    expect(text).toBe(
      `${head}${lineA},\n${rejected},\n{"type":"Feature","properties":{"okand":12345678901234567890,"id":"b","namn":"B","rubrik":"R","granskad":null,"skyltad":true,"skala":1.50},"bbox":[1,2,3,4],"geometry":null}\n]\n}\n`,
    );
  });

  test('has a record that moved without the box of where it was', () => {
    const before = row('b', 'B', { diarienummer: 'x' });
    const geometry: Geometry = { type: 'Point', coordinates: [15.6, 58.4] };
    const { text } = save([edit('b', before, { ...before, geometry })]);
    expect(text).toContain(
      '"diarienummer":"x"},"geometry":{"type":"Point","coordinates":[15.6,58.4]}}',
    );
    expect(text).not.toContain('bbox');
  });

  test('has new records last, and those taken away gone', () => {
    const n = edit('n', null, row('n', 'Ny', { rubrik: '', syfte: null }));
    const lineN = '{"type":"Feature","id":"n","properties":{"id":"n","namn":"Ny"},"geometry":null}';
    const b = row('b', 'B', { diarienummer: 'x' });
    expect(save([n]).text).toBe(`${head}${lineA},\n${rejected},\n${lineB},\n${lineN}\n]\n}\n`);
    expect(save([edit('a', row('a', 'A'), null)]).text).toBe(
      `${head}${rejected},\n${lineB}\n]\n}\n`,
    );
    expect(save([edit('b', b, null)]).text).toBe(`${head}${lineA},\n${rejected}\n]\n}\n`);
    expect(save([edit('b', b, null), n]).text).toBe(
      `${head}${lineA},\n${rejected},\n${lineN}\n]\n}\n`,
    );
    const only = `${head}${lineA}\n]\n}\n`;
    expect(save([edit('a', row('a', 'A'), null)], only).text).toBe(`${head.trimEnd()}\n]\n}\n`);
    expect(save([edit('a', row('a', 'A'), null), n], only).text).toBe(`${head}${lineN}\n]\n}\n`);
  });

  const lineN = '{"type":"Feature","id":"n","properties":{"id":"n","namn":"N"},"geometry":null}';
  test.each([
    ['{"type":"FeatureCollection",\n"features": []\n}\n', `[\n${lineN}\n]\n}\n`],
    ['{"type":"FeatureCollection",\r\n"features": [\r\n]\r\n}', `[\r\n${lineN}\r\n]\r\n}`],
    [`\uFEFF${file.replaceAll('\n', '\r\n').trimEnd()}`, `},\r\n${lineN}\r\n]\r\n}`],
    [`{"type":"FeatureCollection", "features":[${lineA} ]}`, `[${lineA},${lineN} ]}`],
    [
      `{"features":[7],"type":"FeatureCollection","features" : [ ${lineA} , ${lineA} ],"x":[]}`,
      `[ ${lineA} , ${lineA}, ${lineN} ],"x":[]}`,
    ],
  ])('is laid out as the file was: %j', (base, end) => {
    const { text } = save([edit('n', null, row('n', 'N'))], base);
    expect(text.endsWith(end)).toBe(true);
    expect(text.startsWith(base.slice(0, 20))).toBe(true);
  });
});

describe('a file that somebody else changed', () => {
  test('gets the change, which is told of', () => {
    const changes = [
      edit('a', row('a', 'Förr'), row('a', 'Nu')),
      edit('b', row('b', 'Förr'), null),
    ];
    const { text, outdated, gone } = save(changes);
    expect(outdated).toEqual(changes);
    expect(gone).toEqual([]);
    expect(text).toContain('"namn":"Nu"');
    expect(text).not.toContain('"b"');
    const twice = edit('a', null, row('a', 'Nu'));
    expect(save([twice]).outdated).toEqual([twice]);
  });

  test('does not get back a record that is gone', () => {
    const change = edit('q', row('q', 'Förr'), row('q', 'Nu'));
    expect(save([change])).toEqual({ ok: true, text: file, outdated: [], gone: [change] });
    expect(readBack(file, [change], type)).toBe(false);
    const deleted = edit('q', row('q', 'Förr'), null);
    expect(save([deleted])).toEqual({ ok: true, text: file, outdated: [], gone: [] });
  });

  test('that holds the change already stays as it is', () => {
    const changes = [edit('a', row('a', 'Förr'), row('a', 'A'))];
    expect(save(changes)).toEqual({ ok: true, text: file, outdated: [], gone: [] });
  });

  test('with the id on two rows has the one changed that the change was made from', () => {
    const broken = '{"type":"Feature","properties":{"id":"a","namn":7},"geometry":null}';
    const base = `${head}${broken},\n${lineA}\n]\n}\n`;
    const change = edit('a', row('a', 'A'), row('a', 'Ny'));
    const { text } = save([change], base);
    expect(text).toContain(
      `${broken},\n{"type":"Feature","id":"a","properties":{"id":"a","namn":"Ny"}`,
    );
    expect(save([change], text).text).toBe(text);
    const deleted = edit('a', row('a', 'A'), null);
    const emptied = save([deleted], base);
    expect(emptied.text).not.toContain('"a"');
    expect(emptied.outdated).toEqual([deleted]);
  });
});

describe('reading back', () => {
  const changes = [
    edit('a', row('a', 'A'), row('a', 'Ny')),
    edit('b', row('b', 'B'), null),
    edit('n', null, row('n', 'N')),
  ];

  test('finds every change, or says no', () => {
    const { text } = save(changes);
    expect(readBack(text, changes, type)).toBe(true);
    expect(readBack(file, changes, type)).toBe(false);
    for (const change of changes) {
      const others = changes.filter((other) => other !== change);
      expect(readBack(save(others).text, changes, type)).toBe(false);
      expect(readBack(save(others).text, others, type)).toBe(true);
    }
    for (const cut of [text.slice(0, -4), '', 'null', text.replace('Ny', 'Nu')])
      expect(readBack(cut, changes, type)).toBe(false);
  });
});

test.each([
  ['', 'notJson'],
  [file.slice(0, 90), 'notJson'],
  ['<!doctype html>', 'notJson'],
  ['[]', 'notGeoJson'],
  ['{"type":"Feature"}', 'notAFeatureCollection'],
  ['{"type":"FeatureCollection","features":{}}', 'notAFeatureCollection'],
])('what is no layer file is refused: %j', (base, code) => {
  expect(toLayerFile(base, [], type)).toMatchObject({ ok: false, code });
});

test('the layer files of the workspace are taken apart and joined again letter for letter', () => {
  const names = readdirSync('geodata').filter((name) => name.endsWith('.geojson'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const base = readFileSync(`geodata/${name}`, 'utf8');
    const n = edit('ny', null, row('ny', 'Ny'));
    const { text } = save([n], base);
    const back = save([edit('ny', row('ny', 'Ny'), null)], text);
    expect(back.text).toBe(base);
    expect(text.split('\n').length).toBe(base.split('\n').length + 1);
  }
});

/** A layer file as no program would write it: rows good and bad, unknown properties, any white space. */
const anyFile = fc
  .array(fc.oneof({ weight: 3, arbitrary: goodFeature(type) }, anyJson), { maxLength: 8 })
  .chain((rows) => {
    const features = rows.map((feature, index) => {
      const own = feature as { properties?: { id?: unknown } } | null;
      if (typeof own?.properties?.id !== 'string') return feature;
      const properties = { ...own.properties, id: `r${index}`, 'okänd "]': [index, { a: '\\' }] };
      return { ...own, properties, annat: [{}] };
    });
    return jsonText(
      fc.record({
        name: anyJson,
        type: fc.constant('FeatureCollection'),
        features: fc.constant(features),
        crs: anyJson,
      }),
    );
  });

test('any changes in any file: changed rows say what the changes say, the rest is as written', () => {
  const news = fc.array(fc.tuple(fc.nat(9), fc.option(goodFeature(type))), { maxLength: 6 });
  return fc.assert(
    fc.property(anyFile, news, fc.boolean(), (base, list, marked) => {
      const text = (marked ? '\uFEFF' : '') + base;
      const split = splitLayer(text);
      if (!split.ok) throw new Error(split.code);
      const { features, values } = split.layer;
      const rows = values.map((value) => toKnownRow(type, value));
      const changes = [...new Map(list)].flatMap(([at, feature]): Change[] => {
        const recordId = `r${at}`;
        const before = rows.find((known) => known?.properties['id'] === recordId) ?? null;
        const after = feature && {
          ...feature,
          properties: { ...feature.properties, id: recordId },
        };
        return before || after ? [edit(recordId, before, after)] : [];
      });
      const saved = save(changes, text);
      expect(saved).toMatchObject({ outdated: [], gone: [] });
      expect(readBack(saved.text, changes, type)).toBe(true);
      expect(save(changes, saved.text).text).toBe(saved.text);
      const again = splitLayer(saved.text);
      if (!again.ok) throw new Error(again.code);
      const changed = new Map(changes.map((change) => [change.recordId, change]));
      const idAt = (index: number) => String(rows[index]?.properties['id']);
      const kept = features.flatMap((feature, index) =>
        changed.get(idAt(index))?.after === null ? [] : [{ ...feature, index }],
      );
      for (const [at, { body, index }] of kept.entries()) {
        const change = changed.get(idAt(index));
        const same = !change || sameRow(change.before, change.after);
        if (same) expect(again.layer.features[at]?.body).toBe(body);
        else {
          expect(sameRow(toKnownRow(type, again.layer.values[at]), change.after)).toBe(true);
          expect(again.layer.values[at]).toMatchObject({
            annat: [{}],
            properties: { 'okänd "]': [index, { a: '\\' }] },
          });
        }
      }
      const added = changes.filter(({ before }) => before === null);
      expect(again.layer.values.slice(kept.length)).toMatchObject(
        added.map(({ recordId }) => ({ type: 'Feature', id: recordId })),
      );
      expect(again.layer.head).toBe(split.layer.head);
      expect(again.layer.tail).toBe(split.layer.tail);
    }),
    { numRuns: 300 },
  );
});

test('a file that the build has squeezed is laid out a feature a line again', () => {
  const laidOut = readFileSync('geodata/kameraplatser.geojson', 'utf8');
  const squeezed = JSON.stringify(JSON.parse(laidOut));
  const [feature] = (JSON.parse(laidOut) as { features: Row[] }).features;
  if (!feature) throw new Error('the file has no feature');
  const before = toKnownRow('kameraplats', feature);
  if (!before) throw new Error('the feature has no properties');
  const after = { ...before, properties: { ...before.properties, namn: 'Torget' } };
  const change = { recordId: String(before.properties['id']), layer: 'kameror', before, after };
  const made = toLayerFile(squeezed, [change], 'kameraplats');
  const wanted = laidOut.replace(
    `"namn":"${String(before.properties['namn'])}"`,
    '"namn":"Torget"',
  );
  expect(made.ok && made.text).toBe(wanted);
});
