import type { StopDistances } from './stop-distances';

/** Nearest stops that a stop is tried beside. */
const neighbours = 10;
/** Disturbances for each stop: 200 stops take a quarter of a second. */
const disturbances = 25;
/** Longest stretch that one disturbance moves. */
const longestStretch = 30;
/** Longest stretch that is moved as a whole when the tour is improved. */
const longestMove = 3;
/** Rounding must not pass for an improvement, or the search would not end. */
const smallest = 1e-9;

/** Pseudo-random whole numbers, the same at every run (xorshift32): the same walk is always the same. */
class Dice {
  #state = 0x9e3779b9;

  below(limit: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) % limit;
  }
}

/** A closed tour, with where each stop is in it. */
class Tour {
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly #count: number;
  readonly #between: Float64Array;
  readonly #near: Int32Array;
  readonly #nearCount: number;
  /** Stops whose surroundings have changed. */
  readonly #queue: number[] = [];
  readonly #queued: Uint8Array;

  constructor(count: number, between: Float64Array) {
    this.#count = count;
    this.#between = between;
    this.#nearCount = Math.min(neighbours, count - 1);
    this.#near = nearest(count, between, this.#nearCount);
    this.order = nearestFirst(count, between);
    this.place = new Int32Array(count);
    this.#queued = new Uint8Array(count);
    this.settle(0, count);
  }

  at(place: number): number {
    const count = this.#count;
    return this.order[((place % count) + count) % count] ?? 0;
  }

  distance(a: number, b: number): number {
    return this.#between[a * this.#count + b] ?? 0;
  }

  /** Notes where the stops of a part of the tour are. */
  settle(from: number, to: number): void {
    for (let place = from; place < to; place++) this.place[this.order[place] ?? 0] = place;
  }

  wake(stop: number): void {
    if (this.#queued[stop]) return;
    this.#queued[stop] = 1;
    this.#queue.push(stop);
  }

  /** Improves the tour round the stops that are awake until nothing there makes it shorter; returns by how much. */
  improve(): number {
    let gained = 0;
    for (;;) {
      const stop = this.#queue.pop();
      if (stop === undefined) return gained;
      this.#queued[stop] = 0;
      for (;;) {
        const gain = this.#turn(stop) || this.#move(stop);
        if (gain === 0) break;
        gained += gain;
      }
    }
  }

  /** Turns a part of the tour round (2-opt); the gain, or 0. */
  #turn(a: number): number {
    for (const step of [1, -1]) {
      const b = this.at((this.place[a] ?? 0) + step);
      const ab = this.distance(a, b);
      for (let at = 0; at < this.#nearCount; at++) {
        const c = this.#near[a * this.#nearCount + at] ?? 0;
        const ac = this.distance(a, c);
        if (ac >= ab) break;
        const d = this.at((this.place[c] ?? 0) + step);
        const gain = ab + this.distance(c, d) - ac - this.distance(b, d);
        if (gain <= smallest) continue;
        if (step === 1) this.#reverse(b, c);
        else this.#reverse(c, b);
        for (const stop of [a, b, c, d]) this.wake(stop);
        return gain;
      }
    }
    return 0;
  }

