import type { MoneyField } from '@/domain/money';
import { partTitle } from './area-words';
import { countMeasures, formatCount, formatDate } from './format';
import { valueLabel } from './labels';

const weekdayNames = [
  'måndag',
  'tisdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lördag',
  'söndag',
] as const;

/** The names of what stands in one row: one, several that share, or none that is stated. */
const groupName = (values: readonly string[]): string =>
  values.length === 0 ? valueLabel('framgar_inte') : values.join(' + ');

/** Words of the page about money and time. */
export const moneyText = {
  heading: 'Pengar och tid',
  lead: 'Vad åtgärderna kostar, vem som betalar, och när de pågår. Det som ingen har uppgett räknas som ”framgår inte”, aldrig som noll.',
  money: 'Vem betalar vad',
  grouping: 'Visa per',
  groupings: {
    fond: 'Källa',
    ar: 'År',
    get stadsdel() {
      return partTitle();
    },
    atgard: 'Åtgärd',
  },
  groupHeads: {
    fond: 'Pengarna kommer från',
    ar: 'År',
    get stadsdel() {
      return partTitle();
    },
  },
  groupName,
  shared: {
    fond: 'Rader med flera källor är åtgärder som betalas av flera. Hur de delar på kostnaden framgår inte, så summan delas inte upp.',
    ar: 'Rader med flera år är åtgärder som pågår över årsskiften. Hur pengarna fördelas på åren framgår inte.',
    stadsdel:
      'Rader med flera namn är åtgärder som gäller dem alla. ”Framgår inte” är åtgärder för hela området eller utan plats.',
  },
  summary: (all: number, without: number) =>
    without === all
      ? `Ingen av ${countMeasures(all)} har något belopp i registret. Underlaget anger inga. Skriv in dem per åtgärd.`
      : `${formatCount(all - without)} av ${countMeasures(all)} har belopp i registret. För ${formatCount(without)} framgår det inte.`,
  columns: {
    measures: 'Åtgärder',
    without: 'Utan belopp',
  },
  fields: {
    appliedSek: 'Sökt',
    grantedSek: 'Beviljat',
    outcomeSek: 'Utfall',
    amountSek: 'Belopp i underlaget',
  } satisfies Record<MoneyField, string>,
  sum: (sum: number, stated: number, measures: number) =>
    stated === 0
      ? valueLabel('framgar_inte')
      : `${formatCount(sum)}\u00A0kr${stated < measures ? ` (${formatCount(stated)} av ${formatCount(measures)})` : ''}`,
  total: 'Alla',
  counted: (what: string) => `åtgärder: ${what}`,
  countedWithout: (what: string) => `åtgärder utan belopp: ${what}`,
  who: {
    heading: 'Vem som gör och vem som betalar',
    caption: 'Åtgärder efter källa och vem som genomför dem',
    explain:
      'Antal åtgärder. Det här svarar på vad förvaltningen gör själv, med andra, och med vilka pengar.',
    cell: (fund: string, who: string) => `åtgärder, ${fund}, ${who}`,
  },
  edit: {
    explain:
      'Öppna en åtgärd för att skriva in källa och belopp i kronor. Varje ändring sparas direkt och går att ångra.',
    layer: (name: string, count: number) => `${name}, ${formatCount(count)}`,
  },
  csv: 'Ladda ner som CSV',
  csvName: 'pengar.csv',
  time: {
    heading: 'När pågår det?',
    explain: 'Välj en dag, en veckodag med klockslag, eller båda.',
    day: 'Dag',
    clearDay: 'Ta bort dagen',
    weekday: 'Veckodag',
    anyWeekday: 'Ingen särskild',
    clock: 'Klockslag',
    weekdays: weekdayNames,
    friday: 'Fredag 22:00',
    now: 'Just nu',
    asked: (day: string | null, weekday: number | null, clock: string | null) =>
      [
        ...(day === null ? [] : [formatDate(day)]),
        ...(weekday === null ? [] : [weekdayNames[weekday] ?? '']),
        ...(clock === null ? [] : [`klockan ${clock}`]),
      ].join(', '),
    nothingAsked: 'Ingen tid är vald.',
    byStatus: 'Utan dag räknas det som pågår enligt status.',
    result: (asked: string, sure: number, perhaps: number) =>
      `${asked}: ${countMeasures(sure)} pågår säkert, ${formatCount(perhaps)} kan pågå.`,
    sure: 'Pågår då',
    hours: 'Pågår, men tiderna i veckan framgår inte',
    dates: 'Kan pågå: datumen framgår inte eller är ungefärliga',
    none: 'Inga',
    noHours: (count: number) =>
      count === 0
        ? 'Ingen åtgärd i registret har tider i veckan. Skriv in dem i fältet Tider i veckan, så kan frågan besvaras.'
        : `${countMeasures(count)} i registret har tider i veckan.`,
    open: 'Visa i registret',
  },
} as const;
