/** Records with what the register has none of yet: whole days, amounts, formulas, geometries of several parts. */
import type { Position } from 'geojson';
import { camera } from '@/domain/example-camera';
import type { Measure } from '@/domain/measure';
import { lamp, support } from '@/tasks/export/example-records';

const ring = (west: number, east: number, south: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const lines: Position[][] = [
  [
    [18, 59.3],
    [18.01, 59.3],
  ],
  [
    [18.02, 59.3],
    [18.02, 59.31],
  ],
];
const difficult = 'Åäö ÅÄÖ – "é" & <b>; \'x\', 100 %';

/** In the layers lampor, stod and kameror. */
export const handMade: readonly Measure[] = [
  lamp,
  {
    ...lamp,
    id: 'inv-2',
    name: difficult,
    geometry: { type: 'LineString', coordinates: lines[0] ?? [] },
  },
  { ...lamp, id: 'inv-3', geometry: { type: 'MultiLineString', coordinates: lines } },
  {
    ...lamp,
    id: 'inv-4',
    startDate: '1999-12-31',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [ring(18, 18.01, 59.3, 59.31), ring(18.002, 18.003, 59.302, 59.303)],
        [ring(18.02, 18.03, 59.3, 59.31)],
      ],
    },
  },
  support,
  { ...support, id: 'soc-2', startDate: '2024-10-05', description: 'Två\nrader' },
  camera({ signed: true, assessmentDate: '2025-04-02', startDate: '2025' }),
];
