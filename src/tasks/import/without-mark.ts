/** Texts that a spreadsheet would take for a formula are written with this before them. */
const mark = /^'(?=[=+\-@\t\r])/;

/** A text as it was before it was made harmless to spreadsheets. */
export function withoutMark(text: string): string {
  return text.replace(mark, '');
}
