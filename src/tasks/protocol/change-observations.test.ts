import { describe, expect, test } from 'vitest';
import { toRow } from '@/domain/row';
import {
  newObservation,
  observationsIn,
  withNewObservation,
  withObservation,
  withoutObservation,
} from './change-observations';
import { observation, walkWith } from './example-walk';

const now = '2026-11-22T10:00:00.000Z';
const row = toRow(walkWith([observation(), observation({ id: 'o2' })]).walk);

describe('an observation', () => {
  test('is changed alone, and says when', () => {
    const next = withObservation(row, 'o2', { text: 'Mörkt', publication: 'intern' }, now);
    expect(observationsIn(next)).toEqual([
      observation(),
      observation({ id: 'o2', text: 'Mörkt', publication: 'intern', changed: now }),
    ]);
  });

  test('loses a value that is taken away', () => {
    const decided = withObservation(row, 'o1', { decision: 'gors', deadline: '2026' }, now);
    const next = withObservation(decided, 'o1', { decision: undefined }, now);
    expect(observationsIn(next)[0]).toEqual(observation({ deadline: '2026', changed: now }));
  });

  test('that is not there changes nothing', () => {
    expect(withObservation(row, 'o9', { text: 'x' }, now)).toBe(row);
  });

  test('keeps what the app does not know of it', () => {
    const parts = [{ ...Object(row.properties['observationer'])[0], egen_kod: 7 }];
    const strange = { ...row, properties: { ...row.properties, observationer: parts } };
    const next = withObservation(strange, 'o1', { text: 'x' }, now);
    expect(next.properties['observationer']).toEqual([{ ...parts[0], text: 'x', andrad: now }]);
  });

  test('is added last, internal, and taken away', () => {
    const more = withNewObservation(row, newObservation('o3', 's2', now));
    expect(observationsIn(more).map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
    expect(observationsIn(more)[2]).toMatchObject({ publication: 'intern', stopId: 's2' });
    const fewer = withoutObservation(withoutObservation(more, 'o1'), 'o2');
    expect(observationsIn(fewer).map(({ id }) => id)).toEqual(['o3']);
    expect('observationer' in withoutObservation(fewer, 'o3').properties).toBe(false);
  });
});
