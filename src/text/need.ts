import type { Seen, StatisticFaultCode } from '@/domain/statistics';
import { capitalised } from './capitalised';
import { formatCount, formatDate, formatRate, joinWords } from './format';

const formats = [0, 1, 2].map(
  (minimumFractionDigits) =>
    new Intl.NumberFormat('sv-SE', { minimumFractionDigits, maximumFractionDigits: 2 }),
);
const decimals = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
const space = '\u00A0';

/**
 * A number with its unit: "8 935", "4,5 %", "12 000 kr".
 * @param digits least decimals, where it stands in a column with others; two at most
 */
function value(number: number, unit: string, digits = 0): string {
  const text = (formats[digits] ?? decimals).format(number);
  if (unit === 'antal' || unit === 'index') return text;
  return unit === 'procent' ? `${text}${space}%` : `${text}${space}${unit}`;
}

/** What may be seen of a figure, in words. */
function seen(what: Seen | null, unit: string, least: number, digits = 0): string {
  if (what === null) return needText.missing;
  if (what.kind === 'value') return value(what.value, unit, digits);
  return what.kind === 'few' ? needText.few(least) : needText.withheld;
}

/** Why a row of a file is not taken; what stood in the cell where that helps. */
interface FaultWords {
  code: StatisticFaultCode;
  found: string;
  suggestion?: string;
}

const faults: Readonly<Record<FaultWords['code'], string>> = {
  noArea: 'Område saknas',
  unknownArea: 'Området finns inte på kartan',
  noPeriod: 'Period saknas',
  badPeriod: 'Perioden är inget datum. Skriv 2024, 2024-10 eller 2024-01/2024-06',
  noIndicator: 'Indikator saknas',
  noUnit: 'Enhet saknas',
  noSource: 'Källa saknas',
  markup: 'Texten innehåller kod och tas inte emot',
  noValue: 'Värde saknas',
  approximate: 'Ungefärliga värden tas inte emot. Skriv talet som källan har det',
  notANumber: 'Värdet är inte ett tal',
  otherUnit: 'Värdet har en annan enhet än kolumnen enhet',
  negative: 'Ett antal kan inte vara mindre än noll',
  notWhole: 'Ett antal är ett helt tal',
  wideLimit: 'Värdet säger bara att talet är litet, och gränsen är en annan än här',
  twice: 'Två rader ger olika värden för samma område, period och indikator. Välj den rätta',
};

/** What is wrong with a row, in one sentence. */
function fault({ code, found, suggestion }: FaultWords): string {
  const shown = found === '' ? '' : `: ”${found}”`;
  const meant = suggestion === undefined ? '' : ` Menas ${suggestion}?`;
  return `${faults[code]}${shown}.${meant}`;
}

const figures = (count: number) => `${formatCount(count)}${space}tal`;
const rows = (count: number) => `${formatCount(count)}${space}${count === 1 ? 'rad' : 'rader'}`;