  /** Reverses the part of the tour from one stop forwards to another; the shorter of the two sides is turned. */
  #reverse(from: number, to: number): void {
    const count = this.#count;
    let [i, j] = [this.place[from] ?? 0, this.place[to] ?? 0];
    let inside = ((j - i + count) % count) + 1;
    if (inside * 2 > count) {
      [i, j] = [(j + 1) % count, (i - 1 + count) % count];
      inside = count - inside;
    }
    for (let swaps = inside >> 1; swaps > 0; swaps--) {
      const [x, y] = [this.order[i] ?? 0, this.order[j] ?? 0];
      this.order[i] = y;
      this.order[j] = x;
      this.place[y] = i;
      this.place[x] = j;
      i = i + 1 === count ? 0 : i + 1;
      j = j === 0 ? count - 1 : j - 1;
    }
  }

  /** Moves a stretch of up to three stops that begins at a stop, beside one that is near it (Or-opt); the gain, or 0. */
  #move(a: number): number {
    for (const step of [1, -1])
      for (let length = 1; length <= longestMove; length++) {
        // From a and away from its neighbour on the other side.
        const place = this.place[a] ?? 0;
        const end = this.at(place + step * (length - 1));
        const before = this.at(place - step);
        const after = this.at(place + step * length);
        if (before === after || before === end) return 0;
        const freed =
          this.distance(before, a) + this.distance(end, after) - this.distance(before, after);
        if (freed <= smallest) continue;
        const gain = this.#putBeside({ a, end, before, after, step, length, freed });
        if (gain > 0) return gain;
      }
    return 0;
  }

  /** Puts a stretch beside a stop that is near its first one, if that makes the tour shorter; the gain, or 0. */
  #putBeside(stretch: Stretch): number {
    const { a, step, length, freed } = stretch;
    const count = this.#count;
    for (let at = 0; at < this.#nearCount; at++) {
      const c = this.#near[a * this.#nearCount + at] ?? 0;
      if (this.distance(a, c) >= freed) return 0;
      const along = (((this.place[c] ?? 0) - (this.place[a] ?? 0)) * step + count) % count;
      // A stop of the stretch itself.
      if (along < length) continue;
      for (const side of [1, -1]) {
        const gain = this.#putBetween(stretch, c, this.at((this.place[c] ?? 0) + side));
        if (gain > 0) return gain;
      }
    }
    return 0;
  }

  #putBetween(stretch: Stretch, c: number, d: number): number {
    const { a, end, before, after, freed } = stretch;
    // Between these it stands already, or would be turned, which is the other way's work.
    if ((c === before && d === a) || (c === after && d === end)) return 0;
    if ((c === before && d === after) || (c === after && d === before)) return 0;
    const gain = freed - this.distance(a, c) - this.distance(end, d) + this.distance(c, d);
    if (gain <= smallest) return 0;
    this.#splice(stretch, c, d);
    for (const stop of [a, end, before, after, c, d]) this.wake(stop);
    return gain;
  }

  /** Takes a stretch out and puts it between two neighbours, its first stop beside the first of them. */
  #splice({ a, step, length }: Stretch, c: number, d: number): void {
    const stops: number[] = [];
    for (let at = 0; at < length; at++) stops.push(this.at((this.place[a] ?? 0) + step * at));
    const forwards = this.at((this.place[c] ?? 0) + 1) === d;
    const rest = Array.from(this.order).filter((stop) => !stops.includes(stop));
    const first = forwards ? c : d;
    rest.splice(rest.indexOf(first) + 1, 0, ...(forwards ? stops : stops.toReversed()));
    this.order.set(rest);
    this.settle(0, this.#count);
  }

  /** Changes two neighbouring stretches about (a double bridge); returns what it costs. */
  disturb(dice: Dice): number {
    const count = this.#count;
    const most = Math.min(longestStretch, Math.floor((count - 2) / 2));
    const [first, second] = [1 + dice.below(most), 1 + dice.below(most)];
    const from = dice.below(count - first - second);
    const [a, b] = [this.at(from - 1), this.at(from)];
    const [c, d] = [this.at(from + first - 1), this.at(from + first)];
    const [e, f] = [this.at(from + first + second - 1), this.at(from + first + second)];
    const left = this.order.slice(from, from + first);
    this.order.copyWithin(from, from + first, from + first + second);
    this.order.set(left, from + second);
    this.settle(from, from + first + second);
    for (const stop of [a, b, c, d, e, f]) this.wake(stop);
    const old = this.distance(a, b) + this.distance(c, d) + this.distance(e, f);
    return this.distance(a, d) + this.distance(e, b) + this.distance(c, f) - old;
  }
}

/** Stops that are moved together, from `a` on in the direction of `step`, and their neighbours. */
interface Stretch {
  a: number;
  end: number;
  before: number;
  after: number;
  step: number;
  length: number;
  /** What the tour is shorter without them. */
  freed: number;
}

/** For each stop the nearest others, nearest first. */
function nearest(count: number, between: Float64Array, many: number): Int32Array {
  const result = new Int32Array(count * many);
  for (let stop = 0; stop < count; stop++) {
    const others = Array.from({ length: count }, (_, other) => other)
      .filter((other) => other !== stop)
      .toSorted((a, b) => (between[stop * count + a] ?? 0) - (between[stop * count + b] ?? 0));
    result.set(others.slice(0, many), stop * many);
  }
  return result;
}

/** A tour that always goes to the nearest stop that is left. */
function nearestFirst(count: number, between: Float64Array): Int32Array {
  const order = new Int32Array(count);
  const left = new Set(Array.from({ length: count - 1 }, (_, at) => at + 1));
  for (let at = 1; at < count; at++) {
    const here = (order[at - 1] ?? 0) * count;
    let [best, found] = [Number.POSITIVE_INFINITY, -1];
    for (const stop of left) {
      const distance = between[here + stop] ?? 0;
      if (distance < best) [best, found] = [distance, stop];
    }
    order[at] = found;
    left.delete(found);
  }
  return order;
}

/** Makes the way from end back to start so welcome that no tour is shorter without it. */
function closed({ count, between }: StopDistances, start: number, end: number): Float64Array {
  if (start === end) return between;
  const bonus = between.reduce((most, distance) => Math.max(most, distance), 1) * count;
  const result = between.slice();
  result[start * count + end] = -bonus;
  result[end * count + start] = -bonus;
  return result;
}

/**
 * A good order of many stops: from the nearest-first tour, parts are turned and stretches moved as long as that makes
 * it shorter (2-opt and Or-opt among near stops); then it is disturbed again and again, and what is longer afterwards
 * is undone (iterated local search). The same stops always give the same order.
 * @returns the stops between start and end
 */
export function improveTour(distances: StopDistances, start: number, end: number): number[] {
  const { count } = distances;
  const tour = new Tour(count, closed(distances, start, end));
  const dice = new Dice();
  for (let stop = 0; stop < count; stop++) tour.wake(stop);
  tour.improve();
  let kept = tour.order.slice();
  for (let round = count * disturbances; round > 0; round--) {
    if (tour.disturb(dice) - tour.improve() < -smallest) kept = tour.order.slice();
    else {
      tour.order.set(kept);
      tour.settle(0, count);
    }
  }
  const first = kept.indexOf(start);
  const turned = [...kept.subarray(first), ...kept.subarray(0, first)];
  const inside = turned.slice(1).filter((stop) => stop !== end);
  // The end is beside the start in a closed tour, before it or after it.
  return start !== end && turned[1] === end ? inside.toReversed() : inside;
}
