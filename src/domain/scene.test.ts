import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mostScenes,
  readSceneFile,
  type Scene,
  type SceneSet,
  sceneFault,
  writeSceneFile,
} from './scene';
import { isPlainText } from './value-checks';

const ground = { area: 'Hägersten-Älvsjö', situation: '2024-09-26' };

const sceneOf = (more: Partial<Scene> = {}): Scene => ({
  ...{ id: 'a', title: 'Översikt', text: 'Fyra torg', notes: 'Peka.', search: '?sida=karta' },
  ...more,
});
const setOf = (...scenes: Scene[]): SceneSet => ({ name: 'Nämnden', scenes });
const whole = writeSceneFile(setOf(sceneOf(), sceneOf({ id: 'b', seconds: 20 })), ground);

/** The file with a value changed, by its path; undefined takes it away. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(whole);
  let at = file as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(file);
}

describe('a file of scenes', () => {
  test('has Swedish keys, the area and the day of its data, and no data', () => {
    expect(JSON.parse(whole)).toEqual({
      format: 'trygghetskartan-bildspel',
      version: 1,
      omrade: 'Hägersten-Älvsjö',
      lage: '2024-09-26',
      namn: 'Nämnden',
      scener: [
        {
          ...{ id: 'a', titel: 'Översikt', text: 'Fyra torg', anteckningar: 'Peka.' },
          vy: '?sida=karta',
        },
        {
          ...{ id: 'b', titel: 'Översikt', text: 'Fyra torg', anteckningar: 'Peka.' },
          ...{ vy: '?sida=karta', sekunder: 20 },
        },
      ],
    });
  });

  test('made of other data says so', () => {
    const later = readSceneFile(whole, { ...ground, situation: '2025-03-01' });
    expect(later).toMatchObject({ ok: true, otherData: true });
    expect(readSceneFile(whole, ground)).toMatchObject({ ok: true, otherData: false });
  });

  test('from another area is refused with its name', () => {
    expect(readSceneFile(whole, { ...ground, area: 'Farsta' })).toEqual({
      ...{ ok: false, code: 'otherArea', area: 'Hägersten-Älvsjö' },
    });
  });

  test('is read with a mark of byte order and with keys that are not known', () => {
    expect(readSceneFile(`\ufeff${changed(['nytt'], 1)}`, ground).ok).toBe(true);
  });

  test.each(['', 'hej', '[]', '{}', 'null', '{"format":"annat"}', '{"type":"FeatureCollection"}'])(
    'is not %s',
    (text) => expect(readSceneFile(text, ground)).toEqual({ ok: false, code: 'notScenes' }),
  );

  test('of a later version is refused as such, whatever it holds', () => {
    const text = '{"format":"trygghetskartan-bildspel","version":2,"bilder":[]}';
    expect(readSceneFile(text, ground)).toEqual({ ok: false, code: 'newer' });
  });

  test.each<[(string | number)[], unknown, string]>([
    [['version'], 0, 'version'],
    [['version'], '1', 'version'],
    [['omrade'], undefined, 'omrade'],
    [['namn'], 5, 'namn'],
    [['scener'], {}, 'scener'],
    [['scener', 1, 'titel'], undefined, 'scener.1.titel'],
    [['scener', 0, 'id'], '../a', 'scener.0.id'],
    [['scener', 1, 'id'], 'a', 'scener.1.id'],
    [['scener', 0, 'sekunder'], 0, 'scener.0.sekunder'],
    [['scener', 0, 'vy'], 'https://example.se/', 'scener.0.vy'],
    [['scener', 0, 'vy'], '?a=1#b', 'scener.0.vy'],
    [['scener', 0, 'titel'], 'a'.repeat(301), 'scener.0.titel'],
    [['scener'], Array.from({ length: mostScenes + 1 }, () => sceneOf()), 'scener'],
  ])('with %s = %j is damaged', (path, value, detail) => {
    const read = readSceneFile(changed(path, value), ground);
    expect(read).toMatchObject({ ok: false, code: 'damaged' });
    expect('detail' in read && read.detail.startsWith(detail)).toBe(true);
  });

  test('that ends too early is damaged', () => {
    expect(readSceneFile(whole.slice(0, -20), ground)).toEqual({
      ...{ ok: false, code: 'damaged', detail: 'JSON' },
    });
  });

  test.each<[(string | number)[], string]>([
    [['namn'], '<img src=x onerror=alert(1)>'],
    [['omrade'], '<b>Farsta</b>'],
    [['scener', 1, 'anteckningar'], 'se <script>alert(1)</script>'],
    [['scener', 0, 'text'], 'javascript:alert(1)'],
    [['scener', 0, 'vy'], '?a=javascript:alert(1)'],
  ])('with markup in %s is refused', (path, value) => {
    expect(readSceneFile(changed(path, value), ground)).toEqual({
      ...{ ok: false, code: 'markup', detail: path.join('.') },
    });
  });

  test('that is too long is not looked into', () => {
    const text = `${whole}${' '.repeat(20_000_000)}`;
    expect(readSceneFile(text, ground)).toEqual({ ok: false, code: 'tooLarge' });
  });

  test('is not written where it would not be read', () => {
    const set = setOf(sceneOf({ title: 'Se <b>detta</b>' }));
    expect(sceneFault(set)).toMatchObject({ code: 'markup', detail: 'scener.0.titel' });
    expect(() => writeSceneFile(set, ground)).toThrow(/scener\.0\.titel/);
    expect(sceneFault(setOf(sceneOf(), sceneOf()))).toMatchObject({ detail: 'scener.1.id' });
    expect(sceneFault(setOf(sceneOf()))).toBeNull();
  });
});

const plain = fc.string({ unit: 'binary', maxLength: 40 }).filter(isPlainText);
const search = fc
  .dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 4 })
  .map((parts) => `?${new URLSearchParams(parts)}`)
  .filter((text) => isPlainText(text));
const scene = fc
  .record({ title: plain, text: plain, notes: plain, search: fc.oneof(search, fc.constant('')) })
  .chain((own) =>
    fc.option(fc.integer({ min: 1, max: 3600 })).map((seconds) => ({ own, seconds })),
  );
const sets: fc.Arbitrary<SceneSet> = fc.record({
  name: plain,
  scenes: fc.array(scene, { maxLength: 5 }).map((list) =>
    list.map(({ own, seconds }, at) => ({
      ...{ ...own, id: `s${at}` },
      ...(seconds !== null && { seconds }),
    })),
  ),
});

test('what is written is read as it was', () =>
  fc.assert(
    fc.property(sets, (set) => {
      expect(readSceneFile(writeSceneFile(set, ground), ground)).toEqual({
        ...{ ok: true, set, otherData: false },
      });
    }),
  ));

test('no text makes it throw', () => {
  const anyFile = fc
    .record(
      {
        format: fc.constant('trygghetskartan-bildspel'),
        version: fc.oneof(fc.constant(1), fc.jsonValue()),
        ...{ omrade: fc.jsonValue(), lage: fc.jsonValue(), namn: fc.jsonValue() },
        scener: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
      },
      { requiredKeys: ['format'] },
    )
    .map((value) => JSON.stringify(value));
  // Without its last line feed a file is still whole.
  const cut = fc.nat(whole.trimEnd().length - 1).map((length) => whole.slice(0, length));
  return fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), anyFile, cut), (text) => {
      expect(readSceneFile(text, ground).ok).toBe(false);
    }),
  );
});

test('a file of brackets without end is damaged', () => {
  const deep = `{"format":"trygghetskartan-bildspel","version":1,"scener":${'['.repeat(200_000)}`;
  expect(readSceneFile(deep, ground).ok).toBe(false);
});
