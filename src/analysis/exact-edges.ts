import type { RingParts } from './cover-sources';

/** A frame in metres. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A straight line from one place to another. */
export interface Line {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Straight edges, each with the group whose inside it bounds; edges of a group follow one another. */
export class EdgeList {
  count = 0;
  /** x0, y0, x1, y1 of each edge. */
  ends = new Float64Array(256);
  group = new Uint32Array(64);

  /** Adds an edge; one without length bounds nothing and is left out. */
  add(x0: number, y0: number, x1: number, y1: number, group: number): void {
    if (x0 === x1 && y0 === y1) return;
    const at = this.count++;
    if (at === this.group.length) this.grow();
    this.ends[4 * at] = x0;
    this.ends[4 * at + 1] = y0;
    this.ends[4 * at + 2] = x1;
    this.ends[4 * at + 3] = y1;
    this.group[at] = group;
  }

  addAll({ count, ends, group }: EdgeList): void {
    for (let at = 0; at < count; at++)
      this.add(
        ends[4 * at] ?? 0,
        ends[4 * at + 1] ?? 0,
        ends[4 * at + 2] ?? 0,
        ends[4 * at + 3] ?? 0,
        group[at] ?? 0,
      );
  }

  private grow(): void {
    const { ends, group } = this;
    this.ends = new Float64Array(ends.length * 2);
    this.group = new Uint32Array(group.length * 2);
    this.ends.set(ends);
    this.group.set(group);
  }
}

/** Reads an edge. */
export function lineOf({ ends }: EdgeList, edge: number): Line {
  return {
    x0: ends[4 * edge] ?? 0,
    y0: ends[4 * edge + 1] ?? 0,
    x1: ends[4 * edge + 2] ?? 0,
    y1: ends[4 * edge + 3] ?? 0,
  };
}

/** Frame round the vertices of some rings; west is beyond east when there are none. */
export function frameOfRings({ xy, start }: RingParts, from: number, to: number): Frame {
  const frame: Frame = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (let at = start[from] ?? 0; at < (start[to] ?? 0); at++) {
    const [x, y] = [xy[2 * at] ?? 0, xy[2 * at + 1] ?? 0];
    frame.west = Math.min(frame.west, x);
    frame.east = Math.max(frame.east, x);
    frame.south = Math.min(frame.south, y);
    frame.north = Math.max(frame.north, y);
  }
  return frame;
}

/**
 * Adds the edges of a ring.
 * @param originX, originY taken off every coordinate: near the origin numbers keep more digits
 */
export function addRing(
  edges: EdgeList,
  { xy, start }: RingParts,
  ring: number,
  group: number,
  originX: number,
  originY: number,
): void {
  const end = start[ring + 1] ?? 0;
  let from = end - 1;
  for (let at = start[ring] ?? 0; at < end; from = at++)
    edges.add(
      (xy[2 * from] ?? 0) - originX,
      (xy[2 * from + 1] ?? 0) - originY,
      (xy[2 * at] ?? 0) - originX,
      (xy[2 * at + 1] ?? 0) - originY,
      group,
    );
}
