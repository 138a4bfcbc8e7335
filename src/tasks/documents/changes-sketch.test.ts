import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRegisters } from '@/analysis/compare-registers';
import { exampleDistricts, record, square } from '@/analysis/example-records';
import { nameParts } from '@/text/area-words';
import { changesSketch, sketchWords } from './changes-sketch';
import { districtCells, districtChanges } from './district-changes';
import { exampleSource } from './example-source';

const point = (lng: number, lat: number) => ({ type: 'Point' as const, coordinates: [lng, lat] });
const west = point(15.603, 58.405);
const east = point(15.615, 58.405);
const before = [
  record('aktivitet', 'bort', { namn: 'Utställning', geometry: west }),
  record('aktivitet', 'flytt', { geometry: west }),
  record('aktivitet', 'klar', { status: 'planerad', stadsdel_angiven: ['Öster', 'Väster'] }),
  record('aktivitet', 'bort2'),
];
const after = [
  record('aktivitet', 'flytt', { geometry: east }),
  record('aktivitet', 'klar', { status: 'genomford', stadsdel_angiven: ['Öster', 'Väster'] }),
  record('aktivitet', 'ny', { geometry: square(15.604, 58.402, 0.002), geometrikvalitet: 'exakt' }),
];
const changes = compareRegisters(before, after);

describe('changes on a sketch map', () => {
  const sketch = changesSketch(exampleDistricts, changes);
  const markOf = (id: string) => sketch.marks.find((mark) => mark.id === id);

  test('stand where records are, and removed ones where they were', () => {
    expect(sketch.marks.map(({ id, kind }) => `${id}: ${kind}`).sort()).toEqual([
      'bort: borttagen',
      'flytt: andrad',
      'ny: ny',
    ]);
    const [gone, moved] = [markOf('bort'), markOf('flytt')];
    if (!gone || !moved) throw new Error('both have a place');
    // Väster is the left half of the sheet.
    expect(gone.x).toBeLessThan(sketch.width / 2);
    expect(moved.x).toBeGreaterThan(sketch.width / 2);
    expect(sketch.outlines).toHaveLength(2);
  });

  test('are counted in words, with those without a place and those whose place is not exact', () => {
    expect(sketch.counts).toMatchObject({ ny: 1, andrad: 1, borttagen: 1, genomford: 0 });
    expect(sketch.unplaced).toBe(2);
    const { alt, notes } = sketchWords(sketch, 'Provområdet');
    expect(alt).toBe(
      'Kartskiss över Provområdet med 3 ändringar: 1 ny, 1 ändrad på annat sätt och 1 borttagen.',
    );
    expect(notes.join(' ')).toContain('(2 av 3)');
    expect(notes.join(' ')).toContain('2 åtgärder till är ändrade men har ingen plats på kartan.');
    expect(notes.join(' ')).toContain('Borttagna står där de var.');
  });

  test('say so when none has a place', () => {
    const none = changesSketch(
      exampleDistricts,
      changes.filter(({ id }) => id === 'klar'),
    );
    const { alt, notes } = sketchWords(none, 'Provområdet');
    expect(alt).toBe('Kartskiss över Provområdet. Ingen ändring har en plats på kartan.');
    expect(notes).toEqual(['1 åtgärd till är ändrad men har ingen plats på kartan.']);
  });

  test('are whole on the sheet and apart from one another, wherever they are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })), {
          maxLength: 40,
        }),
        (places) => {
          const records = places.map(([x, y], at) =>
            record('aktivitet', `r${at}`, { geometry: point(15.2 + x / 2_000, 58.2 + y / 2_000) }),
          );
          const { marks, width, height } = changesSketch(
            exampleDistricts,
            compareRegisters([], records),
          );
          expect(marks).toHaveLength(records.length);
          for (const { x, y } of marks) {
            expect(x >= 9 && x <= width - 9).toBe(true);
            expect(y >= 9 && y <= height - 9).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    ));
});

describe('changes by district', () => {
  test('count a record in each of its districts, removed ones where they were', async () => {
    nameParts('stadsdel', 'stadsdelar');
    const source = await exampleSource(after);
    const rows = districtChanges(source, changes);
    expect(districtCells(rows)).toEqual([
      ['Väster', '1', '1', '0', '0', '1', '3'],
      ['Öster', '0', '1', '0', '1', '0', '2'],
      ['Hela Provområdet', '0', '0', '0', '0', '1', '1'],
    ]);
    expect(rows[0]?.changes.map(({ id }) => id).sort()).toEqual(['bort', 'klar', 'ny']);
  });

  test('are none without changes', async () => {
    expect(districtChanges(await exampleSource(after), [])).toEqual([]);
  });
});
