import { capitalised } from './capitalised';
import { editText } from './edit';
import { formatCount } from './format';
import { gapsText } from './gaps';

const squareKilometres = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** An area: "0,21 km²"; below a hundredth in square metres, to whole tens. */
function formatArea(squareMeters: number): string {
  if (squareMeters < 5) return 'Inget';
  if (squareMeters < 10_000) return `${formatCount(Math.round(squareMeters / 10) * 10)}\u00A0m²`;
  return `${squareKilometres.format(squareMeters / 1_000_000)}\u00A0km²`;
}

/** Steps that an estimate of people is rounded to: from this many on, by so many. */
const steps = [
  [10_000, 1_000],
  [1_000, 100],
  [100, 50],
] as const;

/** An estimate of people, no more exact than it is: "omkring 1 200", "färre än 50". */
function formatPeople(people: number): string {
  if (people < 1) return 'ingen';
  const [, step] = steps.find(([least]) => people >= least) ?? [0, 10];
  const rounded = Math.round(people / step) * step;
  return people < 50 ? 'färre än 50' : `omkring ${formatCount(rounded)}`;
}

/** Words of the page about one permit. */
export const permitText = {
  back: 'Alla tillståndsområden',
  gone: 'Tillståndet finns inte i registret.',
  edit: 'Redigera allt om tillståndet',
  status: {
    heading: 'Status och datum',
    unavailable: editText.unavailable,
  },
  added: {
    heading: (extends_: boolean) => (extends_ ? 'Det som läggs till' : 'Området i siffror'),
    extends: (name: string) => `Utökar ${name}.`,
    legend:
      'På kartan: det som läggs till har streckad blå kant och blå ränder. Området som utökas har tillståndsområdenas vanliga färg.',
    noPlace: 'Området är inte utritat på kartan, så yta, boende och platser kan inte räknas ut.',
    noBase:
      'Området som ska utökas finns inte utritat, så det går inte att räkna ut vad som läggs till.',
    waiting: 'Räknar ut yta och boende …',
    failed: 'Yta och boende kunde inte räknas ut, eftersom underlaget inte gick att läsa.',
    base: 'Området i dag',
    whole: (extends_: boolean) => (extends_ ? 'Utökningens område' : 'Yta'),
    more: 'Läggs till',
    common: 'Redan i området i dag',
    together: 'Hela området efter utökning',
    nothingMore: 'Inget. Utökningen ligger helt inom området i dag.',
    people: (extends_: boolean) => (extends_ ? 'Boende i det som läggs till' : 'Boende i området'),
    peopleHow: (year: number, part: string) =>
      `Boende är en uppskattning: folkmängden ${year} i varje ${part} fördelas jämnt över dess mark utan vatten och parker. Hur många som bor just här kan skilja sig mycket.`,
    outside: (share: string, area: string) =>
      `${share} ligger utanför ${area}. Där saknas folkmängd, så siffran är för låg.`,
    schematic: 'Gränsen är schematiskt ritad. Siffrorna visar bara ungefär hur stort det är.',
    places: (extends_: boolean) =>
      extends_ ? 'Platser i det som läggs till' : 'Platser i området',
    noPlaces: 'Inga platser i kartans underlag, som skolor, stationer eller torg.',
    kinds: gapsText.placeKind,
    number: (kind: string, count: number) => `${kind} (${formatCount(count)})`,
    area: formatArea,
    estimate: (people: number) => capitalised(formatPeople(people)),
  },
} as const;
