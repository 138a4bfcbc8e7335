import { expect, test } from 'vitest';
import { districtChanges } from './district-changes';
import { exampleCover } from './example-report';

const now = [
  exampleCover(null, 0.2),
  exampleCover('Åsen', 0.1),
  exampleCover('Norra', 0.4, true),
  exampleCover('Östra', 0.3),
];

test('the whole area is first, then those that differ most, up or down', () => {
  const then = [
    exampleCover('Åsen', 0.1),
    exampleCover('Norra', 0.5),
    exampleCover('Östra', 0.1),
    exampleCover(null, 0.25),
  ];
  const rows = districtChanges(now, then, 'mark');
  expect(rows.map(({ district }) => district)).toEqual([null, 'Östra', 'Norra', 'Åsen']);
  expect(rows[1]).toEqual({
    district: 'Östra',
    empty: false,
    first: 0.3,
    other: 0.1,
    coarse: false,
  });
  expect(rows[2]?.coarse).toBe(true);
});

test('districts that differ alike stand by name, and those without a share last', () => {
  const none = { ...exampleCover('Alby', 0), places: { whole: 0, once: 0, twice: 0 } };
  const rows = districtChanges([...now, none], [...now, none], 'platser');
  expect(rows.map(({ district }) => district)).toEqual([null, 'Norra', 'Åsen', 'Östra', 'Alby']);
  expect(rows.at(-1)?.empty).toBe(true);
});

test('a district that one of them does not know is left out', () => {
  expect(districtChanges(now, [exampleCover('Norra', 1)], 'folk')).toHaveLength(1);
});
