import { expect, test } from 'vitest';
import { exampleArea, examplePlace } from './example-report';
import { listGaps, shownCount } from './gap-lists';

const report = {
  places: [
    examplePlace({ id: 'a' }),
    examplePlace({ id: 'b', district: 'Södra' }),
    examplePlace({ id: 'c', district: null }),
  ],
  areas: [exampleArea({ id: 'd' }), exampleArea({ id: 'e', district: 'Södra' })],
};
const idsOf = (choice: { district: string | null; hidden: Record<string, string> }) => {
  const { places, areas } = listGaps(report, choice);
  return [...places, ...areas].map((gap) => gap.id);
};

test('all gaps, those of one district, and without those put aside', () => {
  expect(idsOf({ district: null, hidden: {} })).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(idsOf({ district: 'Södra', hidden: {} })).toEqual(['b', 'e']);
  expect(idsOf({ district: null, hidden: { a: 'byggs om', e: '' } })).toEqual(['b', 'c', 'd']);
});

test('as many are shown as wanted, and more to hold the chosen one', () => {
  const gaps = Array.from({ length: 45 }, (_, index) => ({ id: `g${index}` }));
  expect(shownCount(gaps, 20, null)).toBe(20);
  expect(shownCount(gaps, 20, 'g5')).toBe(20);
  expect(shownCount(gaps, 20, 'g31')).toBe(32);
  expect(shownCount(gaps, 60, 'elsewhere')).toBe(45);
});
