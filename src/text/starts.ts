/** Words for when a record starts; undefined for what is no start period (such as "framgar_inte"). */
export function startPeriodLabel(code: string): string | undefined {
  const match = /^(\d{4})(?:K([1-4])|\/(\d{4}))?$/.exec(code);
  if (!match) return undefined;
  const [, year, quarter, lastYear] = match;
  if (quarter !== undefined) return `${year} kvartal ${quarter}`;
  if (lastYear === undefined) return `${year} utan känt kvartal`;
  return Number(lastYear) === Number(year) + 1
    ? `${year} eller ${lastYear}`
    : `${year} till ${lastYear} utan känt år`;
}

/** Words for a row that holds all starts of a year, or ("-2010") of all years up to one. */
export function wholeYearLabel(code: string): string {
  return code.startsWith('-') ? `${code.slice(1)} och tidigare` : code;
}
