/** The values that are shown one by one, the largest first, and the others, shown together. */
export interface LeadingValues {
  leading: readonly string[];
  rest: readonly string[];
}

/**
 * Chooses the values with the largest counts; values without any records are left out.
 * A value that is chosen is shown by itself even when it is small, unless the rest is chosen as a whole.
 * One single value is never called "the rest".
 * @param counts per value @param most leading values at most, before chosen ones are added
 */
export function leadingValues(
  values: readonly string[],
  counts: Uint32Array,
  most: number,
  chosen: readonly string[],
): LeadingValues {
  const ranked = values
    .map((value, index) => ({ value, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ value }) => value);
  const leading = ranked.slice(0, most);
  const rest = ranked.slice(most);
  if (rest.every((value) => chosen.includes(value)) && rest.length > 1) return { leading, rest };
  const pulled = rest.filter((value) => chosen.includes(value));
  const others = rest.filter((value) => !chosen.includes(value));
  return others.length === 1
    ? { leading: [...leading, ...rest], rest: [] }
    : { leading: [...leading, ...pulled], rest: others };
}
