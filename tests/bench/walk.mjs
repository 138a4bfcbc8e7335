// @ts-check

import { bundleForNode } from './build.mjs';
import { makeRandom } from './random.mjs';
import { median } from './statistics.mjs';
import { heapPaths, nearestAndTwoOpt } from './walk-peers.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./walk-peers.mjs').StopDistances} StopDistances
 */

const bench = 'walk';
const runs = 11;
/** Side of the square that stops lie in, in metres. */
const side = 3_000;
/** Nodes along each side of the streets: 100 489 in all. */
const nodesAlong = 317;
/** Metres between two nodes, before they are moved a little. */
const spacing = 50;
/** Share of the stretches that are left out, as streets are no perfect grid. */
const leftOut = 0.15;
const sources = 100;
const most = 500;

/**
 * @param {number} count
 * @param {number} seed
 * @returns {StopDistances}
 */
function scatter(count, seed) {
  const random = makeRandom(seed);
  const points = Array.from({ length: count }, () => [random.next() * side, random.next() * side]);
  const between = points.flatMap(([x = 0, y = 0]) =>
    points.map(([u = 0, v = 0]) => Math.hypot(x - u, y - v)),
  );
  return { count, between: Float64Array.from(between) };
}

/** @returns {Float64Array[]} streets as lines of two vertices each */
function makeStreets() {
  const random = makeRandom(7);
  const shift = () => (random.next() - 0.5) * 0.4 * spacing;
  const nodes = Array.from({ length: nodesAlong ** 2 }, (_, at) => [
    (at % nodesAlong) * spacing + shift(),
    Math.floor(at / nodesAlong) * spacing + shift(),
  ]);
  const lines = [];
  for (const [at, node] of nodes.entries()) {
    const east = (at + 1) % nodesAlong === 0 ? undefined : nodes[at + 1];
    for (const other of [east, nodes[at + nodesAlong]])
      if (other && random.next() > leftOut) lines.push(Float64Array.from([...node, ...other]));
  }
  return lines;
}

/**
 * @param {() => unknown} work
 * @returns {number} ms, the median of some runs after one that warms up
 */
