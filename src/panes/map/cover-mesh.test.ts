import { expect, it } from 'vitest';
import type { CoverPicture } from '@/analysis/coverage-report';
import { makePlane } from '@/analysis/plane';
import { coverMesh, meshStride, projectionFrom } from './cover-mesh';
import { toPosition } from './mercator';

const plane = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);

/** A picture on the plane, in metres. */
function pictureOf(west: number, south: number, columns: number, rows: number, cell: number) {
  const [east, north] = [west + columns * cell, south + rows * cell];
  return {
    kind: 'cover',
    columns,
    rows,
    cells: new Uint8Array(0),
    corners: [
      plane.toGlobe(west, north),
      plane.toGlobe(east, north),
      plane.toGlobe(east, south),
      plane.toGlobe(west, south),
    ],
  } satisfies CoverPicture;
}

/** Where the corners of the triangles lie on the plane, and where their part of the picture does, in metres. */
function placesOf(picture: CoverPicture, west: number, north: number, cell: number) {
  const { origin, vertices } = coverMesh(picture);
  return Array.from({ length: vertices.length / meshStride }, (_, at) => {
    const [x = 0, y = 0, u = 0, v = 0] = vertices.subarray(at * meshStride);
    const spot = toPosition({ x: origin[0] + x, y: origin[1] + y }, -9);
    return {
      drawn: plane.toPlane(spot),
      meant: [west + u * picture.columns * cell, north - v * picture.rows * cell] as const,
    };
  });
}

it.each([
  ['of a borough', 142_000, 6_570_000, 2_000, 1_500, 5],
  ['of a large city', 134_000, 6_565_000, 5_200, 4_400, 5],
  ['far from the middle of the plane', 180_000, 6_400_000, 3_000, 6_000, 5],
  ['of one cell', 150_000, 6_575_000, 1, 1, 5],
])('a picture %s lies where its cells are', (_, west, south, columns, rows, cell) => {
  const picture = pictureOf(west, south, columns, rows, cell);
  for (const { drawn, meant } of placesOf(picture, west, south + rows * cell, cell)) {
    const miss = Math.hypot(drawn[0] - meant[0], drawn[1] - meant[1]);
    expect(miss).toBeLessThan(cell / 10);
  }
});

it('covers the whole picture, from its north-west corner to its south-east corner', () => {
  const { vertices } = coverMesh(pictureOf(142_000, 6_570_000, 2_000, 1_500, 5));
  let area = 0;
  for (let at = 0; at < vertices.length; at += 3 * meshStride) {
    const [u1 = 0, v1 = 0] = vertices.subarray(at + 2);
    const [u2 = 0, v2 = 0] = vertices.subarray(at + meshStride + 2);
    const [u3 = 0, v3 = 0] = vertices.subarray(at + 2 * meshStride + 2);
    area += ((u2 - u1) * (v3 - v1) - (u3 - u1) * (v2 - v1)) / 2;
  }
  expect(area).toBeCloseTo(1, 5);
});

it('projects from an origin as from the corner of the world', () => {
  const matrix = Float64Array.from({ length: 16 }, (_, at) => Math.sin(at * 7) * 1_000);
  const project = (values: ArrayLike<number>, x: number, y: number) =>
    [0, 1, 2, 3].map(
      (row) => (values[row] ?? 0) * x + (values[4 + row] ?? 0) * y + (values[12 + row] ?? 0),
    );
  const moved = project(projectionFrom(matrix, [0.55, 0.29]), 0.002, -0.001);
  for (const [row, value] of project(matrix, 0.552, 0.289).entries())
    expect(moved[row]).toBeCloseTo(value, 9);
});
