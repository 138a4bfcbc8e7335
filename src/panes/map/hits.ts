/** What the map says lies under the pointer, as far as it decides which record is meant. */
export interface HitFeature {
  id: string;
  role: string;
  /** Larger areas have smaller numbers. */
  order: number;
}

const ranks: Readonly<Record<string, number>> = { symbol: 0, dot: 0, line: 1, area: 2 };

/**
 * Ids of the records under the pointer, the one that is meant most likely first: symbols before lines before
 * areas, small areas before large ones. Each record once.
 * @param found in the order in which they are drawn, the uppermost first
 */
export function rankHits(found: readonly HitFeature[]): string[] {
  const ranked = found.toSorted(
    (a, b) => (ranks[a.role] ?? 3) - (ranks[b.role] ?? 3) || b.order - a.order,
  );
  return [...new Set(ranked.map(({ id }) => id))];
}

/**
 * Which of the records at a spot a click selects: the first, and on further clicks the next.
 * @param again whether the last click was at the same spot
 */
export function chooseAtSpot(
  ids: readonly string[],
  selected: string | null,
  again: boolean,
): string | null {
  const first = ids[0] ?? null;
  const at = selected === null ? -1 : ids.indexOf(selected);
  return at === 0 || (again && at > 0) ? (ids[(at + 1) % ids.length] ?? first) : first;
}
