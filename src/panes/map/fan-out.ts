/** A place on the screen in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** Rounds of pushing at most; a few dozen do for what is usual. */
const mostRounds = 160;
/** How strongly a symbol is drawn back to its place in the first round; less in each that follows. */
const homesickness = 0.03;
/** Angle between two that stand on one spot, so that they leave it in different directions (the golden angle). */
const goldenAngle = 2.399963;

/** Pushes two apart that are too close; returns whether they were. */
function pushApart(a: Spot, b: Spot, size: number): boolean {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(x, y);
  if (distance >= size) return false;
  const push = (size - distance) / 2 + 0.05;
  const [right, down] = distance === 0 ? [1, 0] : [x / distance, y / distance];
  a.x -= right * push;
  a.y -= down * push;
  b.x += right * push;
  b.y += down * push;
  return true;
}

/** One round over all pairs that can be too close; returns the symbols that were moved. */
function pushAll(places: Spot[], size: number): Set<Spot> {
  const moved = new Set<Spot>();
  places.sort((a, b) => a.x - b.x);
  for (const [at, a] of places.entries()) {
    for (let next = at + 1; next < places.length; next++) {
      const b = places[next];
      // Those pushed in this round may be a little out of order; the next round finds them.
      if (!b || b.x - a.x >= size) break;
      if (!pushApart(a, b, size)) continue;
      moved.add(a);
      moved.add(b);
    }
  }
  return moved;
}

/**
 * Moves symbols that would hide one another side by side, each no further than it must.
 * @param spots where the symbols stand by rights, in pixels
 * @param size of a symbol with the room round it, in pixels
 * @returns how far each is moved, right and down, in whole pixels; [0, 0] for those that stand free
 */
export function fanOut(spots: readonly Spot[], size: number): (readonly [number, number])[] {
  const places = spots.map(({ x, y }, index) => ({
    // Two on the same spot part sideways rather than up and down: that is how signs stand.
    x: x + 0.4 * Math.cos(index * goldenAngle),
    y: y + 0.15 * Math.sin(index * goldenAngle),
  }));
  const order = [...places];
  const pushed = new Set<Spot>();
  for (let round = 0; round < mostRounds; round++) {
    const moved = pushAll(order, size);
    if (moved.size === 0) break;
    for (const place of moved) pushed.add(place);
    const pull = homesickness * (1 - round / (mostRounds * 0.7));
    if (pull <= 0) continue;
    for (const [index, place] of places.entries()) {
      const home = spots[index] ?? place;
      place.x += (home.x - place.x) * pull;
      place.y += (home.y - place.y) * pull;
    }
  }
  return places.map((place, index) => {
    const home = spots[index] ?? place;
    return pushed.has(place)
      ? [Math.round(place.x - home.x), Math.round(place.y - home.y)]
      : [0, 0];
  });
}
