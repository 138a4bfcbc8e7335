/** Values that rows may have, by file key. A key that is absent is free; one without values lets no row through. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/** A question that a server of OGC API Features understands: one value for each property (17-069r4, 7.15.5). */
export type RowQuestion = Readonly<Record<string, string>>;

/** A part of a page of rows: what is asked, and which of the rows that it gives. */
interface PagePart {
  question: RowQuestion;
  from: number;
  length: number;
}

/** How many questions {@link splitQuestion} makes. */
export function countQuestions(allowed: Allowed): number {
  return Object.values(allowed).reduce((product, { length }) => product * length, 1);
}

/**
 * Makes questions of one value for each property. A row has one value of each, so that no row answers to two of
 * them, and all their rows together are those that are allowed.
 * @returns in the order of the values, the first key changing slowest; none where a key has no values
 */
export function splitQuestion(allowed: Allowed): RowQuestion[] {
  return Object.entries(allowed).reduce<RowQuestion[]>(
    (questions, [key, values]) =>
      questions.flatMap((question) =>
        [...new Set(values)].map((value) => ({ ...question, [key]: value })),
      ),
    [{}],
  );
}

/**
 * Finds where a page lies in the rows of several questions, one after another.
 * @param counts rows of each question
 * @param from rows before the page, from 0
 * @param length rows of the page
 */
export function placePage(
  questions: readonly RowQuestion[],
  counts: readonly number[],
  from: number,
  length: number,
): PagePart[] {
  const parts: PagePart[] = [];
  let before = 0;
  for (const [at, question] of questions.entries()) {
    const count = counts[at] ?? 0;
    const first = Math.max(from, before);
    const end = Math.min(from + length, before + count);
    if (end > first) parts.push({ question, from: first - before, length: end - first });
    before += count;
  }
  return parts;
}
