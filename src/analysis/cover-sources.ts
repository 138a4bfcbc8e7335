/**
 * The shapes that cover ground and the ground they cover, in metres of the workspace's plane system, as typed
 * arrays: they are handed to a worker and walked through millions of times. Made by `plane`, read by both engines.
 */

/** Points, as x, y, x, y …, and which source each belongs to. */
interface PointParts {
  xy: Float64Array;
  source: Uint32Array;
}

/** Stretches of lines, as x0, y0, x1, y1 …, and which source each belongs to. */
interface StretchParts {
  xy: Float64Array;
  source: Uint32Array;
}

/**
 * Closed rings, the last vertex not repeating the first. Insides count by even and odd within a polygon, so a hole
 * is a ring like any other; polygons of one source that overlap count once.
 */
export interface RingParts {
  /** x, y, x, y … */
  xy: Float64Array;
  /** Vertex at which each ring begins, and the number of vertices last: one longer than there are rings. */
  start: Uint32Array;
  /** Polygon each ring belongs to, counted from 0; rings of a polygon follow one another. */
  polygon: Uint32Array;
  /** Source each ring belongs to. */
  source: Uint32Array;
}

/**
 * Records that count as cover. A source covers what lies within its reach of any of its parts; a polygon covers
 * itself too. Parts are sorted by source, so that a source covers a place once however many parts it has.
 */
export interface CoverSources {
  /** How many sources there are. */
  count: number;
  /** Metres per source; 0 or more. A point or line without reach covers nothing. */
  reachMeters: Float64Array;
  points: PointParts;
  stretches: StretchParts;
  rings: RingParts;
}

/** The ground that shares are taken of. */
export interface CoverGround {
  /** How many districts there are. Districts do not overlap. */
  districtCount: number;
  /** Outlines of the districts: `source` is the district. */
  districts: RingParts;
  /** Water, and parks and woods: taken away from the land, or from where people live. `source` is not used. */
  water: RingParts;
  parks: RingParts;
  /** Inhabitants per district. */
  population: Float64Array;
}
