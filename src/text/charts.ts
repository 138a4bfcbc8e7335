import { capitalised } from './capitalised';
import { countMeasures, formatCount, formatRate, joinWords } from './format';

/** What a summary says of a row: its name, its value, and the value as it is shown. */
interface SummaryRow {
  label: string;
  /** Null where the row has no value of this kind. */
  value: number | null;
  shown: string;
  /** Stands for itself, outside the ranking: "Framgår inte", the whole area. */
  apart: boolean;
}

/** What a chart counts, for its statement. */
export interface Counted {
  records: number;
  /** Records that stand in more than one row. */
  inSeveral: number;
  /** What the rows add up to. */
  sum: number;
}

const twoDecimals = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Records per inhabitants or area: two decimals while the number is small, so that rows can be told apart. */
function rate(value: number): string {
  if (value === 0) return formatCount(0);
  return value < 10 ? twoDecimals.format(value) : formatRate(value);
}

const withShown = ({ label, shown }: SummaryRow) => `${label} (${shown})`;

/** The first few names, and how many more there are. */
function someOf(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return joinWords(names);
  return `${names.slice(0, most).join(', ')} och ${formatCount(names.length - most)} till`;
}

/** The chart in words: largest, smallest, none, and what stands apart. */
function summary(rows: readonly SummaryRow[]): string {
  const ranked = rows
    .filter((row) => !row.apart && (row.value ?? 0) > 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const none = rows.filter((row) => !row.apart && row.value === 0).map(({ label }) => label);
  const sentences: string[] = [];
  const [first] = ranked;
  if (first && ranked.length === 1) sentences.push(`Bara ${withShown(first)}.`);
  else if (first) sentences.push(`Flest: ${joinWords(ranked.slice(0, 3).map(withShown))}.`);
  if (none.length > 0) sentences.push(`Inga: ${someOf(none, 5)}.`);
  else if (ranked.length > 3) sentences.push(`Lägst: ${ranked.slice(-1).map(withShown).join('')}.`);
  for (const row of rows)
    if (row.apart && row.value !== null) sentences.push(`${row.label}: ${row.shown}.`);
  return sentences.join(' ');
}

/** How many records there are, and how those in several rows are counted. */
function counted({ records, inSeveral, sum }: Counted, several: string): string {
  const all = `Räknar ${countMeasures(records)}`;
  if (records === 0) return '';
  if (inSeveral === 0) return `${all}, var och en på en rad.`;
  return `${all}. ${formatCount(inSeveral)} ${several} och räknas på varje sådan rad, så raderna blir tillsammans ${formatCount(sum)}.`;
}

/** What the statement of the chart per district is made of. */
export interface DistrictWords {
  /** What the area's parts are called: several, and one. */
  parts: string;
  part: string;
  area: string;
  /** Records that belong to no district. */
  whole: number;
  /** What the numbers are divided by, or null. The years are those of the population figures. */
  rate: { kind: 'per1000'; years: string } | { kind: 'perkm2' } | null;
}

function rateWords(rate: NonNullable<DistrictWords['rate']>): string {
  return rate.kind === 'per1000'
    ? `Delat med antalet invånare ${rate.years}. Få åtgärder eller få invånare ger osäkra tal.`
    : 'Delat med landytan. Få åtgärder eller liten yta ger osäkra tal.';
}

/** Words of the charts. */
export const chartText = {
  pane: 'Diagram',
  loading: 'Räknar åtgärderna …',
  nothing: 'Ingen åtgärd stämmer med filtren, så det finns inget att visa.',
  noRecords: 'Det finns inga åtgärder att räkna.',
  nothingHere: 'Inga åtgärder.',
  how: 'Klicka på en stapel för att filtrera allt. Klicka på en siffra för att se åtgärderna bakom den.',

  district: {
    title: (part: string) => `Åtgärder per ${part}`,
    counted: (numbers: Counted, { parts, whole, part, area, rate }: DistrictWords) => {
      const sentences = [counted(numbers, `gäller flera ${parts}`)];
      const place = rate ? 'delas inte med något' : `står på raden Hela ${area}`;
      if (whole > 0)
        sentences.push(`${formatCount(whole)} gäller inte någon viss ${part} och ${place}.`);
      if (rate) sentences.push(rateWords(rate));
      return sentences.filter(Boolean).join(' ');
    },
    measure: 'Vad staplarna visar',
    rates: { antal: 'Antal', per1000: 'Per 1\u00a0000 invånare', perkm2: 'Per km²' },
    order: 'Ordning',
    orders: { value: 'Störst först', name: 'Namn' },
  },
  prevention: {
    title: 'Typ av prevention',
    counted: (numbers: Counted) => counted(numbers, 'har flera typer'),
  },
  phase: {
    title: 'Hur långt åtgärderna har kommit',
    detail: 'Visa',
    details: { phase: 'Fas', status: 'Status' },
    counted: (numbers: Counted) => counted(numbers, ''),
  },
  responsible: {
    title: 'Vem som ansvarar',
    counted: (numbers: Counted) => counted(numbers, ''),
  },
  implementation: {
    title: 'Vem som genomför',
    counted: (numbers: Counted) => counted(numbers, ''),
  },
  funding: {
    title: 'Finansiering',
    counted: (numbers: Counted) => counted(numbers, 'betalas på flera sätt'),
  },
  start: {
    title: 'När åtgärderna startar',
    row: 'Start',
    undated: 'Startdatum saknas',
    counted: (numbers: Counted, undated: number, vague: number, byYear: boolean) => {
      if (numbers.records === 0) return '';
      const sentences = [counted(numbers, '')];
      sentences.push(
        undated > 0
          ? `${formatCount(undated)} saknar startdatum och står sist.`
          : 'Alla har ett startdatum.',
      );
      if (byYear) sentences.push('Visas per år, eftersom perioden är lång.');
      else if (vague > 0)
        sentences.push(
          `För ${formatCount(vague)} är kvartalet inte känt. De står för sig och är inte fördelade på kvartal.`,
        );
      return sentences.join(' ');
    },
  },

  summary,
  rate,
  noRate: '–',
  ownScale: 'Egen skala',
  rest: (count: number) => `Övriga (${formatCount(count)} olika)`,
  columnName: capitalised,
  count: 'Antal',
  total: 'Summa',
  /** Name of a figure that opens records; it begins with the number that is seen. */
  openFigure: (count: number, row: string, series?: string) =>
    `${formatCount(count)}: ${series === undefined ? row : `${row}, ${series}`}. Visa åtgärderna.`,
  tip: (shown: string, count: number) =>
    shown === formatCount(count) ? countMeasures(count) : `${shown} (${countMeasures(count)})`,
  chosen: (names: readonly string[]) => `Valt: ${someOf(names, 3)}`,
  clearChosen: (names: readonly string[]) => `Ta bort valet ${someOf(names, 3)}`,

  tools: {
    asTable: 'Visa som tabell',
    asChart: 'Visa som diagram',
    export: 'Kopiera eller spara',
    copy: 'Kopiera tabell',
    csv: 'Spara som CSV',
    image: 'Spara som bild',
    copied: 'Tabellen är kopierad. Klistra in den i Excel.',
    notCopied: 'Webbläsaren tillät inte kopiering. Spara som CSV i stället.',
    saved: (name: string) => `Sparat som ${name}.`,
    failed: 'Det gick inte att spara. Försök igen.',
    /** Name of a tool, with the chart it belongs to. */
    of: (tool: string, chart: string) => `${tool}: ${chart}`,
  },
  image: {
    source: (date: string, place: string, documents: readonly string[]) =>
      `${place}. ${date}. Källa: ${joinWords(documents)}.`,
    choice: (parts: readonly string[]) => `Urval: ${parts.join('. ')}.`,
    words: (text: string) => `Ord: ”${text}”`,
    period: (from: string, to: string) => `Period: ${from} till ${to}`,
    inForce: (day: string) => `I kraft ${day}`,
    layers: (count: number) => `${formatCount(count)} lager`,
  },
} as const;
