// @ts-check

/**
 * One figure. `ratio` is the value divided by that of the case named in `against`.
 *
 * @typedef {{ bench: string, case: string, value: number, unit: string, ratio?: number, against?: string }} Row
 */

/** @param {number} value three digits, or as many as stand before the point */
const number = (value) =>
  Math.abs(value) < 100
    ? value.toLocaleString('en', { maximumSignificantDigits: 3 })
    : value.toLocaleString('en', { maximumFractionDigits: 0 });

/** @param {number} ratio small ones also as a part, since hundredths of the whole are hard to read */
function share(ratio) {
  const times = `${ratio.toLocaleString('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3, useGrouping: false })}x`;
  return ratio > 0 && ratio < 0.1 ? `${times} (1/${number(1 / ratio)})` : times;
}

/** @param {Row} row */
function cells({ case: name, value, unit, ratio, against }) {
  return [name, number(value), unit, ratio === undefined ? '' : share(ratio), against ?? ''];
}

/**
 * The figures as a table for people.
 *
 * @param {readonly Row[]} rows
 */
export function toTable(rows) {
  const lines = [['case', 'value', 'unit', 'ratio', 'against'], ...rows.map(cells)];
  const widths = lines.reduce(
    (most, line) => most.map((width, column) => Math.max(width, line[column]?.length ?? 0)),
    [0, 0, 0, 0, 0],
  );
  const isNumber = [false, true, false, true, false];
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Row} row with as many digits as say something */
export function toJsonLine(row) {
  const round = (/** @type {number} */ value) => Number(value.toPrecision(4));
  return JSON.stringify({
    ...row,
    value: round(row.value),
    ...(row.ratio === undefined ? {} : { ratio: round(row.ratio) }),
  });
}
