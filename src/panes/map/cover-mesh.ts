import type { CoverPicture } from '@/analysis/coverage-report';
import { toSpot } from './mercator';

/** Numbers that each corner of a triangle has: east and south on the map, east and south in the picture. */
export const meshStride = 4;

/** Where a picture lies on the map, as triangles. */
export interface CoverMesh {
  /** The picture's north-west corner in Web Mercator, where the world is 1 wide. */
  origin: readonly [x: number, y: number];
  /** Corners of triangles: place on the map from the origin on, and place in the picture (0-1). */
  vertices: Float32Array<ArrayBuffer>;
}

/** Pieces per side. Within one the bend is well below a hundredth of what it is over the whole picture. */
const pieces = 12;

/** The zoom level at which the world is one pixel wide. */
const unitZoom = -9;

/**
 * Lays a picture of cells on the map. Its corners alone do not do: rows of a plane grid are bent on the map,
 * by 3 m over 10 km and 20 m over 25 km at the latitude of Stockholm. Both the plane and Web Mercator keep
 * angles, so the bend is one complex number, and how far the fourth corner is from making a parallelogram gives it.
 */
export function coverMesh({ columns, rows, corners }: CoverPicture): CoverMesh {
  const [northWest, northEast, southEast, southWest] = corners.map((corner) =>
    toSpot(corner, unitZoom),
  ) as [Spot, Spot, Spot, Spot]; // four as before
  const east = minus(northEast, northWest);
  const south = minus(southWest, northWest);
  const twist = minus(minus(southEast, northWest), { x: east.x + south.x, y: east.y + south.y });
  const place = (u: number, v: number): readonly number[] => {
    // Half of the bend times the square of the distance, made nought at the corners.
    const bow = ((columns / rows) * (u * u - u) - (rows / columns) * (v * v - v)) / 2;
    return [
      u * east.x + v * south.x + u * v * twist.x + bow * twist.y,
      u * east.y + v * south.y + u * v * twist.y - bow * twist.x,
      u,
      v,
    ];
  };
  const triangles = Array.from({ length: pieces * pieces }, (_, piece) => {
    const [left, top] = [piece % pieces, Math.floor(piece / pieces)];
    const corner = (right: number, down: number) =>
      place((left + right) / pieces, (top + down) / pieces);
    const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
    return [a, b, c, a, c, d].flat();
  });
  return { origin: [northWest.x, northWest.y], vertices: new Float32Array(triangles.flat()) };
}

/**
 * The projection of places that are counted from an origin on. Counted from the corner of the world, numbers of
 * single precision, which the graphics card has, would be up to 2 m wrong.
 * @param matrix of the whole world, 4 x 4, column by column
 */
export function projectionFrom(
  matrix: ArrayLike<number>,
  [x, y]: CoverMesh['origin'],
): readonly number[] {
  const at = (place: number) => matrix[place] ?? 0;
  return Array.from(matrix, (value, place) =>
    place < 12 ? value : at(place - 12) * x + at(place - 8) * y + value,
  );
}

type Spot = ReturnType<typeof toSpot>;

const minus = (a: Spot, b: Spot): Spot => ({ x: a.x - b.x, y: a.y - b.y });
