// @ts-check

/**
 * @typedef {import('@/analysis/cover-sources').CoverSources} CoverSources
 * @typedef {import('@/analysis/cover-sources').RingParts} RingParts
 * @typedef {[west: number, south: number, east: number, north: number]} Box
 */

/** @returns {Box} */
const emptyBox = () => [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/**
 * @param {Box} box
 * @param {Float64Array} xy
 * @param {number} from first number of `xy` that counts
 * @param {number} to the one after the last
 */
function widen(box, xy, from, to) {
  for (let at = from; at < to; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
}

/**
 * @param {RingParts} rings
 * @returns {Float64Array[]} the corners of each ring, x, y, x, y …
 */
export function cornersOf({ xy, start, source }) {
  return Array.from(source, (_, ring) =>
    xy.subarray((start[ring] ?? 0) * 2, (start[ring + 1] ?? 0) * 2),
  );
}

/**
 * @param {RingParts} rings
 * @returns {Box[]} around each ring
 */
export function ringBoxes(rings) {
  return cornersOf(rings).map((corners) => {
    const box = emptyBox();
    widen(box, corners, 0, corners.length);
    return box;
  });
}

/**
 * @param {CoverSources} sources
 * @returns {Box[]} around each source with its reach
 */
export function sourceBoxes({ count, reachMeters, points, stretches, rings }) {
  const boxes = Array.from({ length: count }, emptyBox);
  const boxOf = (/** @type {number | undefined} */ source) => boxes[source ?? 0] ?? emptyBox();
  for (const [at, source] of points.source.entries())
    widen(boxOf(source), points.xy, at * 2, at * 2 + 2);
  for (const [at, source] of stretches.source.entries())
    widen(boxOf(source), stretches.xy, at * 4, at * 4 + 4);
  for (const [at, source] of rings.source.entries())
    widen(boxOf(source), rings.xy, (rings.start[at] ?? 0) * 2, (rings.start[at + 1] ?? 0) * 2);
  for (const [source, box] of boxes.entries()) {
    const reach = reachMeters[source] ?? 0;
    box[0] -= reach;
    box[1] -= reach;
    box[2] += reach;
    box[3] += reach;
  }
  return boxes;
}

/**
 * @param {readonly Box[]} boxes
 * @param {Box} box
 * @returns {number[]} the numbers of those that touch it
 */
export function touching(boxes, [west, south, east, north]) {
  const found = [];
  for (let at = 0; at < boxes.length; at += 1) {
    const box = boxes[at];
    if (box && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south)
      found.push(at);
  }
  return found;
}

/**
 * @param {Float64Array} corners x, y, x, y … of a ring
 * @returns {number} its area, below 0 when it runs clockwise
 */
export function areaOf(corners) {
  // Seen from its first corner: products of large numbers lose the last digits.
  const [x0 = 0, y0 = 0] = corners;
  let twice = 0;
  for (let at = 2; at + 3 < corners.length; at += 2)
    twice +=
      ((corners[at] ?? 0) - x0) * ((corners[at + 3] ?? 0) - y0) -
      ((corners[at + 2] ?? 0) - x0) * ((corners[at + 1] ?? 0) - y0);
  return twice / 2;
}
