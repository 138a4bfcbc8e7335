import { describe, expect, test } from 'vitest';
import { compareRegisters } from '@/analysis/compare-registers';
import { record } from '@/analysis/example-records';
import { makeSnapshot } from '@/geodata/snapshot';
import { startView } from '@/view/view-state';
import { changesContent, chosenChanges } from './changes-content';
import { exampleSource } from './example-source';
import { publicRecords } from './public-records';
import { viewOnMap } from './show-on-map';

const before = [
  record('aktivitet', 'klar', { namn: 'Fest', status: 'planerad' }),
  record('aktivitet', 'sen', { namn: 'Torgdag', status: 'planerad', startdatum: '2024-10' }),
  record('aktivitet', 'bort', { namn: 'Utställning', status: 'planerad' }),
];
const after = [
  record('aktivitet', 'klar', { namn: 'Fest', status: 'genomford' }),
  record('aktivitet', 'sen', { namn: 'Torgdag', status: 'planerad', startdatum: '2025-03' }),
  record('aktivitet', 'ny', { namn: 'Café', status: 'pagar', stadsdel_angiven: ['Väster'] }),
];
const head = { id: 's', name: 'Som visat', day: '2024-09-26', at: '', area: 'Provområdet' };
const snapshot = makeSnapshot(head, before, false);
const changes = compareRegisters(before, after);
const comparison = { snapshot, before, after, changes, publicOnly: true, rejected: 0 };

describe('what has changed since a snapshot', () => {
  test('is told with before and after', async () => {
    const source = await exampleSource(after);
    const { title, blocks, sheet, ready } = changesContent(
      source,
      { ...comparison, rejected: 2 },
      [],
      [],
    );
    expect(ready).toBe(true);
    expect(title).toBe('Ändringar sedan Som visat (26 september 2024)');
    const said = JSON.stringify(blocks);
    expect(said).toContain('4 åtgärder har ändrats.');
    expect(said).toContain('2 rader i ögonblicksbilden kunde inte läsas');
    expect(said).toContain('Status: Planerad → Genomförd');
    expect(said).toContain('Start: oktober 2024 → mars 2025');
    expect(said).toContain('Utställning');
    expect(sheet?.rows).toContainEqual([
      'Genomförda',
      'klar',
      'Fest',
      'lager-aktivitet',
      'status',
      'planerad',
      'genomford',
    ]);
  });

  test('is chosen by kind', () => {
    expect(chosenChanges(changes, ['ny']).map(({ id }) => id)).toEqual(['ny']);
    expect(chosenChanges(changes, [])).toHaveLength(4);
  });

  test('has a map, a count by district and the scenes that were shown; all of the chosen kinds', async () => {
    const source = await exampleSource(after);
    const scene = { id: 'b', title: 'Läget', text: '', notes: '', search: '' };
    const row = { scene, title: 'Läget', before: 3, after: 4, said: '1 har kommit till.' };
    const { blocks } = changesContent(source, comparison, ['ny'], [row]);
    const sketch = blocks.find((block) => block.kind === 'changesSketch');
    expect(sketch?.sketch.unplaced).toBe(1);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    expect(tables).toContainEqual([['Väster', '1', '0', '0', '0', '0', '1']]);
    expect(tables).toContainEqual([['Läget', '3', '4', '1 har kommit till.']]);
    expect(JSON.stringify(blocks)).toContain('Bara offentliga åtgärder är räknade.');
  });

  test('is not ready while the scenes are counted', async () => {
    const source = await exampleSource(after);
    expect(changesContent(source, comparison, [], null).ready).toBe(false);
  });

  test('is shown on the map: the records themselves, and one alone selected', () => {
    const view = { ...startView, page: 'dokument', text: 'x', facets: { layer: [] } } as const;
    expect(viewOnMap(view, ['ny'])).toEqual({ ...startView, selected: 'ny', records: ['ny'] });
    expect(viewOnMap(view, ['klar', 'ny'])).toEqual({ ...startView, records: ['klar', 'ny'] });
  });
});

test('the public is told neither of internal records nor of internal observations', () => {
  const observation = {
    tidpunkt: '2026-03-05T17:30:00Z',
    andrad: '2026-03-05T17:30:00Z',
    aspekt: 'belysning',
    upplevelse: 'otrygg',
    slag: 'fysisk',
  };
  const walk = record('trygghetsvandring', 'v', {
    status: 'genomford',
    observationer: [
      { ...observation, id: 'o1', publiceringsniva: 'offentlig', intern_anteckning: 'hemligt' },
      { ...observation, id: 'o2', publiceringsniva: 'intern' },
    ],
  });
  const hidden = record('aktivitet', 'h', { publiceringsniva: 'intern' });
  const open = JSON.stringify(publicRecords([walk, hidden]));
  expect(open).toContain('o1');
  expect(open).not.toMatch(/o2|hemligt|"h"/);
});
