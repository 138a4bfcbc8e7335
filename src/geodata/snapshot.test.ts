import { describe, expect, test } from 'vitest';
import type { Measure } from '@/domain/measure';
import { makeRowReader } from '@/domain/read-row';
import type { Kept, KeyStore } from './key-store';
import {
  makeSnapshot,
  readSnapshot,
  recordsOfSnapshot,
  type Snapshot,
  scenesOfSnapshot,
} from './snapshot';
import { makeSnapshotStore } from './snapshot-store';

const context = { bounds: [15, 58, 16, 59] as const, districtNames: new Set(['Väster']) };
const area = 'Provområdet';

function measure(
  id: string,
  changes: Readonly<Record<string, unknown>> = {},
  geometry: unknown = null,
): Measure {
  const type = 'observationer' in changes ? 'trygghetsvandring' : 'aktivitet';
  const properties = {
    id,
    namn: `Åtgärd ${id}`,
    preventionstyp: ['social'],
    status: 'planerad',
    genomforande: 'egen',
    beskrivning: 'Text.',
    kallor: [{ dokument: '000', avsnitt: 'Fråga 1' }],
    geometrikvalitet: geometry === null ? 'saknas' : 'ungefarlig',
    publiceringsniva: 'offentlig',
    ...changes,
  };
  const read = makeRowReader({ ...context, layer: `lager-${type}`, type })({
    properties,
    geometry,
  });
  if (!read) throw new Error(`the record "${id}" of the test is not one`);
  return read;
}

const observation = (id: string, publiceringsniva: string) => ({
  id,
  tidpunkt: '2026-03-05T17:30:00Z',
  andrad: '2026-03-05T17:30:00Z',
  aspekt: 'belysning',
  upplevelse: 'otrygg',
  slag: 'fysisk',
  publiceringsniva,
  intern_anteckning: 'hemligt',
});
const records = [
  measure('a', {}, { type: 'Point', coordinates: [15.5, 58.5] }),
  measure('b', { publiceringsniva: 'intern' }),
  measure('c', { observationer: [observation('o1', 'offentlig'), observation('o2', 'intern')] }),
];
const head = { id: 's1', name: 'Som visat', day: '2024-09-26', at: '2026-11-22T12:00:00Z', area };
const whole = makeSnapshot(head, records, false);
const written = (changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ ...whole, ...changes });

