/** Metres a degree at a latitude on the WGS84 ellipsoid (the usual series; good to centimetres here). */
export function metresPerDegree(latitude) {
  const phi = (latitude * Math.PI) / 180;
  return {
    lng: 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi),
    lat: 111132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  };
}

/** Metres between two positions at most a few kilometres apart. */
export function distanceMeters(a, b) {
  const scale = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * scale.lng, (a[1] - b[1]) * scale.lat);
}

/** Metres from a position to a stretch. */
export function distanceToStretch(point, from, to) {
  const scale = metresPerDegree(point[1]);
  const x = (to[0] - from[0]) * scale.lng;
  const y = (to[1] - from[1]) * scale.lat;
  const px = (point[0] - from[0]) * scale.lng;
  const py = (point[1] - from[1]) * scale.lat;
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / length));
  return Math.hypot(px - along * x, py - along * y);
}

/** The rings of a Polygon or MultiPolygon, the lines of a LineString or MultiLineString. */
export function linesOf(geometry) {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.coordinates;
}

/** The same geometry with every ring or line replaced by what `change` makes of it. */
function mapLines(geometry, change) {
  const { type, coordinates } = geometry;
  if (type === 'LineString') return { type, coordinates: change(coordinates, 0) };
  if (type === 'MultiPolygon') return { type, coordinates: coordinates.map((p) => p.map(change)) };
  return { type, coordinates: coordinates.map(change) };
}

export function roundPosition(position, decimals) {
  return position.map((value) => Number(value.toFixed(decimals)));
}

export const keyOf = (position) => position.join(',');

/** Keys of the vertices that lie on more than one ring or line: moving them would open gaps. */
export function sharedVertices(geometries) {
  const seen = new Set();
  const shared = new Set();
  for (const line of geometries.flatMap(linesOf)) {
    for (const key of new Set(line.map(keyOf))) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

/** Douglas-Peucker on one line; the ends and the vertices in `fixed` stay. */
function simplifyLine(line, toleranceMeters, fixed) {
  const keep = new Set([0, line.length - 1]);
  line.forEach((position, index) => {
    if (fixed.has(keyOf(position))) keep.add(index);
  });
  const anchors = [...keep].sort((a, b) => a - b);
  const stack = anchors.slice(1).map((end, index) => [anchors[index], end]);
  while (stack.length > 0) {
    const [start, end] = stack.pop();
    let farthest = start;
    let distance = toleranceMeters;
    for (let index = start + 1; index < end; index += 1) {
      const away = offLine(line[index], line[start], line[end]);
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest === start) continue;
    keep.add(farthest);
    stack.push([start, farthest], [farthest, end]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** A ring starts and ends in one point: then the distance to that point is what counts. */
function offLine(point, from, to) {
  return keyOf(from) === keyOf(to)
    ? distanceMeters(point, from)
    : distanceToStretch(point, from, to);
}

const withoutRepeats = (line) =>
  line.filter((position, index) => index === 0 || keyOf(position) !== keyOf(line[index - 1]));

function signedArea(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return sum / 2;
}

/** Right-hand rule of RFC 7946: outer rings counter-clockwise, holes clockwise. */
export function wind(ring, index) {
  return signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse();
}

function lightenOnce(geometry, decimals, toleranceMeters, fixed) {
  const isArea = geometry.type.endsWith('Polygon');
  return mapLines(geometry, (line, index) => {
    const simple = toleranceMeters > 0 ? simplifyLine(line, toleranceMeters, fixed) : line;
    const chosen = isArea && simple.length < 4 ? line : simple;
    const rounded = withoutRepeats(chosen.map((position) => roundPosition(position, decimals)));
    return isArea ? wind(rounded, index) : rounded;
  });
}

const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** Strictly: stretches that only touch, as a hole may its outer ring, do not cross. */
const cross = ([a, b], [c, d]) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** True when any two stretches of an area's outline cross. */
export function crossesItself(geometry) {
  if (!geometry.type.endsWith('Polygon')) return false;
  const stretches = linesOf(geometry).flatMap((ring) =>
    ring.slice(1).map((to, index) => [ring[index], to]),
  );
  return stretches.some((one, index) => stretches.slice(index + 1).some((two) => cross(one, two)));
}

/**
 * Simplified and rounded; vertices in `fixed` stay where they are. An outline that would come to
 * cross itself is simplified less, and a ring that would collapse keeps its full shape.
 */
export function lighten(geometry, { decimals, toleranceMeters = 0, fixed = new Set() }) {
  for (const share of [1, 0.5, 0.25]) {
    const light = lightenOnce(geometry, decimals, toleranceMeters * share, fixed);
    if (!crossesItself(light)) return light;
  }
  return lightenOnce(geometry, decimals, 0, fixed);
}
