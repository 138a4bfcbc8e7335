interface Identified {
  id: string;
}

/** The list with one of its parts changed; as it is where that part is gone. */
export function withPart<P extends Identified>(
  parts: readonly P[],
  id: string,
  change: Partial<P>,
): P[] {
  return parts.map((part) => (part.id === id ? { ...part, ...change } : part));
}

/** The list without one of its parts. */
export function withoutPart<P extends Identified>(parts: readonly P[], id: string): P[] {
  return parts.filter((part) => part.id !== id);
}

/** The list with a part put back where it stood, or last where the list has become shorter. */
export function withRestored<P extends Identified>(parts: readonly P[], at: number, part: P): P[] {
  return [...parts.filter(({ id }) => id !== part.id).toSpliced(at, 0, part)];
}

/** The list with a part one step up (-1) or down (1); as it is at the ends. */
export function withMoved<P extends Identified>(
  parts: readonly P[],
  id: string,
  step: -1 | 1,
): P[] {
  const from = parts.findIndex((part) => part.id === id);
  const to = from + step;
  const moved = parts[from];
  if (!moved || to < 0 || to >= parts.length) return [...parts];
  return parts.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Words that stand one on each line; undefined for none. */
export function linesOf(text: string | undefined): readonly string[] | undefined {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 0 ? lines : undefined;
}
