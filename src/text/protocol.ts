import type { Missing } from '@/domain/follow-up';
import type { Aspect } from '@/domain/part-fields';
import { formatCount, formatDate, joinWords } from './format';
import { walkText } from './walk';

const count = (number: number, one: string, several: string): string =>
  `${formatCount(number)} ${number === 1 ? one : several}`;
const points = (number: number): string => count(number, 'punkt', 'punkter');
const observations = (number: number): string => count(number, 'iakttagelse', 'iakttagelser');

/** Words of a point's coded values. */
const values: Readonly<Record<string, string>> = {
  trygg: 'Trygg',
  otrygg: 'Otrygg',
  fysisk: 'Fysisk',
  social: 'Social',
  hog: 'Hög',
  medel: 'Medel',
  lag: 'Låg',
  gors: 'Görs',
  gors_inte: 'Görs inte',
  utreds: 'Utreds',
  intern: 'Intern',
  offentlig: 'Offentlig',
};

/** Brå's three colours, each with a word and a sign of its own: never colour alone. */
const followUps = {
  gron: { name: 'Grön', meaning: 'Genomförd', sign: '✓' },
  gul: { name: 'Gul', meaning: 'Pågår', sign: '▲' },
  rod: { name: 'Röd', meaning: 'Inte påbörjad', sign: '■' },
} as const;

const aspect = (code: Aspect): string => walkText.aspects[code]?.[0] ?? code;

