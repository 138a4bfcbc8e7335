import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '@/analysis/example-records';
import { preventionKinds, recordTypes, statusesOf } from '@/domain/vocabulary';
import { appendixContent } from './appendix-content';
import { groupAsAppendix, listDocument } from './appendix-groups';
import { exampleSource } from './example-source';

const listed = (dokument: string, avsnitt: string) => ({ dokument, avsnitt });
const night = record('nattvandring', 'natt', {
  status: 'aktiv',
  rubrik: 'Riktad nattvandring',
  preventionstyp: ['social', 'situationell'],
  kallor: [listed('001', 'Riktad nattvandring'), listed('001', 'Nattvandring')],
});
const team = record('social_insats', 'team', {
  rubrik: 'Skolsociala teamet',
  kallor: [listed('001', 'Skolsociala teamet')],
});
const reports = record('social_insats', 'rutin', {
  rubrik: 'Fråga 1',
  kallor: [listed('000', 'Fråga 1'), listed('001', 'Orosanmälningar')],
});
const later = record('social_insats', 'senare', {
  rubrik: 'Fråga 3',
  kallor: [listed('000', 'Fråga 3')],
});

describe('the groups of the appendix', () => {
  test('are the headings of the list, in the order of the social work', () => {
    const measures = [night, reports, team, later];
    expect(listDocument(measures)).toBe('001');
    const { social, situational } = groupAsAppendix(measures);
    expect(social.map(({ heading, measures: own }) => [heading, own.map(({ id }) => id)])).toEqual([
      ['Orosanmälningar', ['rutin']],
      ['Skolsociala teamet', ['team']],
      ['Riktad nattvandring', ['natt']],
      [null, ['senare']],
    ]);
    expect(situational.map(({ group }) => group)).toEqual(['nattvandring']);
  });

  test('hold every record, and none that was not given', () => {
    const anyRecord = fc
      .record({
        type: fc.constantFrom(...recordTypes),
        preventionstyp: fc.uniqueArray(fc.constantFrom(...preventionKinds), { minLength: 1 }),
        avsnitt: fc.constantFrom('A', 'B', 'C'),
        rubrik: fc.constantFrom('A', 'B', undefined),
        dokument: fc.constantFrom('000', '001'),
      })
      .map(({ type, dokument, avsnitt, ...more }) => (id: string) => {
        const [status] = statusesOf(type);
        return record(type, id, { ...more, status, kallor: [{ dokument, avsnitt }] });
      });
    return fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (makers) => {
        const measures = makers.map((make, at) => make(`id-${at}`));
        const { social, situational, training } = groupAsAppendix(measures);
        const found = [...social, ...situational].flatMap((group) => group.measures);
        expect(new Set([...found, ...training])).toEqual(new Set(measures));
        for (const group of [...social, ...situational]) {
          expect(group.measures.length).toBeGreaterThan(0);
          expect(new Set(group.measures).size).toBe(group.measures.length);
        }
      }),
    );
  });

  test('say what stands twice', async () => {
    const { blocks, sheet } = appendixContent(await exampleSource([night, team]));
    expect(JSON.stringify(blocks)).toContain('1 åtgärd är både social och situationell');
    expect(sheet?.rows).toHaveLength(3);
  });
});
