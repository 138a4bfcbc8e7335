import { expect, test } from 'vitest';
import { districtRows, scaleEnd } from './district-rows';
import { exampleCover, exampleShare } from './example-report';

const now = [
  exampleCover(null, 0.2),
  exampleCover('Östra', 0.1),
  exampleCover('Norra', 0.3, true),
  exampleCover('Åsen', 0.1),
];
const later = [
  exampleCover(null, 0.3),
  exampleCover('Östra', 0.4),
  exampleCover('Norra', 0.3),
  exampleCover('Åsen', 0.1),
];
const names = (order: 'lagst' | 'hogst' | 'namn') =>
  districtRows(now, later, 'mark', order).map((row) => row.district);

test('the whole area is first, districts follow in the wanted order', () => {
  expect(names('namn')).toEqual([null, 'Norra', 'Åsen', 'Östra']);
  expect(names('lagst')).toEqual([null, 'Åsen', 'Östra', 'Norra']);
  expect(names('hogst')).toEqual([null, 'Norra', 'Östra', 'Åsen']);
});

test('a district without what the share is taken of is last, whatever the order', () => {
  const bare = { ...exampleCover('Bara vatten', 0), places: exampleShare(0, 0, 0) };
  for (const order of ['lagst', 'hogst'] as const) {
    const rows = districtRows([bare, ...now], later, 'platser', order);
    expect(rows.at(-1)).toMatchObject({ district: 'Bara vatten', empty: true });
  }
});

test('rows are coarse when either figure is, and later is never less than now', () => {
  const [whole, , , norra] = districtRows(now, [], 'mark', 'lagst');
  expect(whole).toMatchObject({ share: 0.2, later: 0.2, coarse: false });
  expect(norra).toMatchObject({ district: 'Norra', coarse: true });
});

test('the scale ends at a handy share that holds all', () => {
  expect([[], [0.03], [0.05], [0.051], [0.3, 0.1], [0.9]].map(scaleEnd)).toEqual([
    0.05, 0.05, 0.05, 0.1, 0.5, 1,
  ]);
});
