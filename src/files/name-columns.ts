/** Letters of a column as spreadsheets have them: A, B … Z, AA; index from 0. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * Names for the columns under a header: as it stands, without space around; the spreadsheet's letters where it
 * is empty or missing, and a number after what stood before: namn, namn 2.
 * @param count how many columns the rows have, at least the header's
 */
export function nameColumns(header: readonly string[], count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const own = header[index]?.trim() || columnLetters(index);
    let name = own;
    for (let number = 2; taken.has(name); number++) name = `${own} ${number}`;
    taken.add(name);
    return name;
  });
}
