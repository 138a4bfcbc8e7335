import Papa from 'papaparse';
import { startsFormula } from './formula-text';

/**
 * Rows as CSV that a Swedish Excel opens right away: semicolons, CRLF and a byte order mark.
 * Texts that a spreadsheet would take for a formula are kept as text.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): Blob {
  const text = Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    // Papa's own pattern lets a formula through when a line break follows it.
    { delimiter: ';', newline: '\r\n', escapeFormulae: startsFormula },
  );
  return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
}