/** Words of the page about need beside measures. */
export const needText = {
  heading: 'Behov och åtgärder',
  lead: 'Statistik om området bredvid åtgärderna i registret: hur mycket görs där behovet är stort?',
  loading: 'Läser statistiken …',
  none: 'Det finns ingen statistik ännu. Lägg till en fil längst ned på sidan.',
  indicator: 'Indikator',
  period: 'Period',
  periodOf: (period: string) => formatDate(period),
  periodPart: (period: string, count: number, parts: string) =>
    count === 0
      ? `${formatDate(period)} (bara hela området)`
      : `${formatDate(period)} (${formatCount(count)} ${parts})`,
  source: 'Källa',
  borders:
    'Statistikens områden kan ha andra gränser än de på kartan, även när namnen är desamma. Jämför med försiktighet.',
  value,
  seen,
  missing: 'Framgår inte',
  few: (least: number) => `färre än ${formatCount(least)}`,
  withheld: 'visas inte',
  filtered: (count: number) =>
    `Filter är valda. Bara de åtgärder som stämmer med dem räknas och ritas: ${formatCount(count)} ${count === 1 ? 'åtgärd' : 'åtgärder'}.`,
  clearFilters: 'Rensa alla filter',
  notIncluded: (layers: readonly string[]) =>
    `Åtgärder i ${joinWords(layers)} räknas inte: de finns bara på en server.`,
  map: {
    heading: 'På kartan',
    caption: (indicator: string, period: string) => `${indicator}, ${formatDate(period)}`,
    between: (from: string, to: string, isLast: boolean) =>
      `${from} till ${isLast ? '' : 'under '}${to}`,
    districts: (count: number, part: string, parts: string) =>
      `${formatCount(count)} ${count === 1 ? part : parts}`,
    hatched: 'Streckat: värdet framgår inte eller visas inte',
    noValues: (parts: string) =>
      `Inga värden för ${parts} den här perioden. Kartan är därför inte färgad.`,
    measures: 'Åtgärderna ritas ovanpå.',
  },
  table: {
    heading: (part: string) => `${capitalised(part)} för ${part}`,
    caption: (indicator: string, period: string, parts: string) =>
      `${indicator}, ${formatDate(period)}, och åtgärder i ${parts}`,
    measures: 'Åtgärder',
    rate: `Åtgärder per 1${space}000 invånare`,
    open: (count: number, area: string) =>
      `${formatCount(count)} åtgärder i ${area}: visa dem i registret`,
    perThousand: formatRate,
    noRate: 'saknas',
    importedSign: '*',
    imported: 'Intaget i den här webbläsaren.',
    wholeArea: (name: string) => `Hela ${name}`,
    /** How the numbers are made. */
    counted: (part: string, parts: string, years: string) =>
      `Störst värde står först; om det är störst behov beror på indikatorn. En åtgärd räknas i varje ${part} den ligger i. Åtgärder som bara gäller hela området räknas på sista raden men inte i någon av dessa ${parts}. Invånare: ${years}.`,
    save: 'Spara tabellen som CSV',
    saved: (name: string) => `${name} är sparad.`,
    fileName: 'behov-och-atgarder.csv',
    header: [
      ...['omrade', 'indikator', 'period', 'varde', 'enhet', 'kalla'],
      ...['atgarder', 'atgarder_per_1000_invanare', 'filter'],
    ],
    withFilter: 'valda filter gäller',
    withoutFilter: 'alla åtgärder',
  },
  gaps: {
    none: (parts: string) => `Alla ${parts} har ett värde.`,
    missing: (areas: readonly string[]) => `Värde framgår inte för ${joinWords(areas)}.`,
    hidden: (areas: readonly string[]) =>
      `Värdet är litet eller visas inte för ${joinWords(areas)}.`,
  },
  rules: {
    heading: 'Så skyddas små tal',
    items: (least: number) => [
      `Antal från 1 till ${formatCount(least - 1)} visas som ”färre än ${formatCount(least)}”, på sidan, på kartan och i filer. Noll visas.`,
      '”Visas inte” står där ett större tal annars kunde avslöja ett litet: summan för hela området när någon del är liten, längre perioder som innehåller den lilla, och delarna när hela området är litet.',
      'Andelar, index och belopp har ingen sådan gräns. Ta inte in andelar som bygger på mycket få personer.',
      'Statistiken får aldrig innehålla personuppgifter. En fil med till exempel personnummer eller namn tas inte emot.',
    ],
  },
  chart: {
    heading: 'Behov mot åtgärder',
    caution: 'Att två tal följs åt säger inget om orsak.',
    read: (part: string) =>
      `Varje punkt är en ${part}. Längre åt höger är större värde, högre upp är fler åtgärder per invånare.`,
    alt: (indicator: string, count: number) =>
      `Punktdiagram med ${formatCount(count)} punkter: ${indicator} vågrätt, åtgärder per 1${space}000 invånare lodrätt. Samma tal står i tabellen.`,
    tooFew: 'Det finns för få värden att rita.',
    across: (indicator: string, unit: string) =>
      unit === 'antal' || unit === 'index'
        ? indicator
        : `${indicator}, ${unit === 'procent' ? '%' : unit}`,
    up: `Åtgärder per 1${space}000 invånare`,
  },
  trend: {
    heading: 'Utveckling',
    caption: (indicator: string) => `${indicator} över tid`,
    single: 'Statistiken har bara en period för den här indikatorn.',
  },
  bring: {
    heading: 'Lägg till statistik',
    lead: 'Välj en CSV- eller Excelfil med en rad för varje område och period. Den första raden har kolumnernas namn: område, period, indikator, värde, enhet och källa.',
    areas: (parts: string, whole: string) =>
      `Område är namnet på en av våra ${parts}, eller ${whole}.`,
    private:
      'Bara statistik, aldrig uppgifter om enskilda personer. Det som tas in sparas i den här webbläsaren tills det läggs i kartans mapp.',
    choose: 'Välj en fil med statistik',
    reading: 'Läser filen …',
    personal: (column: string) =>
      `Filen tas inte emot: kolumnen ”${column}” ser ut att innehålla personuppgifter. Ta bort dem, eller sammanställ statistiken per område, och välj filen igen. Inget är sparat.`,
    columns: (missing: readonly string[]) =>
      `Filen saknar ${missing.length === 1 ? 'kolumnen' : 'kolumnerna'} ${joinWords(missing)}. Inget är sparat.`,
    columnNames: {
      omrade: 'område',
      period: 'period',
      indikator: 'indikator',
      varde: 'värde',
      enhet: 'enhet',
      kalla: 'källa',
    },
    wrongFormat: 'Statistik tas emot som CSV eller Excel (xlsx). Inget är sparat.',
    sheets: (left: readonly string[]) =>
      `Bara ett blad är läst. ${left.length === 1 ? 'Det här bladet' : 'De här bladen'} är inte med: ${joinWords(left)}.`,
    report: (name: string) => `Genomgång av ${name}`,
    fresh: (count: number) => `${figures(count)} är nya`,
    changed: (count: number) => `${figures(count)} ändrar ett värde som redan finns`,
    same: (count: number) => `${rows(count)} säger det som redan finns`,
    refused: (count: number) => `${rows(count)} kan inte tas in`,
    row: (number: number) => `Rad ${formatCount(number)}`,
    becomes: (before: string, after: string) => `${before} blir ${after}`,
    more: (count: number) => `Och ${rows(count)} till. Alla finns i filen som kan sparas.`,
    moreChanged: (count: number) => `Och ${figures(count)} till.`,
    fault,
    take: (count: number) => `Ta in ${figures(count)}`,
    cancel: 'Ta inte in något',
    nothing: 'Det finns inget nytt att ta in.',
    saveRefused: 'Spara raderna som inte kan tas in',
    refusedFile: 'rader-som-inte-togs-in.csv',
    reason: 'orsak',
    taken: (count: number) => `${figures(count)} är intagna.`,
    cancelled: 'Inget togs in.',
    show: (indicator: string) => `Visa ${indicator}`,
    undo: 'Ångra',
    undone: 'Ändringen är ångrad.',
    faults: {
      full: 'Webbläsaren har ont om plats, så inget sparades. Frigör plats och försök igen.',
      failed:
        'Webbläsaren låter inte kartan spara, till exempel i ett privat fönster. Inget sparades.',
    },
  },
  own: {
    heading: 'Intaget i den här webbläsaren',
    counts: (indicator: string, count: number) => `${indicator}: ${figures(count)}`,
    remove: 'Ta bort det som tagits in',
    removed: 'Det som tagits in är borttaget.',
    save: 'Spara som fil till kartans mapp',
    saved: (left: number) =>
      left === 0
        ? 'statistik-intagen.csv är sparad. Lägg den i kartans mapp och skriv dess namn i inställningarna, så ser alla den.'
        : `statistik-intagen.csv är sparad, utan ${figures(left)} som inte får visas. Små antal står som ”färre än”.`,
    fileName: 'statistik-intagen.csv',
  },
  shipped: {
    unreadable: (file: string) =>
      `Inget i filen ${file} visas: den är skadad, saknar någon av kolumnerna eller ser ut att innehålla personuppgifter.`,
    refused: (count: number) =>
      `${rows(count)} i kartans statistikfiler kan inte läsas och visas inte.`,
  },
} as const;
