import { countMeasures, formatCount, formatQuarter } from './format';

/** Words of the timeline. */
export const timelineText = {
  heading: 'Tid',
  wholeTime: 'Hela tiden',
  period: (from: string, to: string) => (from === to ? from : `${from} till ${to}`),
  from: 'Från kvartal',
  to: 'Till kvartal',
  clear: 'Visa hela tiden',
  noDates: 'Ingen av åtgärderna har ett datum.',
  bars: (busiest: number, count: number) =>
    `Åtgärder per kvartal: de som pågår, genomförs eller planeras då. Flest är det ${formatQuarter(busiest)}: ${countMeasures(count)}.`,
  caption: 'Åtgärder per kvartal',
  tip: (quarter: number, count: number) => `${formatQuarter(quarter)}: ${countMeasures(count)}`,
  tipMeaning: 'som pågår, genomförs eller planeras då',
  tipYear: (year: number, count: number) =>
    `${formatCount(count)} av dem: året ${year}, kvartal framgår inte`,
  tipVague: (count: number) => `${formatCount(count)} av dem: om det är då framgår inte säkert`,
  inForceOn: 'I kraft den',
  afterKnown: (known: string) => `${known}. Om åtgärderna fortfarande gäller då framgår inte.`,
  clearDay: 'Ta bort dagen',
  noneUndated: 'Ingen utan datum',
  undated: (count: number) => `${formatCount(count)} utan datum`,
  undatedToo: (count: number) => `Visa även ${formatCount(count)} utan datum`,
} as const;
