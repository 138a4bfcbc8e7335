import type { Position } from 'geojson';
import type { Spot } from './fan-out';

/** Where a place lies in pixels of the whole world at a zoom level (Web Mercator, tiles of 512 pixels). */
export function toSpot([lng = 0, lat = 0]: Position, zoom: number): Spot {
  const world = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return { x: ((lng + 180) / 360) * world, y: (0.5 - y / (2 * Math.PI)) * world };
}

/** The place that lies there; the inverse of {@link toSpot}. */
export function toPosition({ x, y }: Spot, zoom: number): Position {
  const world = 512 * 2 ** zoom;
  const latitude = Math.atan(Math.sinh((0.5 - y / world) * 2 * Math.PI));
  return [(x / world) * 360 - 180, (latitude * 180) / Math.PI];
}
