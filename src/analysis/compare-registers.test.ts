import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '@/domain/measure';
import { compareRegisters, countChanges } from './compare-registers';
import { record } from './example-records';

const kindOf = (before: Measure, after: Measure) =>
  compareRegisters([before], [after]).map(({ kind }) => kind);
const activity = (values: Readonly<Record<string, unknown>>) => record('aktivitet', 'a', values);

describe('two registers', () => {
  test.each([
    ['nothing', { status: 'planerad' }, { status: 'planerad' }, []],
    ['done', { status: 'planerad' }, { status: 'genomford' }, ['genomford']],
    [
      'done and later',
      { status: 'pagar', startdatum: '2024' },
      { status: 'genomford', startdatum: '2025' },
      ['genomford'],
    ],
    ['begun', { status: 'planerad' }, { status: 'pagar' }, ['andrad']],
    ['later', { startdatum: '2024-10' }, { startdatum: '2025-01' }, ['flyttad']],
    [
      'a later end',
      { startdatum: '2024', slutdatum: '2024-06' },
      { startdatum: '2024', slutdatum: '2024-09' },
      ['flyttad'],
    ],
    ['earlier', { startdatum: '2024-10' }, { startdatum: '2024-09' }, ['andrad']],
    [
      'begun earlier and ended later',
      { startdatum: '2024-05', slutdatum: '2024-06' },
      { startdatum: '2024-04', slutdatum: '2024-09' },
      ['andrad'],
    ],
    ['dated for the first time', {}, { startdatum: '2025' }, ['andrad']],
    ['another name', { namn: 'A' }, { namn: 'B' }, ['andrad']],
  ])('tell what is %s', (_what, before, after, expected) => {
    expect(kindOf(activity(before), activity(after))).toEqual(expected);
  });

  test('tell what was moved to another year', () => {
    const investment = (status: string) => record('trygghetsinvestering', 'a', { status });
    expect(kindOf(investment('beviljad'), investment('ombudgeterad'))).toEqual(['flyttad']);
  });

  test('tell the fields before and after, and that the place is another', () => {
    const geometry = (lng: number) => ({ type: 'Point', coordinates: [lng, 58.405] });
    const [change] = compareRegisters(
      [activity({ geometry: geometry(15.605), ansvarig: 'A' })],
      [activity({ geometry: geometry(15.606), ansvarig: 'B' })],
    );
    expect(change?.fields).toEqual([{ key: 'ansvarig', before: 'A', after: 'B' }]);
    expect(change?.moved).toBe(true);
  });
});

const anyRegister = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      status: fc.constantFrom('planerad', 'pagar', 'genomford'),
      startdatum: fc.constantFrom('2024', '2024-10', '2025/2026', undefined),
      namn: fc.constantFrom('Ett', 'Två'),
    }),
    { selector: ({ id }) => id },
  )
  .map((rows) => rows.map(({ id, ...values }) => record('aktivitet', id, values)));

describe('any two registers', () => {
  test('differ in nothing from themselves, in whatever order', () =>
    fc.assert(
      fc.property(anyRegister, (register) => {
        expect(compareRegisters(register, register.toReversed())).toEqual([]);
      }),
    ));

  test('have each record that differs once, and no other', () =>
    fc.assert(
      fc.property(anyRegister, anyRegister, (before, after) => {
        const changes = compareRegisters(before, after);
        const ids = changes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const [was, is] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
        for (const id of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
          const same = JSON.stringify(was?.get(id)) === JSON.stringify(is?.get(id));
          expect(ids.includes(id)).toBe(!same);
        }
        const counts = countChanges(changes);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(changes.length);
        expect(after.length - before.length).toBe(counts.ny - counts.borttagen);
      }),
    ));

  test('are the same told backwards: what is new was removed, and what was later is not later', () =>
    fc.assert(
      fc.property(anyRegister, anyRegister, (before, after) => {
        const back = new Map(compareRegisters(after, before).map((one) => [one.id, one]));
        for (const { id, kind, before: was, after: is, fields } of compareRegisters(
          before,
          after,
        )) {
          const other = back.get(id);
          expect([other?.before, other?.after]).toEqual([is, was]);
          expect(other?.fields.length).toBe(fields.length);
          if (kind === 'ny') expect(other?.kind).toBe('borttagen');
          if (kind === 'borttagen') expect(other?.kind).toBe('ny');
          if (kind === 'flyttad') expect(other?.kind).not.toBe('flyttad');
          if (kind === 'genomford') expect(other?.kind).not.toBe('genomford');
        }
      }),
    ));
});