/** A text that is read aloud as the name of something, no longer than a line. */
const shortened = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 77).trimEnd()} …` : text;

function missing({ decision, reason, responsible, deadline }: Missing): string[] {
  const parts: string[] = [];
  if (decision > 0) parts.push(`${points(decision)} utan beslut`);
  if (reason > 0) parts.push(`${points(reason)} som inte görs, utan skäl`);
  if (responsible > 0) parts.push(`${points(responsible)} utan ansvarig`);
  if (deadline > 0) parts.push(`${points(deadline)} utan datum`);
  return parts;
}

/** Words of the protocol: the form of a point, the document, and what becomes of a point. */
export const protocolText = {
  heading: 'Protokoll',
  value: (code: string): string => values[code] ?? code,
  followUps,
  aspect,
  points,
  observations,

  panel: {
    back: 'Alla vandringar',
    steps: 'Vandringens delar',
    prepare: 'Förbered',
    field: 'Gå',
    compare: 'Jämför',
    followUp: 'Uppföljning',
    loading: 'Läser in vandringen …',
    none: 'Inga iakttagelser än. Skriv ner det som sågs på vandringen, eller ta emot anteckningar från en telefon under Gå.',
    add: 'Ny iakttagelse',
    noStop: 'Utan stopp',
    internal: (internal: number, total: number) =>
      internal === 0
        ? `Alla ${observations(total)} är offentliga.`
        : `${formatCount(internal)} av ${observations(total)} är ${internal === 1 ? 'intern' : 'interna'} och kommer inte med i den offentliga versionen. Läs ${internal === 1 ? 'den' : 'var och en'} innan den görs offentlig.`,
    open: (name: string) => `Öppna ${name}`,
    unavailable:
      'Webbläsaren låter inte kartan spara ändringar, till exempel i ett privat fönster. Öppna kartan i ett vanligt fönster för att skriva protokoll.',
  },

  status: {
    heading: 'Hur långt ni har kommit',
    now: (status: string) => `Nu: ${status}`,
    planerad: 'Planerad',
    next: {
      genomford: 'Vandringen är genomförd',
      protokoll_klart: 'Protokollet är klart',
      uppfoljd: 'Vandringen är uppföljd',
    },
    missing: (found: Missing): string => {
      const parts = missing(found);
      return parts.length === 0
        ? 'Alla punkter har beslut, ansvarig och datum.'
        : `Det saknas: ${joinWords(parts)}.`;
    },
    open: (number: number) => `${points(number)} är inte avslutade.`,
    back: 'Ta tillbaka ett steg',
  },

  form: {
    heading: (number: number) => `Iakttagelse ${formatCount(number)}`,
    back: 'Till listan',
    previous: 'Föregående',
    next: 'Nästa',
    kept: 'Sparat i webbläsaren.',
    reminder: 'Beskriv platsen, aldrig personer.',
    stop: 'Stopp',
    aspect: 'Vad det gäller',
    feeling: 'Upplevelse',
    nature: 'Slag',
    text: 'Iakttagelse',
    priority: 'Prioritet',
    seen: 'Vad som sågs',
    todo: 'Vad som ska göras',
    landOwner: 'Markägare',
    responsible: 'Ansvarig',
    responsibleHint: 'En organisation eller roll, aldrig en persons namn.',
    decision: 'Beslut',
    decisionReason: 'Skäl till beslutet',
    reasonMissing: 'Skriv varför det inte görs. Beslutet sparas först när skälet är ifyllt.',
    reasonNeeded: 'Beslutet ”Görs inte” måste ha ett skäl. Byt beslut om skälet ska tas bort.',
    deadline: 'Klart senast',
    followUpHeading: 'Uppföljning',
    followUp: 'Läge vid uppföljningen',
    notFollowedUp: 'Inte uppföljd',
    followedUp: 'Uppföljd den',
    followUpNote: 'Anteckning från uppföljningen',
    publicationHeading: 'Publicering',
    publication: 'Vem får se punkten',
    publicationHint:
      'Läs texten och titta på fotona först. Det som är offentligt får inte peka ut någon.',
    internalNote: 'Intern anteckning',
    internalNoteHint: 'Kommer aldrig med i den offentliga versionen.',
    notStated: 'Framgår inte',
    noDecision: 'Inget beslut än',
    notSet: 'Inte angiven',
    remove: 'Ta bort iakttagelsen',
    removed: 'Iakttagelsen är borttagen. Det går att ångra uppe till höger.',
    photos: 'Foton',
    photoAlt: (at: number, of: string) =>
      `Foto ${formatCount(at)} till iakttagelsen ”${shortened(of)}”`,
    photoMissing: (at: number) => `Foto ${formatCount(at)} finns inte i den här webbläsaren.`,
    continues: 'Fortsätter en punkt från en tidigare vandring',
    continuesNone: 'Nej',
    gone: 'Iakttagelsen finns inte längre.',
  },

  measure: {
    heading: 'Åtgärd i registret',
    lead: 'Punkten kan läggas till som en åtgärd. De länkas till varandra.',
    make: 'Gör till åtgärd',
    layer: 'Lager',
    name: 'Åtgärdens namn',
    add: 'Lägg till åtgärden',
    cancel: 'Avbryt',
    show: (name: string) => `Visa åtgärden ${name}`,
    gone: 'Punkten blev en åtgärd som inte längre finns i registret.',
    unlink: 'Ta bort länken',
    noName: 'Ge åtgärden ett namn.',
    added: 'Åtgärden är tillagd som intern. Det går att ångra i ett steg.',
    conflict: 'Vandringen har ändrats i en annan flik. Försök igen.',
    full: 'Webbläsaren har inte plats för fler ändringar. Spara lagerfiler och försök igen.',
    failed: 'Åtgärden kunde inte läggas till. Försök igen.',
    nameOf: (about: Aspect, place: string | undefined) =>
      place === undefined ? aspect(about) : `${aspect(about)}: ${place}`,
    placeSource: (walk: string, day: string | undefined) =>
      `Utsatt vid trygghetsvandring${day === undefined ? '' : ` ${formatDate(day)}`} (${walk}).`,
    section: (walk: string, day: string | undefined) =>
      day === undefined ? walk : `${walk} ${formatDate(day)}`,
    document: 'Protokoll',
    fromWalk: (about: Aspect) =>
      `Punkt från trygghetsvandring: ${aspect(about).toLowerCase()}. Iakttagelsen saknar text.`,
  },

  document: {
    version: 'Version',
    versions: { intern: 'Intern', offentlig: 'Offentlig' },
    print: 'Skriv ut',
    docx: 'Word-fil',
    odt: 'ODT-fil',
    calendar: 'Kalenderfil',
    working: 'Skriver filen …',
    saved: (name: string) => `Sparat som ${name}.`,
    failed: 'Filen kunde inte göras. Försök igen.',
    noDates: 'Vandringen har inga datum att lägga i en kalender.',
    empty:
      'Det finns inga iakttagelser än. Lägg till dem i listan vid sidan, så fylls protokollet på.',
    walkIsInternal:
      'Vandringen är intern, så det finns ingen offentlig version. Gör vandringen offentlig först.',
    makePublic: 'Gör vandringen offentlig',
    title: (name: string) => `Protokoll från ${name}`,
    isInternal: 'Intern version. Får inte lämnas ut utan att den gås igenom.',
    isPublic: 'Offentlig version.',
    leftOut: (number: number) =>
      number === 0
        ? 'Alla iakttagelser är med.'
        : `${observations(number)} är inte med, eftersom ${number === 1 ? 'den är intern' : 'de är interna'}.`,
    facts: 'Om vandringen',
    fact: 'Uppgift',
    area: 'Plats',
    preMeeting: 'Förmöte',
    walk: 'Vandring',
    closing: 'Avslutande möte',
    at: (day: string, time: string) => `${day} klockan ${time}`,
    light: 'Ljus eller mörker',
    participants: 'Deltagare',
    invited: 'Inbjudna grupper',
    missing: 'Grupper som saknades',
    roles: 'Roller',
    followUpDay: 'Uppföljning',
    followUpIs: (day: string) => `${day}, sex månader efter vandringen`,
    notStated: 'Framgår inte',
    summary: 'Sammanfattning',
    counts: (unsafe: number, safe: number, stops: number) =>
      `På ${formatCount(stops)} stopp gjordes ${observations(unsafe + safe)}: ${formatCount(unsafe)} om det som känns otryggt och ${formatCount(safe)} om det som känns tryggt.`,
    decided: (does: number, not: number, looks: number, none: number) =>
      `Beslut: ${formatCount(does)} görs, ${formatCount(not)} görs inte, ${formatCount(looks)} utreds, ${formatCount(none)} har inget beslut än.`,
    social: (physical: number, social: number) =>
      `${formatCount(physical)} gäller den fysiska miljön och ${formatCount(social)} sociala förhållanden.`,
    perAspect: 'Iakttagelser per område',
    aspect: 'Område',
    stops: 'Stopp',
    stop: 'Stopp',
    stopName: (number: number, name: string) => `${formatCount(number)}. ${name}`,
    why: 'Varför vi stannade här',
    seen: 'Iakttagelser',
    noStop: 'Iakttagelser på andra platser',
    noneHere: 'Inga iakttagelser vid stoppet.',
    numbered: (number: number, about: string, feeling: string, nature: string) =>
      `${formatCount(number)}. ${about} (${feeling.toLowerCase()}, ${nature.toLowerCase()})`,
    noText: 'Ingen text.',
    priority: (priority: string) => `Prioritet: ${priority.toLowerCase()}`,
    internalNote: (note: string) => `Intern anteckning: ${note}`,
    isInternalPoint: 'Intern iakttagelse.',
    decisions: 'Beslut',
    decisionsCaption: 'Punkter med beslut, ansvarig och tid',
    columns: {
      point: 'Punkt',
      responsible: 'Ansvarig',
      decision: 'Beslut och skäl',
      deadline: 'Klart senast',
      followUp: 'Uppföljning',
    },
    owner: (name: string) => `Markägare: ${name}`,
    noPoints: 'Inga punkter att besluta om.',
    safe: 'Det som kändes tryggt',
    noSafe: 'Inga iakttagelser om det som kändes tryggt.',
    dash: '–',
    foot: (title: string, day: string) => `${title}. Utskrivet ${day}.`,
  },

  calendar: {
    pre: (name: string) => `Förmöte: ${name}`,
    walk: (name: string) => name,
    closing: (name: string) => `Avslutande möte: ${name}`,
    followUp: (name: string) => `Följ upp: ${name}`,
    followUpText: (open: number) =>
      `Sex månader har gått sedan vandringen. ${points(open)} återstår i protokollet.`,
  },

  compare: {
    heading: (name: string) => `Jämför ${name}`,
    choose: 'Jämför med',
    chooseNone: 'Välj en vandring …',
    none: 'Det finns ingen annan vandring med iakttagelser att jämföra med.',
    noOther: 'Välj en vandring att jämföra med.',
    noWalk: 'Välj en vandring i listan.',
    before: 'Då',
    after: 'Nu',
    thenIs: (name: string, day: string | undefined) =>
      `Då: ${name}${day === undefined ? '' : `, ${formatDate(day)}`}`,
    nowIs: (name: string, day: string | undefined) =>
      `Nu: ${name}${day === undefined ? '' : `, ${formatDate(day)}`}`,
    summary: 'Sammanfattning',
    unsafe: (before: number, after: number) =>
      `Otrygga iakttagelser: ${formatCount(before)} då och ${formatCount(after)} nu.`,
    safe: (before: number, after: number) =>
      `Trygga iakttagelser: ${formatCount(before)} då och ${formatCount(after)} nu.`,
    fate: (done: number, left: number, dropped: number) =>
      `Av punkterna från den första vandringen är ${formatCount(done)} genomförda, ${formatCount(left)} återstår och ${formatCount(dropped)} görs inte.`,
    newOnes: (number: number) =>
      number === 0
        ? 'Den senare vandringen har inga nya punkter.'
        : `Den senare vandringen har ${count(number, 'ny punkt', 'nya punkter')}.`,
    carried: (number: number) =>
      number === 0 ? '' : `${points(number)} fortsätter en punkt från den första vandringen.`,
    caution: 'Det här kan skillnaderna bero på',
    cautions: {
      few: 'Antalet iakttagelser säger hur mycket som togs upp, inte hur trygg platsen är.',
      light: (before: string, after: string) =>
        `Ljuset var olika: ${before.toLowerCase()} då och ${after.toLowerCase()} nu.`,
      lightUnknown: 'Det framgår inte för båda vandringarna om det var ljust eller mörkt.',
      participants: (before: number, after: number) =>
        `Olika många gick med: ${formatCount(before)} då och ${formatCount(after)} nu.`,
      participantsUnknown: 'Det framgår inte för båda vandringarna hur många som gick med.',
      invited: 'Olika grupper var inbjudna.',
      missing: 'Olika grupper saknades.',
      season: 'Vandringarna gick under olika delar av året.',
      stops: (before: number, after: number) =>
        `Antalet stopp var ${formatCount(before)} då och ${formatCount(after)} nu.`,
    },
    aspects: 'Iakttagelser per område',
    unsafeThen: 'Otrygg då',
    unsafeNow: 'Otrygg nu',
    safeThen: 'Trygg då',
    safeNow: 'Trygg nu',
    total: 'Alla',
    stillOpen: 'Punkter som återstår',
    stillOpenNone: 'Inga punkter återstår från den första vandringen.',
    done: 'Punkter som är avslutade',
    doneNone: 'Inga punkter från den första vandringen är avslutade.',
    fresh: 'Nya punkter',
    freshNone: 'Inga nya punkter.',
    continuesWith: (name: string) => `Fortsätter i: ${name}`,
  },
} as const;
