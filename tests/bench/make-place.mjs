// @ts-check

/**
 * @typedef {number[]} Position
 * @typedef {Position[]} Ring
 * @typedef {{ name: string, rings: Ring[], west: number, south: number, east: number, north: number }} District
 * @typedef {import('./random.mjs').Random} Random
 */

/**
 * @param {{ features: { properties: { namn: string }, geometry: { type: string, coordinates: any } }[] }} collection
 * @returns {District[]}
 */
export function toDistricts(collection) {
  return collection.features.map(({ properties, geometry }) => {
    /** @type {Ring[]} */
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const lngs = rings.flat().map(([lng = 0]) => lng);
    const lats = rings.flat().map(([, lat = 0]) => lat);
    return {
      name: properties.namn,
      rings,
      west: Math.min(...lngs),
      south: Math.min(...lats),
      east: Math.max(...lngs),
      north: Math.max(...lats),
    };
  });
}

/**
 * @param {readonly Ring[]} rings outer and inner rings alike: a point in a hole is crossed twice
 * @param {number} lng
 * @param {number} lat
 */
function holds(rings, lng, lat) {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x1 = 0, y1 = 0] = ring[at] ?? [];
      const [x2 = 0, y2 = 0] = ring[before] ?? [];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1)
        inside = !inside;
    }
  }
  return inside;
}

/** @param {number} degrees six decimals, a tenth of a metre, as in the files */
const round = (degrees) => Math.round(degrees * 1_000_000) / 1_000_000;

/**
 * @param {District} district
 * @param {Random} random
 * @returns {Position} somewhere in the district
 */
export function makePosition(district, random) {
  for (;;) {
    const lng = district.west + random.next() * (district.east - district.west);
    const lat = district.south + random.next() * (district.north - district.south);
    if (holds(district.rings, lng, lat)) return [round(lng), round(lat)];
  }
}

/**
 * @param {Position} centre
 * @param {Random} random
 * @returns {Ring} a closed outline of 20 corners, 150 to 400 m from the centre
 */
export function makeOutline([lng = 0, lat = 0], random) {
  const corners = Array.from({ length: 20 }, (_, corner) => {
    const angle = (corner / 20) * 2 * Math.PI;
    // In degrees of latitude; a degree of longitude is half as long here.
    const radius = 0.00135 + random.next() * 0.00225;
    return [round(lng + 2 * radius * Math.cos(angle)), round(lat + radius * Math.sin(angle))];
  });
  return [...corners, /** @type {Position} */ (corners[0])];
}
