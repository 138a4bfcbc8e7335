// @ts-check

import { createRequire } from 'node:module';
import { areaOf, cornersOf, ringBoxes, sourceBoxes, touching } from './cover-boxes.mjs';

/**
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-engines.mjs').Covered} Covered
 * @typedef {import('clipper2-wasm/dist/clipper2z').MainModule} Clipper
 * @typedef {import('clipper2-wasm/dist/clipper2z').PathsD} Paths
 */

const circleCorners = 32;
/** Digits after the point that Clipper keeps: centimetres. */
const precision = 2;

/** @returns {Promise<Clipper>} Clipper2 made ready; its types know of no entry, and import takes the wrong file */
export const openClipper = () => createRequire(import.meta.url)('clipper2-wasm')();

/**
 * @param {Clipper} clipper
 * @param {readonly Float64Array[]} lines as x, y, z, x, y, z …
 * @returns {Paths}
 */
function toPaths(clipper, lines) {
  const paths = new clipper.PathsD();
  for (const line of lines) {
    const path = new clipper.PathD();
    path.assign(line);
    paths.push_back(path);
    path.delete();
  }
  return paths;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 */
function makeCircle(x, y, reach) {
  const circle = new Float64Array(circleCorners * 3);
  for (let corner = 0; corner < circleCorners; corner += 1) {
    const angle = (corner / circleCorners) * 2 * Math.PI;
    circle[corner * 3] = x + reach * Math.cos(angle);
    circle[corner * 3 + 1] = y + reach * Math.sin(angle);
  }
  return circle;
}

/**
 * @typedef {object} ClipperCoverage
 * @property {() => Covered} inflate lets Clipper draw and join the circles, then cuts them at the border
 * @property {() => Covered} oneStep draws the circles itself and has them joined and cut in one go: the quickest way
 * found
 */

/**
 * What people do with Clipper2 to learn how much of each district is covered by circles of one reach.
 *
 * @param {Clipper} clipper
 * @param {Scene} scene of points
 * @returns {ClipperCoverage}
 */
export function coverWithClipper(clipper, { ground, sources }) {
  const { FillRule, JoinType, EndType } = clipper;
  const [reach = 0] = sources.reachMeters;
  const { xy } = sources.points;
  const corners = cornersOf(ground.districts);
  const land = Float64Array.from(corners, areaOf);
  const boxes = ringBoxes(ground.districts);
  const outlines = corners.map((ring) =>
    toPaths(clipper, [
      Float64Array.from({ length: ring.length * 1.5 }, (_, at) =>
        at % 3 === 2 ? 0 : (ring[Math.floor(at / 3) * 2 + (at % 3)] ?? 0),
      ),
    ]),
  );
  // The most a side may lie inside the circle; a hair more, or rounding makes it 33 corners.
  const tolerance = reach * (1 - Math.cos(Math.PI / circleCorners)) * 1.0001;
  const place = (/** @type {number} */ site) =>
    Float64Array.of(xy[site * 2] ?? 0, xy[site * 2 + 1] ?? 0, 0);
  /** @param {(near: readonly number[]) => Paths} cover */
  const measure = (cover) => {
    const reaches = sourceBoxes(sources);
    const covered = Float64Array.from(outlines, (outline, district) => {
      const whole = cover(touching(reaches, boxes[district] ?? [0, 0, 0, 0]));
      const inside = clipper.IntersectD(whole, outline, FillRule.NonZero, precision);
      const area = clipper.AreaPathsD(inside);
      whole.delete();
      inside.delete();
      return area;
    });
    return { covered, land };
  };
  return {
    inflate: () =>
      measure((near) => {
        const sites = toPaths(clipper, near.map(place));
        const { Round } = EndType;
        const miter = 2;
        const join = JoinType.Round;
        const whole = clipper.InflatePathsD(sites, reach, join, Round, miter, precision, tolerance);
        sites.delete();
        return whole;
      }),
    oneStep: () =>
      measure((near) =>
        toPaths(
          clipper,
          near.map((site) => makeCircle(xy[site * 2] ?? 0, xy[site * 2 + 1] ?? 0, reach)),
        ),
      ),
  };
}