describe('a snapshot', () => {
  test('comes back from its file with every record', () => {
    const read = readSnapshot(written(), area);
    expect(read).toEqual({ ok: true, snapshot: whole });
    expect(recordsOfSnapshot(whole, context)).toEqual({ records, rejected: 0 });
  });

  test('for the public has nothing internal in it', () => {
    const open = makeSnapshot(head, records, true);
    expect(open.offentlig).toBe(true);
    const text = JSON.stringify(open);
    expect(text).not.toContain('Åtgärd b');
    expect(text).not.toContain('o2');
    expect(text).not.toContain('hemligt');
    expect(recordsOfSnapshot(open, context).records.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test.each([
    ['notOne', '{"type":"FeatureCollection","features":[]}'],
    ['notOne', written().slice(0, 200)],
    ['notOne', 'null'],
    ['notOne', '[]'],
    ['otherArea', written({ omrade: 'Annat område' })],
    ['otherVersion', written({ version: 0 })],
    ['otherVersion', written({ version: 2 })],
    ['markup', written({ namn: '<img src=x onerror=alert(1)>' })],
    ['damaged', written({ dag: '2024-13-01' })],
    ['damaged', written({ dag: '2024' })],
    ['damaged', written({ lager: 'alla' })],
    ['damaged', written({ lager: [{ id: 'x', typ: 'okand', rader: [] }] })],
    ['damaged', written({ namn: ' ' })],
  ])('is refused as %s', (fault, json) => {
    expect(readSnapshot(json, area)).toEqual({ ok: false, fault });
  });

  test('loses rows with script in them, places outside and ids that are there already, and counts them', () => {
    const [first] = whole.lager;
    const [row] = first?.rader ?? [];
    if (!first || !row) throw new Error('the snapshot has rows');
    const bad = [
      { ...row, properties: { ...row.properties, id: 'x', namn: '<script>alert(1)</script>' } },
      { ...row, geometry: { type: 'Point' as const, coordinates: [1, 2] } },
      { ...row },
    ];
    const damaged: Snapshot = { ...whole, lager: [{ ...first, rader: [...first.rader, ...bad] }] };
    const read = readSnapshot(JSON.stringify(damaged), area);
    if (!read.ok) throw new Error(read.fault);
    const { records: good, rejected } = recordsOfSnapshot(read.snapshot, context);
    expect(good.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rejected).toBe(3);
  });
});

const shown = {
  set: {
    name: 'Nämnden',
    scenes: [
      { id: 'b1', title: 'Läget', text: 'Fyra torg', notes: 'hemligt', search: '?vald=a' },
      { id: 'b2', title: 'Plan', text: '', notes: '', search: '', seconds: 20 },
    ],
  },
  situation: '2024-09',
};
const withScenes = makeSnapshot(head, records, false, shown);
/** The snapshot with its scenes changed. */
const scenesWith = (changes: Readonly<Record<string, unknown>>) =>
  written({ bildspel: { ...withScenes.bildspel, ...changes } });
const firstScene = (changes: Readonly<Record<string, unknown>>) =>
  scenesWith({ scener: [{ ...withScenes.bildspel?.scener[0], ...changes }] });

describe('the scenes of a snapshot', () => {
  test('come back from its file, in the form of a file of scenes', () => {
    const read = readSnapshot(JSON.stringify(withScenes), area);
    expect(read).toEqual({ ok: true, snapshot: withScenes });
    expect(withScenes.bildspel).toMatchObject({
      ...{ format: 'trygghetskartan-bildspel', version: 1, omrade: area, lage: '2024-09' },
      scener: [{ titel: 'Läget', anteckningar: 'hemligt' }, { sekunder: 20 }],
    });
    expect(scenesOfSnapshot(withScenes)).toEqual(shown);
  });

  test('are none in one that is older than scenes', () => {
    expect(JSON.parse(written())).not.toHaveProperty('bildspel');
    expect(scenesOfSnapshot(whole)).toBeNull();
  });

  test('are without notes where it is for the public', () => {
    const open = makeSnapshot(head, records, true, shown);
    expect(JSON.stringify(open)).not.toContain('hemligt');
    expect(scenesOfSnapshot(open)?.set.scenes.map(({ title }) => title)).toEqual(['Läget', 'Plan']);
    // What was frozen stays as it is.
    expect(shown.set.scenes[0]?.notes).toBe('hemligt');
  });

  test('lose what is not known of them', () => {
    const read = readSnapshot(firstScene({ nytt: '<b>' }), area);
    expect(JSON.stringify(read)).not.toContain('nytt');
    expect(read.ok).toBe(true);
  });

  test('that could not be read again are not frozen', () => {
    const bad = { ...shown, set: { name: '<b>', scenes: [] } };
    expect(() => makeSnapshot(head, records, false, bad)).toThrow(RangeError);
  });

  test.each([
    ['damaged', written({ bildspel: null })],
    ['damaged', written({ bildspel: 'bilder' })],
    ['damaged', written({ bildspel: { format: 'annat' } })],
    ['damaged', scenesWith({ version: 0 })],
    ['otherVersion', scenesWith({ version: 2 })],
    ['otherArea', scenesWith({ omrade: 'Annat område' })],
    ['damaged', scenesWith({ lage: 7 })],
    ['damaged', scenesWith({ scener: 'alla' })],
    ['damaged', firstScene({ vy: 'https://ond.example/' })],
    ['damaged', firstScene({ vy: 'javascript:alert(1)' })],
    ['damaged', firstScene({ sekunder: -1 })],
    ['damaged', scenesWith({ scener: Array(2).fill(withScenes.bildspel?.scener[0]) })],
    [
      'damaged',
      scenesWith({
        scener: Array.from({ length: 201 }, (_, at) => ({
          ...withScenes.bildspel?.scener[0],
          id: `b${at}`,
        })),
      }),
    ],
    ['markup', firstScene({ titel: '<img src=x onerror=alert(1)>' })],
    ['markup', firstScene({ anteckningar: '<script>alert(1)</script>' })],
    ['markup', scenesWith({ namn: 'javascript:alert(1)' })],
  ])('that are no good refuse it as %s', (fault, json) => {
    expect(readSnapshot(json, area)).toEqual({ ok: false, fault });
  });
});

/** A store in memory in the place of the browser's. */
function memoryStore(answer: Kept = { ok: true }): KeyStore<unknown> {
  const values = new Map<string, unknown>();
  return {
    async put(entries) {
      if (answer.ok) for (const [key, value] of entries) values.set(key, structuredClone(value));
      return answer;
    },
    get: async (key) => values.get(key),
    keys: async () => [...values.keys()],
    async delete(keys) {
      for (const key of keys) values.delete(key);
      return answer;
    },
    close: () => undefined,
  };
}

describe('kept snapshots', () => {
  test('are listed, the latest first, and taken away', async () => {
    const store = makeSnapshotStore(memoryStore(), area);
    const later = { ...whole, id: 's2', dag: '2025-01-01' };
    await store.put(whole);
    await store.put(later);
    expect((await store.list()).snapshots.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(await store.delete('s2')).toEqual({ ok: true });
    expect((await store.list()).snapshots.map(({ id }) => id)).toEqual(['s1']);
  });

  test('that cannot be read are counted, and stay', async () => {
    const memory = memoryStore();
    const store = makeSnapshotStore(memory, area);
    await store.put(whole);
    await memory.put([['old', { ...whole, version: 0 }]]);
    expect((await store.list()).unreadable).toBe(1);
    expect(await memory.keys()).toContain('old');
  });

  test('keep their scenes, and are unreadable with scenes that are no good', async () => {
    const memory = memoryStore();
    const store = makeSnapshotStore(memory, area);
    await store.put(withScenes);
    await memory.put([['bad', { ...withScenes, id: 'bad', bildspel: { scener: [] } }]]);
    const { snapshots, unreadable } = await store.list();
    expect(snapshots).toEqual([withScenes]);
    expect(unreadable).toBe(1);
  });

  test('say when there is no room', async () => {
    const full = { ok: false, full: true, detail: 'QuotaExceededError' } as const;
    expect(await makeSnapshotStore(memoryStore(full), area).put(whole)).toEqual(full);
  });
});
