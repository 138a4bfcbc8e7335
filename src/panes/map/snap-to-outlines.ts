import type { Geometry, Position } from 'geojson';
import { splitParts } from './geometry-parts';

/** Pixels within which a corner takes hold of a boundary. */
const grasp = 12;

/** A point of the screen, in pixels. */
interface Pixel {
  x: number;
  y: number;
}

/** What is asked of a map. */
interface Projection {
  project: (position: [number, number]) => Pixel;
  unproject: (pixel: [number, number]) => { lng: number; lat: number };
}

interface Edge {
  from: [number, number];
  to: [number, number];
}

function edgesOf(outlines: readonly Geometry[]): readonly Edge[] {
  const rings = outlines
    .flatMap(splitParts)
    .flatMap((part) => (part.type === 'Polygon' ? part.coordinates : []));
  return rings.flatMap((ring) =>
    ring.slice(1).map((to, at): Edge => {
      const [lng = 0, lat = 0] = ring[at] ?? [];
      return { from: [lng, lat], to: [to[0] ?? 0, to[1] ?? 0] };
    }),
  );
}

/** The point of a stretch that is nearest to another point. */
function nearestOn(a: Pixel, b: Pixel, point: Pixel): Pixel {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return { x: a.x + part * dx, y: a.y + part * dy };
}

const squareBetween = (a: Pixel, b: Pixel): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** The nearest of some points so far, if any is near enough. */
class Nearest {
  found: Position | null = null;
  #square = grasp * grasp;

  take(square: number, position: () => Position): void {
    if (square >= this.#square) return;
    this.#square = square;
    this.found = position();
  }
}

/**
 * Makes what a corner takes hold of: the nearest vertex of the outlines within 12 pixels of the pointer, else the
 * nearest point of an edge.
 * @param outlines polygons, in WGS 84
 * @returns from a point of the screen to a position, undefined where no outline is near
 */
export function makeSnap(map: Projection, outlines: readonly Geometry[]) {
  const edges = edgesOf(outlines);
  return ({ containerX: x, containerY: y }: { containerX: number; containerY: number }) => {
    const pointer = { x, y };
    const corner = map.unproject([x - grasp, y - grasp]);
    const other = map.unproject([x + grasp, y + grasp]);
    const isFar = ({ from, to }: Edge) =>
      Math.max(from[0], to[0]) < corner.lng ||
      Math.min(from[0], to[0]) > other.lng ||
      Math.min(from[1], to[1]) > corner.lat ||
      Math.max(from[1], to[1]) < other.lat;
    const vertex = new Nearest();
    const edge = new Nearest();
    for (const each of edges) {
      if (isFar(each)) continue;
      const [a, b] = [map.project(each.from), map.project(each.to)];
      vertex.take(squareBetween(a, pointer), () => each.from);
      vertex.take(squareBetween(b, pointer), () => each.to);
      const near = nearestOn(a, b, pointer);
      edge.take(squareBetween(near, pointer), () => {
        const { lng, lat } = map.unproject([near.x, near.y]);
        return [lng, lat];
      });
    }
    return vertex.found ?? edge.found ?? undefined;
  };
}
