import type { PlanState } from '@/domain/collaboration';
import { formatCount, formatDate, joinWords } from './format';

const rows = (count: number): string => `${formatCount(count)} ${count === 1 ? 'rad' : 'rader'}`;

/** When the plan is to be followed up, and by what rule. */
const basis = (byLaw: boolean): string =>
  byLaw
    ? 'två år efter den senaste uppföljningen eller beslutet (6 § lagen 2023:196)'
    : 'enligt samverkans egen rytm';

/** What is to be seen to about a collaboration, as a sentence. */
const toDo = {
  plan_forsenad: (day: string, byLaw: boolean) =>
    `Åtgärdsplanen skulle ha följts upp senast ${formatDate(day)}, ${basis(byLaw)}.`,
  plan_snart: (day: string, byLaw: boolean) =>
    `Åtgärdsplanen ska följas upp senast ${formatDate(day)}, ${basis(byLaw)}.`,
  lagesbild_gammal: (date: string) =>
    `Lägesbilden är från ${formatDate(date)}. Den ska uppdateras minst vartannat år (6 § lagen 2023:196).`,
  roda: (count: number) =>
    count === 1
      ? '1 rad i åtgärdsplanen är röd.'
      : `${formatCount(count)} rader i åtgärdsplanen är röda.`,
  plan_okand:
    'Åtgärdsplanen har inget datum för beslut eller uppföljning. Skriv in det, så räknas nästa uppföljning ut.',
  plan_saknas: 'Ingen åtgärdsplan är inskriven.',
  lagesbild_saknas: 'Ingen lägesbild är inskriven.',
  mote_saknas: 'Inget kommande möte är inskrivet.',
} as const;

const planStates: Readonly<Record<PlanState, string>> = {
  forsenad: 'Uppföljningen är försenad',
  snart: 'Dags att följa upp',
  okand: 'Datum för uppföljning framgår inte',
  saknas: 'Ingen åtgärdsplan',
  foljd: 'Följs upp i tid',
  avslutad: 'Samverkan är avslutad',
};

