// @ts-check

import * as turf from '@turf/turf';
import proj4 from 'proj4';
import { areaOf, cornersOf } from './cover-boxes.mjs';
import { readWorkspace } from './make-workspace.mjs';

/**
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-engines.mjs').Covered} Covered
 */

/** 32 corners to a circle, as turf has them by itself. */
const steps = 8;

/**
 * What people do with turf, helped by its index (an R-tree), to learn how much of each district is covered.
 *
 * @param {Scene} scene of points
 * @returns {() => Covered}
 */
export function coverWithTurf({ ground, sources }) {
  const { inverse } = proj4(readWorkspace().plankoordinatsystem.proj4);
  const [reach = 0] = sources.reachMeters;
  const { xy } = sources.points;
  const corners = cornersOf(ground.districts);
  const land = Float64Array.from(corners, areaOf);
  const position = (/** @type {Float64Array} */ from, /** @type {number} */ at) =>
    inverse([from[at * 2] ?? 0, from[at * 2 + 1] ?? 0]);
  const districts = corners.map((ring) => {
    const outline = Array.from({ length: ring.length / 2 }, (_, at) => position(ring, at));
    return turf.polygon([[...outline, ...outline.slice(0, 1)]]);
  });
  const sites = turf.featureCollection(
    Array.from({ length: xy.length / 2 }, (_, at) => turf.point(position(xy, at))),
  );
  return () => {
    const around = turf.buffer(sites, reach, { units: 'meters', steps });
    if (!around) throw new Error('turf could not buffer the sites');
    const index = turf.geojsonRbush();
    index.load(/** @type {any} its types want one kind of geometry only */ (around));
    const covered = Float64Array.from(districts, (district, at) => {
      const near = /** @type {NonNullable<typeof around>} */ (index.search(district));
      if (near.features.length === 0) return 0;
      const union = near.features.length > 1 ? turf.union(near) : near.features[0];
      const inside = union && turf.intersect(turf.featureCollection([union, district]));
      // Turf's areas are those of a sphere; as a share of the district they can be compared.
      return inside ? (turf.area(inside) / turf.area(district)) * (land[at] ?? 0) : 0;
    });
    return { covered, land };
  };
}
