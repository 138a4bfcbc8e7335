import type { StreetGraph } from './street-graph';

/** A node that ways start at, and how far it is to it. */
export interface Seed {
  node: number;
  meters: number;
}

/** Metres a bucket spans: about a stretch of street, so that a node seldom comes up twice. */
const bucketMeters = 16;
const none = -1;

/**
 * Shortest ways over streets from a place (Dijkstra 1959, with the queue in buckets by distance as in Dial 1969; within
 * a bucket a node that turns out to be nearer comes up again). Memory is made once and used for every search.
 */
export class ShortestPaths {
  readonly #graph: StreetGraph;
  readonly #meters: Float64Array;
  readonly #before: Int32Array;
  /** Number of the search that reached each node; distances of earlier searches need not be cleared. */
  readonly #reached: Uint32Array;
  /** Distance at which a node's stretches were last followed. */
  readonly #followed: Float64Array;
  #search = 0;
  #heads = new Int32Array(0);
  #entryNodes = new Int32Array(1024);
  #entryNexts = new Int32Array(1024);
  #entries = 0;

  constructor(graph: StreetGraph) {
    const count = graph.xy.length / 2;
    this.#graph = graph;
    this.#meters = new Float64Array(count);
    this.#before = new Int32Array(count);
    this.#reached = new Uint32Array(count);
    this.#followed = new Float64Array(count);
  }

  /**
   * Finds the shortest ways to all nodes within a distance. What was found before is forgotten.
   * @param seeds where ways may start
   * @param most metres, not negative
   * @throws RangeError for a seed that is no node, or a distance that is not finite
   */
  from(seeds: readonly Seed[], most: number): void {
    if (!(most >= 0 && most < Number.POSITIVE_INFINITY))
      throw new RangeError(`ways of ${most} m were asked for`);
    const buckets = Math.floor(most / bucketMeters) + 1;
    if (this.#heads.length < buckets) this.#heads = new Int32Array(buckets);
    this.#heads.fill(none, 0, buckets);
    this.#entries = 0;
    this.#search++;
    for (const { node, meters } of seeds) {
      if (!(node >= 0 && node < this.#meters.length))
        throw new RangeError(`there is no node ${node}`);
      if (meters <= most) this.#reach(node, meters, none);
    }
    for (let bucket = 0; bucket < buckets; bucket++) this.#empty(bucket, most);
  }

  #reach(node: number, meters: number, before: number): void {
    if (this.#reached[node] === this.#search && (this.#meters[node] ?? 0) <= meters) return;
    if (this.#reached[node] !== this.#search) this.#followed[node] = Number.POSITIVE_INFINITY;
    this.#reached[node] = this.#search;
    this.#meters[node] = meters;
    this.#before[node] = before;
    if (this.#entries === this.#entryNodes.length) this.#grow();
    const bucket = Math.floor(meters / bucketMeters);
    this.#entryNodes[this.#entries] = node;
    this.#entryNexts[this.#entries] = this.#heads[bucket] ?? none;
    this.#heads[bucket] = this.#entries++;
  }

  #grow(): void {
    const [nodes, nexts] = [this.#entryNodes, this.#entryNexts];
    this.#entryNodes = new Int32Array(nodes.length * 2);
    this.#entryNexts = new Int32Array(nexts.length * 2);
    this.#entryNodes.set(nodes);
    this.#entryNexts.set(nexts);
  }

  /** Follows the stretches from the nodes of a bucket, until none comes up again. */
  #empty(bucket: number, most: number): void {
    const { first, to, meters } = this.#graph;
    for (;;) {
      const entry = this.#heads[bucket] ?? none;
      if (entry === none) return;
      this.#heads[bucket] = this.#entryNexts[entry] ?? none;
      const node = this.#entryNodes[entry] ?? 0;
      const here = this.#meters[node] ?? 0;
      // Reached by a shorter way since, and followed from there.
      if (here >= (this.#followed[node] ?? 0)) continue;
      this.#followed[node] = here;
      const end = first[node + 1] ?? 0;
      for (let at = first[node] ?? 0; at < end; at++) {
        const there = here + (meters[at] ?? 0);
        if (there <= most) this.#reach(to[at] ?? 0, there, node);
      }
    }
  }

  /** Metres to a node by the shortest way; infinite for one that was not reached. */
  metersTo(node: number): number {
    return this.#reached[node] === this.#search && this.#search > 0
      ? (this.#meters[node] ?? 0)
      : Number.POSITIVE_INFINITY;
  }

  /** Nodes of the shortest way to a node, from a seed on; empty for one that was not reached. */
  wayTo(node: number): readonly number[] {
    if (this.metersTo(node) === Number.POSITIVE_INFINITY) return [];
    const way: number[] = [];
    for (let at = node; at !== none; at = this.#before[at] ?? none) way.push(at);
    return way.toReversed();
  }
}
