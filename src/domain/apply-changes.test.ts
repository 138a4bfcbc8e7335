import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import type { Measure } from './measure';
import { makeRowReader } from './read-row';
import { type Row, sameRow, toRow } from './row';
import { testContext } from './row-arbitrary';

const layers = ['ett', 'två', 'tre'];

function row(id: string, namn: string): Row {
  return {
    properties: {
      id,
      namn,
      preventionstyp: ['situationell'],
      status: 'planerad',
      genomforande: 'framgar_inte',
      beskrivning: 'En kamera planeras.',
      kallor: [{ dokument: '000', avsnitt: 'Fråga 3' }],
      geometrikvalitet: 'saknas',
      publiceringsniva: 'offentlig',
    },
    geometry: null,
  };
}

function read(from: Row, layer: string): Measure | null {
  return makeRowReader({ ...testContext('kameraplats'), layer })({ type: 'Feature', ...from });
}

function record(id: string, namn = 'A', layer = 'ett'): Measure {
  const measure = read(row(id, namn), layer);
  if (!measure) throw new Error('the row is good');
  return measure;
}

const change = (
  recordId: string,
  before: Row | null,
  after: Row | null,
  layer = 'ett',
): Change => ({
  recordId,
  layer,
  before,
  after,
});
const apply = (base: readonly Measure[], net: readonly Change[], of: typeof read) =>
  applyChanges(base, net, of, () => undefined);
const edit = (id: string, from: string, to: string, layer = 'ett') =>
  change(id, row(id, from), row(id, to), layer);
const shown = (records: readonly Measure[]) =>
  records.map(({ layer, id, name }) => `${layer} ${id} ${name}`);

describe('the records', () => {
  const base = [record('x'), record('y'), record('z', 'A', 'två')];

  test('are the very same array without changes, and with such that the files hold already', async () => {
    expect((await apply(base, [], read)).records).toBe(base);
    const saved = [
      edit('x', 'Förr', 'A'),
      change('y', null, row('y', 'A')),
      change('q', row('q', 'A'), null),
    ];
    const applied = await apply(base, saved, read);
    expect(applied.records).toBe(base);
    expect(applied).toMatchObject({ unreadable: [], outdated: [] });
  });

  test('are replaced in place, taken away, and added last in their layer', async () => {
    const { records, ...rest } = await apply(
      base,
      [
        edit('x', 'A', 'B'),
        change('y', row('y', 'A'), null),
        change('n', null, row('n', 'Ny'), 'tre'),
        change('o', null, row('o', 'Ny')),
        change('p', null, row('p', 'Ny'), 'två'),
        change('q', null, row('q', 'Ny')),
      ],
      read,
    );
    expect(shown(records)).toEqual([
      ...['ett x B', 'ett o Ny', 'ett q Ny', 'två z A', 'två p Ny', 'tre n Ny'],
    ]);
    expect(records[3]).toBe(base[2]);
    expect(rest).toEqual({ unreadable: [], outdated: [] });
  });

  test('that the schema refuses are returned apart, and what the file says stays', async () => {
    const bad = change('x', row('x', 'A'), { ...row('x', ''), geometry: null });
    const badNew = change('n', null, row('n', '<script>'));
    const applied = await apply(base, [bad, badNew], read);
    expect(applied.records).toBe(base);
    expect(applied.unreadable).toEqual([bad, badNew]);
  });

  test('that somebody else changed are changed all the same, and told of', async () => {
    const net = [
      edit('x', 'Förr', 'B'),
      change('y', row('y', 'Förr'), null),
      change('z', null, row('z', 'B'), 'två'),
      edit('borta', 'A', 'B'),
    ];
    const applied = await apply(base, net, read);
    expect(shown(applied.records)).toEqual(['ett x B', 'ett borta B', 'två z B']);
    expect(applied.outdated).toEqual(net);
  });

  test('can change layer; an id that stands in another layer is not put in twice', async () => {
    const gone = change('x', row('x', 'A'), null);
    const there = change('x', null, row('x', 'A'), 'två');
    const moved = await apply(base, [gone, there], read);
    expect(shown(moved.records)).toEqual(['ett y A', 'två z A', 'två x A']);
    const doubled = await apply(base, [there], read);
    expect(doubled.records).toBe(base);
    expect(doubled.unreadable).toEqual([there]);
  });
});

test('any changes of any register: what comes out is what the changes say', async () => {
  const state = fc.option(fc.constantFrom('A', 'B'));
  const places = fc.array(
    fc.record({ layer: fc.constantFrom(...layers), file: state, before: state, after: state }),
    { maxLength: 12 },
  );
  return fc.assert(
    fc.asyncProperty(places, async (list) => {
      const of = (id: string, name: string | null) => (name === null ? null : row(id, name));
      const base = list.flatMap(({ layer, file }, id) =>
        file === null ? [] : [record(String(id), file, layer)],
      );
      const net = list.map(({ layer, before, after }, at) =>
        change(String(at), of(String(at), before), of(String(at), after), layer),
      );
      const { records, outdated, unreadable } = await apply(base, net, read);
      expect(unreadable).toEqual([]);
      expect(shown(records).toSorted()).toEqual(
        list
          .flatMap(({ layer, after }, id) => (after === null ? [] : [`${layer} ${id} ${after}`]))
          .toSorted(),
      );
      const order = records.filter(({ id }) => base.some((other) => other.id === id));
      const inBase = base.filter(({ id }) => records.some((other) => other.id === id));
      expect(order.map(({ id }) => id)).toEqual(inBase.map(({ id }) => id));
      expect(outdated.map(({ recordId }) => recordId).toSorted()).toEqual(
        list
          .flatMap(({ file, before, after }, id) =>
            file !== before && file !== after ? [String(id)] : [],
          )
          .toSorted(),
      );
      for (const measure of records)
        expect(sameRow(toRow(measure), net[Number(measure.id)]?.after ?? null)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
