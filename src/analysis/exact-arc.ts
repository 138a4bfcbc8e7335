/**
 * Directions as quarter turns, 0 to 4 anticlockwise from east. Within a quarter they do not grow evenly with the
 * angle, but in step with it: enough to sort and compare, and a division instead of an arc tangent.
 */

/** Quarter turns of a direction that need not have length 1. */
export function turnOf(x: number, y: number): number {
  if (y >= 0) return x >= 0 ? y / (x + y) : 1 + x / (x - y);
  return x < 0 ? 2 + y / (x + y) : 3 + x / (x - y);
}

/** Share eastwards of the direction of length 1; the share northwards is that of a quarter turn less. */
export function eastOf(turn: number): number {
  const quarter = Math.floor(turn);
  const part = turn - quarter;
  const length = Math.sqrt(part * part + (1 - part) * (1 - part));
  switch (quarter & 3) {
    case 0:
      return (1 - part) / length;
    case 1:
      return -part / length;
    case 2:
      return (part - 1) / length;
    default:
      return part / length;
  }
}

/** Share northwards of the direction of length 1. */
export function northOf(turn: number): number {
  return eastOf(turn + 3);
}

/**
 * What an arc adds to the area that a boundary encloses, by Green's theorem: half the integral of x dy - y dx,
 * in closed form. The arc runs anticlockwise, so the disc lies on its left.
 * @param from, to quarter turns, from below to
 * @returns square metres
 */
export function arcArea(x: number, y: number, radius: number, from: number, to: number): number {
  if (to - from >= 4) return Math.PI * radius * radius;
  const [east0, north0, east1, north1] = [eastOf(from), northOf(from), eastOf(to), northOf(to)];
  let angle = Math.atan2(east0 * north1 - north0 * east1, east0 * east1 + north0 * north1);
  // The arc tangent knows angles up to half a turn; the quarter turns tell which of the two it is.
  const turn = to - from;
  if (turn > 3 || (turn > 1 && angle < 0)) angle += 2 * Math.PI;
  return 0.5 * radius * (radius * angle + x * (north1 - north0) - y * (east1 - east0));
}

/** What a straight piece adds to the area that a boundary encloses, in square metres. */
export function lineArea(x0: number, y0: number, x1: number, y1: number): number {
  return 0.5 * (x0 * y1 - y0 * x1);
}
