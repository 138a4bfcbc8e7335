import type { Bounds } from '@/domain/position';
import type { Camera } from '@/view/view-state';

/**
 * Where the map looks. The view holds a camera only when the user has moved the map; without one the map frames
 * the chosen districts, or the whole area.
 */
export interface Framing {
  camera: Camera | null;
  districts: readonly string[];
  /** What is framed while there is no camera. */
  bounds?: Bounds;
}

export type Move =
  /** Stay where we are. */
  | 'stay'
  /** Go to the camera, or frame the districts or the area when there is none. */
  | 'frame'
  /** Forget the camera, then frame: a district was chosen elsewhere and the user wants to see it. */
  | 'reframe';

/** As exact as the address holds it, so that what was written is known again. */
export function roundCamera({ lng, lat, zoom }: Camera): Camera {
  return { lng: +lng.toFixed(5), lat: +lat.toFixed(5), zoom: +zoom.toFixed(2) };
}

export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (!a || !b) return a === b;
  const [one, other] = [roundCamera(a), roundCamera(b)];
  return one.lng === other.lng && one.lat === other.lat && one.zoom === other.zoom;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function sameBounds(a: Bounds | undefined, b: Bounds | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.every((side, at) => side === b[at]));
}

/**
 * What the map does when the view has changed.
 * @param written what the map itself has just written, null where nothing: its own writing does not move it
 */
export function decideMove(
  before: Framing,
  now: Framing,
  written: { camera: Camera | null; districts: readonly string[] | null },
): Move {
  const cameraChanged = !sameCamera(before.camera, now.camera);
  const districtsChanged = !sameNames(before.districts, now.districts);
  if (cameraChanged) return now.camera && sameCamera(now.camera, written.camera) ? 'stay' : 'frame';
  if (!districtsChanged)
    // A page that the map stands beside has come to be about another place.
    return now.camera || sameBounds(before.bounds, now.bounds) ? 'stay' : 'frame';
  if (written.districts && sameNames(now.districts, written.districts)) return 'stay';
  if (now.camera === null) return 'frame';
  return now.districts.length === 0 ? 'stay' : 'reframe';
}

/** Bounds a little wider than the given ones, by a share of their size on each side. */
export function widen([west, south, east, north]: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, south - y, east + x, north + y];
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Room kept free for controls round what is framed, in pixels; less on a small map. */
export function framePadding(width: number, height: number): Padding {
  const small = width < 560 || height < 420;
  return small
    ? { top: 16, right: 48, bottom: 56, left: 16 }
    : { top: 28, right: 64, bottom: 64, left: 28 };
}

/** A place in the map's box, in pixels from its upper left corner. */
export interface Pixel {
  x: number;
  y: number;
}

/** Room a record needs round it to be seen, in pixels. */
const roomAround = 28;

/**
 * The free place nearest the middle of the map, where a hidden record can be moved to.
 * @param isFree whether nothing lies over the map at a place
 * @returns the middle when nothing is free
 */
export function findFreePlace(
  width: number,
  height: number,
  isFree: (place: Pixel) => boolean,
): Pixel {
  const middle = { x: width / 2, y: height / 2 };
  const lines = 9;
  const places: Pixel[] = [];
  for (let row = 1; row < lines; row++)
    for (let column = 1; column < lines; column++)
      places.push({ x: (width * column) / lines, y: (height * row) / lines });
  const distance = ({ x, y }: Pixel) => Math.hypot(x - middle.x, y - middle.y);
  return (
    [middle, ...places.sort((a, b) => distance(a) - distance(b))].find((place) =>
      hasRoom(place, isFree),
    ) ?? middle
  );
}

/** Whether a place and what is round it are free. */
export function hasRoom({ x, y }: Pixel, isFree: (place: Pixel) => boolean): boolean {
  return [
    [0, 0],
    [roomAround, 0],
    [-roomAround, 0],
    [0, roomAround],
    [0, -roomAround],
  ].every(([right = 0, down = 0]) => isFree({ x: x + right, y: y + down }));
}
