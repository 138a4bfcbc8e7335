import type { Phase } from '@/domain/vocabulary';
import { partsTitle } from './area-words';
import { formatCount, joinWords } from './format';
import { valueLabel } from './labels';

const programmes = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'insats' : 'insatser'}`;
const trainings = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'utbildning' : 'utbildningar'}`;

/** Phases of several programmes. */
const severalWords: Readonly<Record<Phase, string>> = {
  planerad: 'planerade',
  pagar: 'pågår',
  genomford: 'genomförda',
  avslutad: 'avslutade',
  blev_inte_av: 'blev inte av',
};

/** Small letters at the beginning of what stands within a sentence; names in it stay as they are. */
const within = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** What each stage means, as the records have been read. */
const stageWords: Readonly<Record<string, string>> = {
  universell: 'Erbjuds alla, till exempel alla skolor eller alla föräldrar i området.',
  tidig: 'För dem som visar tidiga tecken, eller för att upptäcka sådana i tid.',
  individ: 'För enskilda barn, unga och familjer, eller för unga med kriminalitet.',
  framgar_inte: 'Underlaget säger inte vilket steg insatsen hör till.',
};

/** Words of the page about social programmes and training of staff. */
export const programmesText = {
  heading: 'Sociala insatser och fortbildning',
  lead: 'Vad som görs för barn, unga och föräldrar, av vem, och hur insatserna hänger ihop. De flesta har ingen plats på kartan.',
  none: 'Det finns inga sociala insatser i registret.',
  count: programmes,
  phase: (phase: Phase, count: number) =>
    `${formatCount(count)} ${count === 1 ? valueLabel(phase).toLowerCase() : severalWords[phase]}`,
  overview: {
    heading: 'Alla insatser',
    group: 'Visa insatserna efter',
    groups: { steg: 'Steg', malgrupp: 'Målgrupp och ålder', aktor: 'Aktör' },
    lead: {
      steg: 'Steget är kartans egen läsning av orden i underlaget. Där orden inte räcker står det framgår inte.',
      malgrupp: 'En insats med flera målgrupper står under var och en av dem.',
      aktor: 'En insats står under alla som är ansvariga eller medverkar.',
    },
    empty: 'Ingen',
    stageWords: (stage: string): string => stageWords[stage] ?? '',
    part: {
      malgrupp: (age: string) =>
        age === 'framgar_inte' ? 'Ålder framgår inte' : `Ålder: ${valueLabel(age)}`,
      aktor: (role: string) => (role === 'ansvarig' ? 'Ansvarig' : 'Medverkar'),
    },
    assessed: { true: 'biståndsbedömd', false: 'inte biståndsbedömd' },
    age: (age: string) => within(age),
    schools: (schools: readonly string[]) => `skolor: ${joinWords(schools.map(within))}`,
    districts: (districts: readonly string[]) => joinWords(districts),
  },
  places: {
    schools: (count: number) =>
      count === 1
        ? '1 insats säger något om vilka skolor'
        : `${formatCount(count)} insatser säger något om vilka skolor`,
    districts: (count: number) =>
      `${programmes(count)} ${count === 1 ? 'är knuten' : 'är knutna'} till ${partsTitle().toLowerCase()}`,
    rest: (count: number) => `för ${formatCount(count)} framgår varken skola eller plats`,
  },
  chain: {
    heading: 'Så hänger insatserna ihop',
    lead: 'Från tidigt stöd till stöd att lämna kriminalitet. Ordningen är kartans egen läsning: underlaget beskriver insatserna var för sig. Ett barn går inte självklart vidare från den ena till den andra.',
    none: 'Ingen insats är angiven som väg till en annan. Skriv nästa insats id i fältet Kan leda vidare till, så ritas insatserna här.',
    diagram: 'Bild av hur insatserna hänger ihop',
    text: 'Samma sak i ord',
    passage: (from: string, to: readonly string[]) =>
      `${from} kan leda vidare till ${to.length < 2 ? joinWords(to) : `${to.slice(0, -1).join(', ')} eller ${to.at(-1)}`}.`,
    also: (to: readonly string[]) => `Kan också leda till ${joinWords(to)}`,
  },
  training: {
    heading: 'Fortbildning av personal',
    lead: 'Utbildning av dem som möter barn och unga i arbetet: vilka, med vilka pengar och när.',
    none: 'Det finns ingen fortbildning i registret.',
    granted: (count: number, funds: readonly string[]) =>
      `${trainings(count)} har beviljats medel från ${joinWords(funds)}. Om ${count === 1 ? 'den' : 'de'} har genomförts framgår inte.`,
    done: (count: number) => `${trainings(count)} är ${count === 1 ? 'genomförd' : 'genomförda'}`,
    ongoing: (count: number) => `${trainings(count)} pågår`,
    noYear: (count: number, all: number) =>
      count === all
        ? 'Året framgår inte för någon av dem.'
        : `Året framgår inte för ${trainings(count)}.`,
    by: {
      staff: 'Personalgrupp',
      money: 'Finansiering',
      year: 'År',
    },
    table: 'Utbildningarna',
    columns: {
      training: 'Utbildning',
      staff: 'Personalgrupp',
      provider: 'Anordnare',
      money: 'Pengar',
      year: 'År',
      status: 'Status',
    },
    topics: {
      heading: 'Ämnen som det frågas om',
      lead: 'Räknat på orden i registret. Att ett ämne inte nämns betyder inte att det saknas i utbildningarna.',
      names: {
        droger: 'Droger',
        rekrytering: 'Rekrytering till gängkriminalitet',
        musik: 'Gangstermusik',
        trender: 'Nya trender',
      },
      mentioned: (count: number) => `nämns i ${trainings(count)}`,
      forStaff: (staff: readonly string[]) => `för ${joinWords(staff.map(within))}`,
      notMentioned: 'nämns inte i någon utbildning',
    },
    amount: (text: string, amount: string) => `${text}, ${amount}`,
    amountNotStated: (text: string) => `${text}, belopp framgår inte`,
  },
  rules: {
    heading: 'Så är stegen lästa',
    items: [
      'Universell: insatsen erbjuds alla, till exempel ”alla skolor bjuds in”, ”alla skolor med högstadium” eller ”föräldrar och vårdnadshavare i stadsdelsområdet”.',
      'Tidig: orden handlar om tidiga tecken, om att upptäcka tidigt eller om en tidig insats, till exempel ”tidig och icke-biståndsbedömd insats”.',
      'Individ: insatsen är biståndsbedömd, ges på individnivå, rör enskilda, eller riktas till unga med kriminalitet eller som påverkar lägesbilden.',
      'Där orden inte räcker är steget tomt. Rätta det på insatsen om du vet bättre.',
    ],
  },
} as const;