/** Words of the pages about platssamverkan. */
export const collaborateText = {
  heading: 'Platssamverkan',
  lead: 'En plats, en lägesbild, en åtgärdsplan. Gruppen möts tills läget har förbättrats.',
  none: 'Det finns ingen platssamverkan i registret.',
  gone: 'Den platssamverkan som länken gäller finns inte i registret.',
  all: 'All platssamverkan',
  summary: (open: number, ended: number) =>
    ended === 0
      ? `${formatCount(open)} pågår eller är initierade.`
      : `${formatCount(open)} pågår eller är initierade, ${formatCount(ended)} är avslutade.`,
  toSeeTo: 'Att göra',
  nothingToSeeTo: 'Ingen åtgärdsplan behöver följas upp just nu.',
  nothingHere: 'Inget behöver göras just nu.',
  notWritten: 'Inte inskrivet än',
  toDo,
  planStates,
  planDue: (day: string) => `Följs upp senast ${formatDate(day)}`,
  unavailable: 'Webbläsaren sparar inga ändringar här, så det går bara att läsa.',
  facts: {
    level: 'Nivå',
    status: 'Status',
    partners: 'Medverkande',
    nextMeeting: 'Nästa möte',
    situation: 'Senaste lägesbild',
    plan: 'Åtgärdsplan',
    districts: 'Ligger i',
    statedDistricts: 'Anges för',
    none: 'Framgår inte',
    noMeeting: 'Inget inskrivet',
    noSituation: 'Ingen inskriven',
    noPlan: 'Ingen inskriven',
  },
  rows,
  followUps: (counts: { gron: number; gul: number; rod: number; inte: number }) => [
    ...(counts.gron > 0
      ? [{ state: 'gron', text: `${formatCount(counts.gron)} grön` } as const]
      : []),
    ...(counts.gul > 0 ? [{ state: 'gul', text: `${formatCount(counts.gul)} gul` } as const] : []),
    ...(counts.rod > 0 ? [{ state: 'rod', text: `${formatCount(counts.rod)} röd` } as const] : []),
    ...(counts.inte > 0
      ? [{ state: 'inte', text: `${formatCount(counts.inte)} inte uppföljd` } as const]
      : []),
  ],
  signs: { gron: '✓', gul: '▲', rod: '■', inte: '○' },
  colours: {
    gron: 'Grön: genomförd',
    gul: 'Gul: pågår',
    rod: 'Röd: inte påbörjad',
    inte: 'Inte uppföljd',
  },
  sections: 'På den här sidan',
  part: {
    publication: 'Vem som får läsa',
    internal: 'Intern',
    add: 'Lägg till',
    cancel: 'Avbryt',
    edit: 'Ändra',
    done: 'Klar',
    remove: 'Ta bort',
    removed: (what: string) => `${what} är borttagen.`,
    restore: 'Ångra',
    emptyText: 'Rutan får inte vara tom. Använd Ta bort om texten inte ska vara med.',
    emptyNew: 'Skriv något först.',
    badDate: 'Skriv ett datum som 2026-11-05, 2026-11 eller 2026.',
    dateHint: '2026-11-05, 2026-11 eller 2026',
    rolesHint: 'Skriv roller och organisationer, inte namn.',
    onePerLine: 'En per rad. Skriv roller och organisationer, inte namn.',
  },
  head: {
    facts: 'Uppgifter',
    schematic: 'Zonen på kartan är schematiskt ritad: underlaget anger ingen gräns.',
    noZone: 'Underlaget anger ingen plats, så det finns ingen zon på kartan.',
    edit: 'Redigera',
    editHint: 'Öppnar formuläret med alla fält, också zonen på kartan.',
  },
  out: {
    heading: 'Skriv ut och dela',
    version: 'Vad som är med',
    internal: 'Också interna delar',
    public: 'Bara offentliga delar',
    onlyInternal: 'Den här samverkan är intern i registret och har ingen offentlig version.',
    print: 'Skriv ut',
    printHint: 'En liggande A4 med karta, lägesbild och åtgärdsplan.',
    docx: 'Spara som Word-fil',
    saved: (name: string) => `Sparat som ${name}.`,
    failed: 'Filen kunde inte skapas. Försök igen.',
    scene: 'Lägg kartan i bildspelet',
    sceneSaved: (number: number) => `Kartan är nu bild ${formatCount(number)} i bildspelet.`,
    sceneFailed: 'Bilden kunde inte sparas i webbläsaren.',
    openMap: 'Öppna på stora kartan',
  },
  zone: {
    heading: 'Åtgärder i zonen',
    count: (count: number) =>
      count === 0
        ? 'Ingen åtgärd i registret ligger i zonen.'
        : `${formatCount(count)} ${count === 1 ? 'åtgärd ligger' : 'åtgärder ligger'} i zonen eller når in i den. Välj en för att se den på kartan.`,
    schematic: 'Zonen är schematisk, så vad som ligger just innanför kanten är osäkert.',
    column: (layer: string, count: number) => `${layer}, ${formatCount(count)}`,
    unplaced: (count: number, districts: readonly string[]) =>
      `${formatCount(count)} ${count === 1 ? 'åtgärd' : 'åtgärder'} utan egen plats anges för ${joinWords(districts)}. Om ${count === 1 ? 'den' : 'de'} berör zonen framgår inte.`,
    large: 'Lager som hämtas från en server som kartrutor räknas inte med.',
  },
  situations: {
    heading: 'Lägesbilder',
    lead: 'Den senaste står först.',
    none: 'Ingen lägesbild är inskriven. Underlaget anger ingen.',
    add: 'Ny lägesbild',
    of: (date: string) => `Lägesbild ${formatDate(date)}`,
    what: (date: string) => `Lägesbilden från ${formatDate(date)}`,
    date: 'Datum',
    text: 'Hur är läget?',
    basis: 'Underlag',
    basisHint: 'Vad lägesbilden bygger på, en källa per rad: polisen, egen räkning, enkät.',
    trend: 'Jämfört med förra lägesbilden',
    noTrend: 'Inte angivet',
    change: 'Vad har ändrats sedan förra lägesbilden?',
    privacy: 'Skriv aldrig namn eller annat som pekar ut en person.',
    signs: { battre: '↗', oforandrat: '→', samre: '↘' },
  },
  causes: {
    heading: 'Orsaker',
    lead: 'Vad analysen av lägesbilden pekar på. Varje rad i åtgärdsplanen kan svara mot en orsak.',
    none: 'Ingen orsak är inskriven.',
    add: 'Ny orsak',
    text: 'Orsak',
    what: 'Orsaken',
    number: (number: number) => `Orsak ${formatCount(number)}`,
    used: (count: number) => `Används i ${rows(count)} i åtgärdsplanen.`,
    inUse: (count: number) =>
      `Orsaken används i ${rows(count)} i åtgärdsplanen. Byt orsak där först, så kan den tas bort.`,
  },
  plan: {
    heading: 'Åtgärdsplan',
    lead: 'Varje ruta sparas när du lämnar den.',
    none: 'Ingen åtgärdsplan är inskriven.',
    columns: {
      row: 'Rad',
      cause: 'Orsak',
      action: 'Åtgärd',
      goal: 'Operativa mål',
      when: 'När',
      who: 'Vem',
      followUp: 'Uppföljning',
      more: 'Mer',
    },
    ofRow: (number: number) => `, rad ${formatCount(number)}`,
    add: 'Ny rad',
    addText: 'Åtgärd',
    what: (number: number) => `Rad ${formatCount(number)}`,
    noCause: 'Ingen vald',
    causeGone: 'Orsaken är borttagen',
    up: (number: number) => `Flytta rad ${formatCount(number)} uppåt`,
    down: (number: number) => `Flytta rad ${formatCount(number)} nedåt`,
    removeRow: (number: number) => `Ta bort rad ${formatCount(number)}`,
    more: (number: number) => `Mer om rad ${formatCount(number)}`,
    note: 'Kommentar till uppföljningen',
    followedUp: 'Uppföljd den',
    followedOn: (date: string) => `Uppföljd ${formatDate(date)}`,
    measure: 'Åtgärd i registret',
    noMeasure: 'Ingen kopplad',
    measureGone: 'Åtgärden finns inte längre i registret',
    inZone: 'I zonen',
    others: 'Övriga',
    followToday: 'Följ upp planen i dag',
    followedToday: (day: string) => `Planen är nu följd upp ${formatDate(day)}.`,
    rhythm:
      'Lagen kräver uppföljning minst vartannat år (6 § lagen 2023:196). Samverkan kan ha en tätare rytm.',
  },
  checklist: {
    heading: 'Insatser att välja bland',
    lead: (count: number) =>
      `Underlaget räknar upp ${formatCount(count)} slags insatser som kan användas i platssamverkan, men säger inte vilka som används var. Alla börjar därför som inte bedömda.`,
    count: (used: number, considered: number, open: number) =>
      `${formatCount(used)} används, ${formatCount(considered)} övervägda men används inte, ${formatCount(open)} inte bedömda.`,
    notAssessed: 'Inte bedömd',
    state: (name: string) => `Läge för ${name}`,
    reason: 'Varför används den inte?',
    reasonOf: (name: string) => `Varför används inte ${name}?`,
    lacking: (count: number) =>
      count === 1 ? 'Skäl saknas för 1 av dem.' : `Skäl saknas för ${formatCount(count)} av dem.`,
    none: 'Inställningarna för kartan räknar inte upp några insatser.',
  },
  meetings: {
    heading: 'Möten',
    none: 'Inget möte är inskrivet.',
    coming: 'Kommande',
    held: 'Hållna',
    add: 'Nytt möte',
    date: 'Datum',
    of: (date: string) => `Möte ${formatDate(date)}`,
    what: (date: string) => `Mötet ${formatDate(date)}`,
    participants: 'Deltagare',
    decisions: 'Beslut',
    noDecisions: 'Inga beslut inskrivna.',
    next: (date: string) => `Nästa möte: ${formatDate(date)}.`,
    noNext: 'Inget kommande möte är inskrivet.',
    save: 'Ladda ner till kalendern (.ics)',
    saved: (count: number, name: string) =>
      `${formatCount(count)} ${count === 1 ? 'post' : 'poster'} sparade i ${name}. Öppna filen i din kalender.`,
    nothingToSave: 'Inga kommande datum att spara. Ett möte behöver en dag för att komma med.',
    fileName: 'platssamverkan.ics',
    summary: (name: string) => `Möte: ${name}`,
    planSummary: (name: string) => `Sista dag att följa upp åtgärdsplanen: ${name}`,
  },
  end: {
    heading: 'Avsluta',
    lead: 'Platssamverkan avslutas när läget har förbättrats. Skälet sparas och visas.',
    reason: 'Varför avslutas samverkan?',
    reasonHint: 'Vad i lägesbilden visar det? Skriv inga namn.',
    reasonMissing: 'Skriv skälet först.',
    improved: 'Läget har förbättrats',
    other: 'Avsluta av annat skäl',
    ended: (status: string, date: string | undefined) =>
      date === undefined ? `${status}.` : `${status}. Avslutad ${formatDate(date)}.`,
    why: (reason: string) => `Skäl: ${reason}`,
    noReason: 'Skälet framgår inte.',
    again: 'Ta upp samverkan igen',
  },
  sheet: {
    internal: 'Internt: innehåller delar som inte är offentliga.',
    public: 'Offentlig version: interna delar är utelämnade.',
    map: 'Kartan visar zonen och åtgärderna i den:',
    mapOnly: 'Kartan visar zonen.',
    mapFrom: (sources: string) => `Karta: ${sources}.`,
    partners: 'Medverkande',
    nextMeeting: 'Nästa möte',
    situation: (date: string) => `Lägesbild ${formatDate(date)}`,
    noSituation: 'Lägesbild',
    basis: (basis: string) => `Underlag: ${basis}`,
    plan: 'Åtgärdsplan',
    followed: (date: string) => `Senast följd upp ${formatDate(date)}.`,
    decided: (date: string) => `Beslutad ${formatDate(date)}.`,
    used: 'Insatser som används',
    notStated: 'Framgår inte',
    foot: (organisation: string, date: string, day: string) =>
      `${organisation}. ${date}. Utskrivet ${formatDate(day)}.`,
    sources: (sources: string) => `Källor: ${sources}.`,
  },
} as const;
