import type { PermitState } from '@/domain/permits';
import { formatCount, formatDate } from './format';

/** How a permit stands: a sign beside the colour, a word, and what to do. */
interface StateWords {
  sign: string;
  name: string;
  say: string;
}

const states: Readonly<Record<PermitState, StateWords>> = {
  utgatt: {
    sign: '!',
    name: 'Tiden har gått ut',
    say: 'Giltighetstiden har gått ut. Ändra status till Upphört, eller skriv in den nya tiden.',
  },
  lov3: {
    sign: '!',
    name: 'LOV 3 gäller inte längre',
    say: 'Förordnanden enligt LOV 3 upphörde den 31 december 2025. Skriv in det nya tillståndet, eller ändra status till Upphört.',
  },
  for_sent: {
    sign: '!',
    name: 'För sent att förlänga',
    say: 'Sista dagen för att söka förlängning har passerat. En ansökan prövas ändå, men det gamla tillståndet gäller inte under tiden.',
  },
  snart: {
    sign: '→',
    name: 'Dags att söka förlängning',
    say: 'Sök förlängning i tid, så gäller det gamla tillståndet tills den är prövad.',
  },
  okand: {
    sign: '?',
    name: 'Giltighetstid framgår inte',
    say: 'Skriv in hur länge tillståndet gäller, så räknas sista dag för förlängning ut.',
  },
  forlangs: {
    sign: '✓',
    name: 'Förlängning sökt i tid',
    say: 'Det gamla tillståndet gäller tills ansökan är prövad.',
  },
  giltigt: { sign: '✓', name: 'Giltigt', say: '' },
  ej_i_kraft: { sign: '–', name: 'Inte i kraft', say: '' },
};

/** Words of the page about permits for ordningsvakter. */
export const permitsText = {
  heading: 'Tillståndsområden för ordningsvakter',
  lead: 'Var ordningsvakter får tjänstgöra, hur länge, och när förlängning ska sökas.',
  rules: {
    heading: 'Reglerna i korthet',
    items: [
      'Polismyndigheten beslutar (20 § lagen 2023:421 om ordningsvakter).',
      'Ett tillstånd gäller i högst tre år, också när det förlängs (3 § förordningen 2023:422).',
      'Söks förlängning senast fyra veckor innan tillståndet upphör gäller det tills ansökan är prövad (4 § samma förordning). Den dagen räknas ut här. Infaller den på en helg, sök före helgen.',
      'Förordnanden enligt LOV 3 (3 § lagen 1980:578) upphörde den 31 december 2025.',
    ],
  },
  none: 'Det finns inga tillståndsområden i registret.',
  states,
  summary: (inForce: number, planned: number) =>
    `${formatCount(inForce)} i kraft, ${formatCount(planned)} planerade eller sökta.`,
  toSeeTo: 'Att göra',
  nothingToSeeTo: 'Inget tillstånd behöver åtgärdas just nu.',
  board: 'Från planerad ansökan till upphört',
  column: (status: string, count: number) => `${status}, ${formatCount(count)}`,
  emptyColumn: 'Inga',
  until: (date: string) => `Gäller till ${formatDate(date)}`,
  renewBy: (day: string) => `Sista dag att söka förlängning: ${formatDate(day)}`,
  renewByEarliest: (day: string) =>
    `Sista dag att söka förlängning: tidigast ${formatDate(day)}. Skriv in slutdagen för att få den på dagen.`,
  tooLong: 'Tiden är längre än tre år från beslutet. Kontrollera datumen.',
  extends: 'Utökar',
  status: (name: string) => `Status för ${name}`,
  open: 'Öppna',
  openOf: (name: string) => `Öppna ${name}`,
  edit: 'Redigera',
  editOf: (name: string) => `Redigera ${name}`,
  calendar: {
    heading: 'Kalender',
    none: 'Inga datum att visa. De kommer när giltighetstid, ansökan eller beslut är inskrivna.',
    kinds: {
      ansokan: 'Ansökan lämnad',
      beslut: 'Beslut',
      sista_dag: 'Sista dag att söka förlängning',
      slut: 'Tillståndet upphör',
    },
    without: (count: number) =>
      count === 1
        ? '1 tillstånd i kraft har ingen giltighetstid i registret och finns inte i kalendern.'
        : `${formatCount(count)} tillstånd i kraft har ingen giltighetstid i registret och finns inte i kalendern.`,
    save: 'Ladda ner till kalendern (.ics)',
    fileName: 'tillstand-ordningsvakter.ics',
    saved: (count: number, name: string) =>
      `${formatCount(count)} ${count === 1 ? 'post' : 'poster'} sparade i ${name}. Öppna filen i din kalender: påminnelser kommer 30 dagar före sista dag.`,
    nothingToSave: 'Inga kommande datum att spara.',
    renewSummary: (name: string) => `Sista dag att söka förlängning: ${name}`,
    renewText: (until: string) =>
      `Tillståndet gäller till ${until}. Söks förlängning senast i dag gäller det tills ansökan är prövad (4 § förordningen 2023:422).`,
    endSummary: (name: string) => `Tillståndet upphör: ${name}`,
  },
} as const;