function time(work) {
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** @returns {Promise<Row[]>} */
async function benchOrder() {
  const { orderStops } = await import(await bundleForNode('analysis/stop-order.ts'));
  const few = scatter(14, 1);
  const many = scatter(200, 1);
  const peer = '200 stops: nearest and 2-opt';
  const plain = nearestAndTwoOpt(many, 0, 1);
  const { length } = orderStops(many, 0, 1);
  const plainTime = time(() => nearestAndTwoOpt(many, 0, 1));
  const ownTime = time(() => orderStops(many, 0, 1));
  return [
    {
      bench,
      case: '12 stops and two ends: order',
      value: time(() => orderStops(few, 0, 1)),
      unit: 'ms',
    },
    { bench, case: peer, value: plainTime, unit: 'ms' },
    { bench, case: `${peer}, length`, value: plain, unit: 'm' },
    {
      bench,
      case: '200 stops: order',
      value: ownTime,
      unit: 'ms',
      ratio: ownTime / plainTime,
      against: peer,
    },
    {
      bench,
      case: '200 stops: order, length',
      value: length,
      unit: 'm',
      ratio: length / plain,
      against: `${peer}, length`,
    },
  ];
}

/** @returns {Promise<Row[]>} */
async function benchWays() {
  const { buildStreetGraph } = await import(await bundleForNode('analysis/street-graph.ts'));
  const { ShortestPaths } = await import(await bundleForNode('analysis/shortest-paths.ts'));
  const streets = makeStreets();
  const made = time(() => buildStreetGraph(streets));
  const graph = buildStreetGraph(streets);
  const paths = new ShortestPaths(graph);
  const random = makeRandom(3);
  const from = Array.from({ length: sources }, () => random.integer(graph.xy.length / 2));
  const own = time(() => {
    for (const node of from) paths.from([{ node, meters: 0 }], most);
  });
  const heap = time(() => {
    for (const node of from) heapPaths(graph, node, most);
  });
  const name = `${sources} sources, ways within ${most} m`;
  return [
    { bench, case: `streets of ${graph.xy.length / 2} nodes: made`, value: made, unit: 'ms' },
    { bench, case: `${name}: binary heap`, value: heap, unit: 'ms' },
    {
      bench,
      case: name,
      value: own,
      unit: 'ms',
      ratio: own / heap,
      against: `${name}: binary heap`,
    },
  ];
}

/** The plane of the first workspace; where on the globe the made streets lie does not matter. */
const planeDefinition =
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const southWest = [143_000, 6_570_000];

/** @returns {Promise<Row[]>} */
async function benchRoutes() {
  const { makePlane } = await import(await bundleForNode('analysis/plane.ts'));
  const { makeStreetNetwork } = await import(await bundleForNode('analysis/street-network.ts'));
  const { layRoute, measureLegs } = await import(await bundleForNode('analysis/walk-route.ts'));
  const { orderStops } = await import(await bundleForNode('analysis/stop-order.ts'));
  const plane = makePlane(planeDefinition);
  const [west = 0, south = 0] = southWest;
  /** @type {(x: number, y: number) => number[]} */
  const toGlobe = (x, y) => plane.toGlobe(west + x, south + y);
  const lines = makeStreets().map(([x = 0, y = 0, u = 0, v = 0]) => [toGlobe(x, y), toGlobe(u, v)]);
  const started = performance.now();
  const network = makeStreetNetwork(lines, plane);
  const made = performance.now() - started;
  const options = { network, plane, detourFactor: 1.3 };
  const random = makeRandom(5);
  /** @type {(count: number) => number[][]} */
  const scatterStops = (count) =>
    Array.from({ length: count }, () => {
      // In the middle of the streets, so that ways lead on all sides.
      const [x, y] = [random.next() * side, random.next() * side];
      return toGlobe(nodesAlong * spacing * 0.4 + x, nodesAlong * spacing * 0.4 + y);
    });
  const [few, many] = [scatterStops(14), scatterStops(200)];
  const lay = () => {
    const { order } = orderStops(measureLegs(few, options), 0, 1);
    return layRoute(
      order.map((/** @type {number} */ stop) => few[stop] ?? []),
      options,
    );
  };
  const name = `streets of ${network.graph.xy.length / 2} nodes`;
  return [
    { bench, case: `${name}: read, joined and indexed, once`, value: made, unit: 'ms' },
    {
      bench,
      case: '12 stops and two ends: measured by street, ordered and laid',
      value: time(lay),
      unit: 'ms',
    },
    {
      bench,
      case: '200 stops: measured by street',
      value: time(() => measureLegs(many, options)),
      unit: 'ms',
    },
  ];
}

/** Candidates for stops in the area: gaps, places and measures. */
const candidateCount = 400;

/** @returns {Promise<Row[]>} */
async function benchProposals() {
  const { makePlane } = await import(await bundleForNode('analysis/plane.ts'));
  const { WalkSession } = await import(await bundleForNode('analysis/walk-session.ts'));
  const plane = makePlane(planeDefinition);
  const [west = 0, south = 0] = southWest;
  const origin = nodesAlong * spacing * 0.4;
  /** @type {(x: number, y: number) => number[]} */
  const toGlobe = (x, y) => plane.toGlobe(west + origin + x, south + origin + y);
  const shift = (/** @type {number} */ at) => at - origin;
  const streets = makeStreets().map(([x = 0, y = 0, u = 0, v = 0]) => [
    toGlobe(shift(x), shift(y)),
    toGlobe(shift(u), shift(v)),
  ]);
  const session = new WalkSession({ plane: planeDefinition, streets, detourFactor: 1.3 });
  const random = makeRandom(11);
  const candidates = Array.from({ length: candidateCount }, (_, at) => ({
    kind: 'plats',
    about: `p${at}`,
    name: `p${at}`,
    position: toGlobe(random.next() * side, random.next() * side),
    weight: random.integer(100),
    reason: { code: 'plats', kind: 'torg' },
  }));
  const corners = [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ];
  const area = {
    type: 'Polygon',
    coordinates: [corners.map(([x = 0, y = 0]) => toGlobe(x, y))],
  };
  const limits = { mostMeters: 9_000, mostStops: 12 };
  const plan = () => {
    const { proposals, suggested } = session.propose({ area, candidates, limits });
    const points = suggested.map((/** @type {number} */ at) => proposals[at].position);
    return session.order({ points, round: true });
  };
  const stops = plan().length;
  return [
    {
      bench,
      case: `${candidateCount} candidates: proposed, ${stops} stops chosen by street and ordered`,
      value: time(plan),
      unit: 'ms',
    },
  ];
}

/**
 * How fast stops are put in order, ways found over streets, and routes laid.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchWalk(note) {
  note('order of stops');
  const order = await benchOrder();
  note('ways over streets');
  const ways = await benchWays();
  note('routes of walks');
  const routes = await benchRoutes();
  note('proposals');
  return [...order, ...ways, ...routes, ...(await benchProposals())];
}
