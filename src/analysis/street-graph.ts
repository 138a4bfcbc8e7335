/** Streets and paths as nodes and the stretches between them, on the plane. All are walked both ways. */
export interface StreetGraph {
  /** x and y of each node, in metres. */
  xy: Float64Array;
  /** The stretches from node n are those from first[n] up to first[n + 1]. */
  first: Int32Array;
  /** Node at the other end of each stretch. */
  to: Int32Array;
  /** Length of each stretch, in metres. */
  meters: Float64Array;
}

/** Vertices that are this near one another are one node. Files keep six or seven decimals of a degree. */
const sameMeters = 0.05;
/** Largest side of the area that can be told apart by keys of 2⁵³: 26 bits each way. */
const mostCells = 2 ** 26;

/** Numbers the vertices of lines: those on one spot are one. */
function numberNodes(lines: readonly Float64Array[]) {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const line of lines)
    for (let at = 0; at < line.length; at += 2) {
      west = Math.min(west, line[at] ?? 0);
      south = Math.min(south, line[at + 1] ?? 0);
    }
  const numbers = new Map<number, number>();
  const xy: number[] = [];
  const nodes = lines.map((line) =>
    Int32Array.from({ length: line.length / 2 }, (_, at) => {
      const [x, y] = [line[at * 2] ?? 0, line[at * 2 + 1] ?? 0];
      const column = Math.round((x - west) / sameMeters);
      const row = Math.round((y - south) / sameMeters);
      if (!(column < mostCells && row < mostCells))
        throw new RangeError(`a street at ${x}, ${y} is too far from ${west}, ${south}`);
      const key = row * mostCells + column;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      xy.push(x, y);
      return number;
    }),
  );
  return { nodes, xy: Float64Array.from(xy) };
}

/**
 * Makes a graph of lines: each vertex is a node, so that lines that cross are joined where they share a vertex and
 * nowhere else, as bridges are not.
 * @param lines x, y, x, y … of each, in metres on a plane
 * @throws RangeError for a coordinate that is not finite, or an area more than 3 000 km wide
 */
export function buildStreetGraph(lines: readonly Float64Array[]): StreetGraph {
  const { nodes, xy } = numberNodes(lines);
  const count = xy.length / 2;
  const first = new Int32Array(count + 1);
  const each = (visit: (a: number, b: number) => void) => {
    for (const line of nodes)
      for (let at = 1; at < line.length; at++) {
        const [a, b] = [line[at - 1] ?? 0, line[at] ?? 0];
        if (a !== b) visit(a, b);
      }
  };
  each((a, b) => {
    first[a + 1] = (first[a + 1] ?? 0) + 1;
    first[b + 1] = (first[b + 1] ?? 0) + 1;
  });
  for (let node = 0; node < count; node++)
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const free = first.slice(0, count);
  const to = new Int32Array(first[count] ?? 0);
  const meters = new Float64Array(to.length);
  const put = (from: number, other: number, length: number) => {
    const slot = free[from] ?? 0;
    free[from] = slot + 1;
    to[slot] = other;
    meters[slot] = length;
  };
  each((a, b) => {
    const length = Math.hypot(
      (xy[a * 2] ?? 0) - (xy[b * 2] ?? 0),
      (xy[a * 2 + 1] ?? 0) - (xy[b * 2 + 1] ?? 0),
    );
    put(a, b, length);
    put(b, a, length);
  });
  return { xy, first, to, meters };
}
