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

/**
 * How fast stops are put in order, and ways found over streets.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchWalk(note) {
  note('order of stops');
  const order = await benchOrder();
  note('ways over streets');
  return [...order, ...(await benchWays())];
}
