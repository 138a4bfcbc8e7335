import type { PointState } from '@/domain/follow-up';
import { partTitle } from './area-words';
import { formatCount, formatDate } from './format';

const points = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'punkt' : 'punkter'}`;

/** Where a point stands: the word, and a sign that tells states apart without colour. */
const states: Readonly<Record<PointState, { name: string; sign: string }>> = {
  forsenad: { name: 'Försenad', sign: '!' },
  rod: { name: 'Röd: inte påbörjad', sign: '■' },
  gul: { name: 'Gul: pågår', sign: '▲' },
  obeslutad: { name: 'Inget beslut än', sign: '?' },
  beslutad: { name: 'Beslutad, inte uppföljd', sign: '○' },
  gron: { name: 'Grön: genomförd', sign: '✓' },
  gors_inte: { name: 'Görs inte', sign: '–' },
};

/** Words of the follow-up of all points, and of its chart. */
export const followUpText = {
  heading: 'Uppföljning',
  lead: 'Alla punkter från alla trygghetsvandringar. De försenade står först.',
  states,
  points,
  noWalks:
    'Det finns inga genomförda vandringar med iakttagelser än. Förbered en vandring, gå den, och skriv protokollet. Då visas punkterna här.',
  noPoints:
    'Inga punkter än. De otrygga iakttagelserna i ett protokoll blir punkter att följa upp.',
  noMatch: 'Ingen punkt stämmer med valen. Ta bort något val för att se fler.',
  toWalks: 'Till vandringarna',
  clear: 'Visa alla punkter',
  summary: (open: number, total: number) =>
    open === 0
      ? `${points(total)}. Alla är avslutade.`
      : `${points(total)}, varav ${formatCount(open)} återstår.`,
  shown: (count: number, total: number) =>
    count === total
      ? `Visar alla ${points(total)}.`
      : `Visar ${formatCount(count)} av ${points(total)}.`,
  due: (name: string, day: string, late: boolean) =>
    late
      ? `${name} skulle ha följts upp ${formatDate(day)}, sex månader efter vandringen.`
      : `${name} ska följas upp ${formatDate(day)}, sex månader efter vandringen.`,
  openWalk: 'Öppna protokollet',
  openWalkOf: (name: string) => `Öppna protokollet för ${name}`,
  filters: {
    legend: 'Välj punkter',
    states: 'Läge',
    responsible: 'Ansvarig',
    get district() {
      return partTitle();
    },
    walk: 'Vandring',
    all: 'Alla',
    nobody: 'Ansvarig saknas',
    /** Name of a bar that filters on click. */
    bar: (name: string, count: number) => `${name}: ${points(count)}`,
  },
  table: {
    caption: 'Punkter att följa upp',
    state: 'Läge',
    point: 'Punkt',
    walk: 'Vandring',
    responsible: 'Ansvarig',
    deadline: 'Klart senast',
    get district() {
      return partTitle();
    },
    noDeadline: 'Inget datum',
    open: (name: string) => `Öppna punkten ${name}`,
  },
  csv: {
    save: 'Spara som CSV',
    saved: (name: string) => `Sparat som ${name}.`,
    fileName: 'vandringspunkter',
    internal:
      'Filen innehåller också interna punkter. Lämna den inte vidare utanför förvaltningen.',
  },
  chart: {
    title: 'Trygghetsvandringar: punkter att följa upp',
    counted: (total: number, walks: number) =>
      `Räknar ${points(total)} från ${formatCount(walks)} ${walks === 1 ? 'vandring' : 'vandringar'}. Filtren gäller inte punkterna.`,
    several: (part: string) =>
      `En punkt utan eget läge räknas i varje ${part} som vandringen går i.`,
    states: 'Läge',
    open: 'Återstår',
    all: 'Alla',
    openFigure: (count: number, what: string) => `${formatCount(count)}: ${what}. Visa punkterna.`,
  },
} as const;
