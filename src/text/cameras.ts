import type { CameraWarning } from '@/domain/cameras';
import { formatCount, formatDate } from './format';

const sites = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'kameraplats' : 'kameraplatser'}`;

/** A warning in a few words, and what to do about it. */
interface WarningWords {
  name: string;
  say: string;
}

const warnings: Readonly<Record<CameraWarning, WarningWords>> = {
  utan_bedomning: {
    name: 'I drift utan bedömning',
    say: 'Bedömningen ska vara gjord och nedskriven innan bevakningen börjar (9 §). Skriv in när den gjordes.',
  },
  utan_skylt: {
    name: 'Skylt saknas',
    say: 'Det ska framgå av tydliga skyltar att platsen bevakas (15 §). Sätt upp skyltar.',
  },
  aldre_bedomning: {
    name: 'Bedömningen är äldre än den senaste ändringen',
    say: 'När bevakningen ändras behövs en ny bedömning (9 §). Kontrollera att bedömningen gäller bevakningen som den är nu.',
  },
  start_passerad: {
    name: 'Starttiden har passerat',
    say: 'Kameran skulle ha varit i drift enligt det som står i registret. Ändra status, eller skriv in en ny starttid.',
  },
};

function quarterWords(quarter: number): string {
  const years = Math.floor(quarter / 4);
  return `kvartal ${quarter - years * 4 + 1} ${1970 + years}`;
}

/** Quarters counted from 1970 in words: "kvartal 4 2024 till kvartal 1 2025". */
export function quartersWords({ from, to }: { from: number; to: number }): string {
  return from === to ? quarterWords(from) : `${quarterWords(from)} till ${quarterWords(to)}`;
}

/** Words of the page about cameras. */
export const camerasText = {
  heading: 'Kamerabevakning',
  lead: 'Förteckningen som kamerabevakningslagen kräver, dialogen med polisen, och vägen från plan till drift.',
  rules: {
    heading: 'Reglerna i korthet',
    items: [
      'Sedan den 1 april 2025 behövs inget tillstånd. I stället ska den som bevakar göra en bedömning och skriva ner den innan bevakningen börjar, och på nytt när den ändras (9 § kamerabevakningslagen 2018:1200).',
      'Bedömningen ska bevaras i minst fem år efter att bevakningen har upphört (9 §). Arkivregler kan kräva längre tid.',
      'En förteckning ska ange adress, typ av plats, syfte, om ljud eller särskild teknik används, och att och när bedömningen är gjord (10 §). Den gäller inte polisens kameror (12 §).',
      'Det ska framgå av tydliga skyltar att platsen bevakas (15 §).',
    ],
  },
  none: 'Det finns inga kameraplatser i registret.',
  counts: {
    inForce: (count: number) => `${formatCount(count)} i drift`,
    planned: (count: number) => `${formatCount(count)} planerade`,
    dialogue: (count: number) => `${formatCount(count)} i dialog`,
    ended: (count: number) => `${formatCount(count)} avvecklade`,
    police: (count: number) => `${formatCount(count)} är polisens`,
  },
  warnings,
  toSeeTo: 'Att göra',
  nothingToSeeTo: 'Inget behöver åtgärdas just nu.',
  sites: 'Kameraplatser',
  noSites: 'Det finns ännu ingen beslutad kameraplats.',
  status: (name: string) => `Status för ${name}`,
  steps: (name: string) => `Vägen till drift för ${name}`,
  stepStates: { passerad: 'Passerat', nu: 'Nu', vantas: 'Väntar' },
  expected: (date: string) => `väntas ${date}`,
  notStated: 'framgår inte',
  police:
    'Polisens kamera. Förteckningen i 10 § gäller inte för polisen (12 §), så uppgifterna efterfrågas inte här. Polisen svarar själv för sin bevakning.',
  keepUntil: (day: string) => `Bedömningen ska bevaras minst till och med ${formatDate(day)}.`,
  keptLongEnough: (day: string) =>
    `Kamerabevakningslagen kräver inte längre att bedömningen bevaras. Tiden gick ut ${formatDate(day)}.`,
  keepUnknown:
    'Bedömningen ska bevaras i minst fem år efter slutet. Skriv in när bevakningen upphörde.',
  signUnknown: 'Om platsen är skyltad framgår inte.',
  facts: (missing: number) =>
    missing === 0
      ? 'Uppgifter till förteckningen, alla finns'
      : `Uppgifter till förteckningen, ${formatCount(missing)} saknas`,
  policeFacts: 'Uppgifter om kameran',
  noNames: 'Skriv roller och organisationer, inte namn på personer.',
  open: 'Visa på kartan',
  openOf: (name: string) => `Visa ${name} på kartan`,
  edit: 'Redigera allt',
  editOf: (name: string) => `Redigera allt om ${name}`,
  talks: 'Dialog utan bestämd plats',
  talksLead: 'Samtal om var kameror kan behövas. Här finns ännu ingen kamera.',
  dialogue: {
    heading: (count: number) =>
      count === 0 ? 'Dialog, inget antecknat' : `Dialog, ${formatCount(count)} antecknade`,
    list: (name: string) => `Dialog om ${name}`,
    none: 'Inget är antecknat om dialogen. Underlaget anger inga datum.',
    add: 'Anteckna i dialogen',
    addOf: (name: string) => `Anteckna i dialogen om ${name}`,
    date: 'Datum',
    status: 'Vilket läge det ledde till',
    party: 'Med vem',
    partyHint: 'Organisation eller funktion, till exempel Polisen. Inte namn på personer.',
    note: 'Vad som sades',
    publication: 'Vem som får läsa',
    save: 'Spara anteckningen',
    cancel: 'Avbryt',
    cancelled: 'Inget är ändrat.',
    edit: 'Ändra',
    editOf: (date: string) => `Ändra anteckningen från ${formatDate(date)}`,
    remove: 'Ta bort',
    removeOf: (date: string) => `Ta bort anteckningen från ${formatDate(date)}`,
    saved: 'Anteckningen är sparad.',
    removed: 'Anteckningen är borttagen.',
    differs: (status: string) => `Platsens status är ${status}.`,
    setStatus: (status: string) => `Sätt status till ${status}`,
    statusSet: (status: string) => `Platsens status är nu ${status}.`,
    dateMissing: 'Skriv ett datum, till exempel 2024-10-05. Ett år eller en månad går också bra.',
  },
  list: {
    heading: 'Förteckning enligt 10 §',
    table: 'Uppgifter som 10 § kräver',
    lead: 'Det som lagen kräver, för alla beslutade kameraplatser utom polisens.',
    empty: 'Ingen kameraplats hör hemma i förteckningen.',
    site: 'Kameraplats',
    missing: 'Framgår inte',
    internal: 'Ta med interna kameraplatser',
    save: 'Spara förteckningen som Excelfil',
    fileName: (day: string) => `kameraforteckning-${day}.xlsx`,
    saved: (name: string, count: number) => `${name} är sparad med ${sites(count)}.`,
    heldBack: (count: number) =>
      count === 1
        ? '1 intern kameraplats följer inte med.'
        : `${formatCount(count)} interna kameraplatser följer inte med.`,
  },
} as const;
