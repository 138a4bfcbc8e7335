import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainOf,
  groupByActor,
  groupByStage,
  groupByTarget,
  type Programme,
  yearsOf,
} from './programmes';

function programme(id: string, own: Partial<Programme> = {}): Programme {
  return {
    id,
    type: 'social_insats',
    layer: 'insatser',
    name: id,
    prevention: ['social'],
    status: 'pagar',
    implementation: 'framgar_inte',
    description: 'Prov',
    sources: [{ dokument: '001', avsnitt: 'Prov' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
    ...own,
  };
}

const namesOf = (records: readonly { id: string }[]) => records.map(({ id }) => id).join(' ');

describe('groups', () => {
  test('by stage: all stages, and those of which it is not stated', () => {
    const groups = groupByStage([
      programme('a', { stage: 'tidig' }),
      programme('b'),
      programme('c', { stage: 'tidig' }),
    ]);
    expect(groups.map(({ value, records }) => `${value}: ${namesOf(records)}`)).toEqual([
      'universell: ',
      'tidig: a c',
      'individ: ',
      'framgar_inte: b',
    ]);
  });

  test('by target group: one for two stands under both; ages within', () => {
    const groups = groupByTarget([
      programme('a', { targetGroups: ['Unga'], ageGroup: '10–15 år' }),
      programme('b', { targetGroups: ['Unga', 'Vårdnadshavare'] }),
      programme('c'),
    ]);
    expect(groups.map(({ value, records }) => `${value}: ${namesOf(records)}`)).toEqual([
      'Unga: a b',
      'Vårdnadshavare: b',
      'framgar_inte: c',
    ]);
    expect(groups[0]?.parts.map(({ value }) => value)).toEqual(['10–15 år', 'framgar_inte']);
  });

  test('by actor: who answers for it is told from who takes part', () => {
    const groups = groupByActor([
      programme('a', { responsible: 'Skolor', partners: ['Polisen', 'Skolor'] }),
      programme('b', { partners: ['Skolor'] }),
      programme('c'),
    ]);
    const [schools] = groups;
    expect(schools?.value).toBe('Skolor');
    expect(schools?.parts.map(({ value, records }) => `${value}: ${namesOf(records)}`)).toEqual([
      'ansvarig: a',
      'medverkande: b',
    ]);
    expect(groups.at(-1)).toEqual(expect.objectContaining({ value: 'framgar_inte', parts: [] }));
  });
});

test.each([
  ['2024', ['2024']],
  ['2024-10/2025-03', ['2024–2025']],
  ['2023-11-05', ['2023']],
])('a start %s is of the years %j', (startDate, years) => {
  expect(yearsOf(programme('a', { startDate }))).toEqual(years);
  expect(yearsOf(programme('a'))).toEqual([]);
});

describe('the chain', () => {
  test('each stands below all that lead to it, and those outside are not in it', () => {
    const { levels, passages } = chainOf([
      programme('end'),
      programme('outside'),
      programme('start', { leadsTo: ['one', 'two', 'end'] }),
      programme('two', { leadsTo: ['end', 'gone'] }),
      programme('one', { leadsTo: ['two'] }),
    ]);
    expect(levels.map(namesOf)).toEqual(['start', 'one', 'two', 'end']);
    expect(passages).toHaveLength(5);
  });

  test('a ring has each of its programmes once, and nothing leads to itself', () => {
    const { levels, passages } = chainOf([
      programme('a', { leadsTo: ['b', 'a'] }),
      programme('b', { leadsTo: ['a'] }),
    ]);
    expect(levels.flat()).toHaveLength(2);
    expect(passages).toHaveLength(2);
  });

  test('whatever leads to what, each that is in it stands once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const links = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)));
    return fc.assert(
      fc.property(links, (pairs) => {
        const { levels, passages } = chainOf(
          ids.map((id) =>
            programme(id, { leadsTo: pairs.flatMap(([from, to]) => (from === id ? [to] : [])) }),
          ),
        );
        const drawn = levels.flat();
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(new Set(drawn)).toEqual(new Set(passages.flatMap(({ from, to }) => [from, to])));
        expect(levels.every((level) => level.length > 0)).toBe(true);
      }),
    );
  });
});
