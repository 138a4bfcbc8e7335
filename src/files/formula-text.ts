/** Texts that a spreadsheet would take for a formula (OWASP, CSV injection). */
export const startsFormula = /^[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet takes for a formula: with an apostrophe before it where it needs one. */
export function toHarmless(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}
