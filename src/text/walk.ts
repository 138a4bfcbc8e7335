import { partTitle } from './area-words';
import { formatCount, formatDate, formatRate, joinWords } from './format';
import { gapsText } from './gaps';
import { valueLabel } from './labels';

const nbsp = '\u00A0';

/** A length on foot: 240 m, 1,9 km. */
const length = (meters: number): string =>
  meters < 1000
    ? `${formatCount(Math.round(meters / 10) * 10)}${nbsp}m`
    : `${formatRate(meters / 1000)}${nbsp}km`;

/** A time on foot, to five minutes: the figure rests on assumptions. */
const time = (minutes: number): string => {
  const rounded = Math.max(5, Math.round(minutes / 5) * 5);
  return `${formatCount(rounded)} minuter`;
};

const stops = (count: number): string => `${formatCount(count)} stopp`;

type Reason =
  | { code: 'punkt'; text: string }
  | { code: 'utpekad' }
  | { code: 'plats_utan'; layer: string | null; meters: number }
  | { code: 'yta_utan'; people: number; squareMeters: number }
  | { code: 'plats'; kind: string }
  | { code: 'atgard'; name: string; layer: string; phase: string; schematic: boolean };

function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'punkt':
      return `Kvar från tidigare vandring: ${reason.text}`;
    case 'utpekad':
      return 'Luckan är markerad att titta på.';
    case 'plats_utan':
      return reason.layer === null
        ? 'Ingen åtgärd inom räckvidd.'
        : `Ingen åtgärd inom räckvidd. Närmast: ${reason.layer} ${gapsText.distance(reason.meters)}.`;
    case 'yta_utan':
      return `Yta utan åtgärd, ${gapsText.ground(reason.squareMeters)}, ${gapsText.people(reason.people)}.`;
    case 'plats':
      return `${gapsText.placeKind(reason.kind)}: plats där många rör sig.`;
    case 'atgard':
      return `${reason.layer}, ${valueLabel(reason.phase).toLowerCase()}: ${reason.name}.${
        reason.schematic ? ' Läget är schematiskt.' : ''
      }`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  lucka: 'Lucka',
  plats: 'Plats',
  atgard: 'Åtgärd',
  punkt: 'Punkt från tidigare vandring',
  eget: 'Eget stopp',
};

/** Words of walks: the list of them, and how one is prepared. */
export const walkText = {
  heading: 'Trygghetsvandringar',
  back: 'Alla vandringar',
  steps: { forbered: 'Förbered', falt: 'Gå', protokoll: 'Protokoll' },
  stepsLabel: 'Vandringens delar',
  missing: 'Vandringen finns inte. Den kan ha tagits bort, eller länken kan vara fel.',
  loading: 'Läser in vandringen …',
  length,
  time,

  list: {
    lead: 'Välj en vandring att förbereda, gå eller följa upp.',
    none: 'Det finns inga vandringar än.',
    new: 'Ny vandring',
    noDate: 'Datum är inte bestämt',
    dated: (date: string) => formatDate(date),
    open: (name: string) => `Öppna ${name}`,
    facts: (stopCount: number, openPoints: number, late: number): string => {
      const parts: string[] = [];
      if (stopCount > 0) parts.push(stops(stopCount));
      if (openPoints > 0)
        parts.push(
          `${formatCount(openPoints)} ${openPoints === 1 ? 'punkt' : 'punkter'} att följa upp`,
        );
      if (late > 0) parts.push(`${formatCount(late)} ${late === 1 ? 'försenad' : 'försenade'}`);
      return parts.length === 0 ? 'Inte förberedd än' : parts.join(' · ');
    },
    followUp: (open: number) =>
      open === 0 ? 'Alla punkter' : `Alla punkter att följa upp (${formatCount(open)})`,
    again: 'Ny vandring här',
    againAt: (name: string) => `Ny vandring där ${name} gick`,
  },

  create: {
    heading: 'Ny trygghetsvandring',
    area: 'Var ska vandringen gå?',
    ways: {
      get stadsdel() {
        return partTitle();
      },
      omrade: 'Område på kartan',
      ritad: 'Rita själv',
    },
    choose: 'Välj …',
    zone: 'Område som finns på kartan',
    draw: 'Rita området',
    drawing: 'Klicka ut områdets hörn på kartan. Dubbelklicka eller tryck Enter när det är klart.',
    redraw: 'Rita om',
    drawn: 'Området är ritat.',
    name: 'Vandringens namn',
    nameOf: (area: string) => `Trygghetsvandring ${area}`,
    previous: 'Bygger vidare på en tidigare vandring',
    noPrevious: 'Nej',
    make: 'Skapa vandringen',
    cancel: 'Avbryt',
    noArea: 'Välj var vandringen ska gå.',
    noName: 'Ge vandringen ett namn.',
    noLayer: 'Kartan har inget lager för trygghetsvandringar.',
    description: (area: string) => `Trygghetsvandring i ${area}.`,
    sourcePlace: 'Trygghetskartan',
    sourceText: (day: string) => `Planerad i kartan ${day}`,
    placeSource: {
      stadsdel: (name: string) => `Vandringens område är ${name}.`,
      omrade: (name: string) => `Vandringens område är taget från ${name}.`,
      ritad: 'Vandringens område är ritat på kartan.',
    },
    drawnArea: 'ritat område',
  },

  stops: {
    heading: 'Stopp',
    none: 'Inga stopp än. Ta ett förslag nedan eller lägg till egna.',
    summary: (meters: number, minutes: number, count: number) =>
      `${stops(count)}, ${length(meters)}, omkring ${time(minutes)}`,
    unlaid: (count: number) => `${stops(count)}. Lägg rutten för att se hur lång den är.`,
    assumption: (metersPerMinute: number, minutes: number) =>
      `Tiden är räknad med ${formatRate((metersPerMinute * 60) / 1000)} km i timmen och ${formatCount(minutes)} minuter vid varje stopp där inget annat anges.`,
    warnings: {
      fewStops: 'En vandring behöver minst två stopp.',
      manyStops: 'Fler än 10 stopp. Det blir svårt att hinna prata vid varje.',
      short: 'Kortare än 1,5 km. Det finns plats för fler stopp.',
      long: 'Längre än 3 km. Alla orkar kanske inte hela vägen.',
      hasty: 'Kortare än en timme.',
      lasting: 'Längre än två timmar. Ta bort något stopp eller dela upp vandringen.',
      outside: 'Minst ett stopp ligger utanför vandringens område.',
    },
    order: 'Ordna till kortaste vägen',
    ordered: 'Stoppen ligger nu i den ordning som ger kortast väg mellan start och mål.',
    orderedSame: 'Stoppen ligger redan i den ordning som ger kortast väg.',
    ends: 'Det första stoppet är start och det sista är mål.',
    round: 'Gå tillbaka till starten',
    up: (name: string) => `Flytta ${name} tidigare`,
    down: (name: string) => `Flytta ${name} senare`,
    remove: (name: string) => `Ta bort ${name}`,
    show: (name: string) => `Visa ${name} på kartan`,
    edit: 'Ändra',
    editOf: (name: string) => `Ändra ${name}`,
    outside: 'Utanför området',
    kind: (kind: string) => kinds[kind] ?? kind,
    name: 'Namn',
    reason: 'Varför vi stannar här',
    minutes: 'Minuter vid stoppet',
    addPlace: 'Lägg till en plats som stopp',
    take: (name: string) => `Stanna vid ${name}`,
    draw: 'Sätt ut stopp på kartan',
    drawing: 'Klicka på kartan där ni ska stanna. Esc avbryter.',
    stopDrawing: 'Sluta',
    ownName: (number: number) => `Stopp ${formatCount(number)}`,
    limit: 'Det går att ha högst 200 stopp.',
    mapNote: 'Kartan visar åtgärder på enskilda platser. Stora områden är dolda medan du planerar.',
    removed: (name: string) => `${name} är borttaget. Det går att ångra uppe till höger.`,
  },

  proposals: {
    heading: 'Förslag på stopp',
    lead: 'Luckor, platser där många rör sig, åtgärder att titta på och punkter från tidigare vandringar.',
    computing: 'Tar fram förslag …',
    none: 'Det finns inga förslag i området. Lägg till egna stopp på kartan.',
    failed: 'Förslagen kunde inte tas fram. Ladda om sidan, eller lägg till egna stopp.',
    noArea: 'Vandringen har inget område på kartan. Rita ett område för att få förslag.',
    take: (count: number, meters: number) => `Använd förslaget: ${stops(count)}, ${length(meters)}`,
    add: 'Lägg till',
    addOf: (name: string) => `Lägg till ${name}`,
    all: 'Alla förslagna stopp är med.',
    more: (count: number) => `Visa ${formatCount(count)} till`,
    unnamed: 'Yta utan åtgärd',
  },
  reason: reasonSentence,

  route: {
    heading: 'Rutt',
    none: 'Rutten läggs när det finns minst två stopp.',
    notLaid: 'Hela rutten är inte lagd än.',
    lay: 'Lägg rutten',
    how: {
      gata: 'Följer gatunätet',
      tjanst: 'Lagd av ruttjänsten',
      rak: 'Rak linje: kartan har ingen gata här',
      ritad: 'Ritad för hand',
    },
    methods: (used: ReadonlySet<string>, factor: number): string => {
      const parts = ['gata', 'tjanst', 'ritad', 'rak']
        .filter((kind) => used.has(kind))
        .map((kind) => {
          switch (kind) {
            case 'gata':
              return 'längs gatunätet i kartan';
            case 'tjanst':
              return 'av ruttjänsten';
            case 'ritad':
              return 'för hand';
            default:
              return `som raka linjer, räknade ${formatRate(factor)} gånger längre eftersom vägen inte är rak`;
          }
        });
      return `Rutten är lagd ${joinWords(parts)}.`;
    },
    network: (text: string) => `Gatunätet: ${text}`,
    noNetwork: 'Kartan har inget gatunät, så rutten är raka linjer mellan stoppen.',
    networkFailed: 'Gatunätet kunde inte läsas, så nya delar av rutten blir raka linjer.',
    leg: (from: string, to: string) => `${from} – ${to}`,
    draw: 'Rita om',
    drawOf: (from: string, to: string) => `Rita om vägen från ${from} till ${to}`,
    drawing:
      'Dra i linjens punkter på kartan. Nya punkter finns mitt på varje sträcka. Tryck Klar när du är nöjd.',
    done: 'Klar',
    again: 'Räkna om',
    againOf: (from: string, to: string) => `Räkna om vägen från ${from} till ${to}`,
    service: (name: string) => `Hämta rutten från ${name}`,
    serviceFailed: (name: string, detail: string) =>
      `${name} svarade inte som väntat (${detail}). Rutten är oförändrad.`,
    passes: 'Längs vägen',
    passesLead: 'Åtgärder och luckor inom 50 meter, i den ordning ni passerar dem.',
    passesNone: 'Rutten passerar inga kända åtgärder eller luckor.',
    passed: (meters: number, away: number) =>
      `efter ${length(meters)}${away >= 5 ? `, ${formatCount(Math.round(away / 5) * 5)}${nbsp}m bort` : ''}`,
    gap: 'Lucka',
  },

  meetings: {
    heading: 'Möten och ljus',
    lead: 'Tre tillfällen med två till tre veckor emellan.',
    pre: 'Förmöte',
    walk: 'Vandring',
    time: 'Vandringen börjar klockan',
    closing: 'Avslutande möte',
    clear: 'Ta bort datumet',
    early: 'Ligger före vandringen.',
    late: 'Ligger efter vandringen.',
    apart: 'Det är mer än tre veckor mellan två av mötena.',
    light: 'Ljus eller mörker',
    sunset: (at: string, dusk: string | null) =>
      dusk === null
        ? `Solen går ner ${at}. Det blir inte helt mörkt den natten.`
        : `Solen går ner ${at} och det är mörkt från ${dusk}.`,
    bright: 'Solen går inte ner den dagen.',
    dark: 'Solen går inte upp den dagen.',
    atTime: {
      ljus: 'När vandringen börjar är det ljust.',
      skymning: 'När vandringen börjar är det skymning.',
      morker: 'När vandringen börjar är det mörkt.',
    },
    endLight: {
      ljus: 'Det är ljust hela vandringen.',
      skymning: 'Det skymmer innan vandringen är slut.',
      morker: 'Det är mörkt när vandringen slutar.',
    },
    differs: (stated: string) =>
      `Vandringen är angiven som ${stated}, men det stämmer inte med datum och tid.`,
  },

  people: {
    heading: 'Inbjudna och roller',
    lead: 'Skriv grupper och roller, aldrig namn på personer. En grupp på högst omkring 20 personer fungerar bäst.',
    usual:
      'Grupper som ofta saknas: unga, äldre, personer med funktionsnedsättning, personer som talar andra språk och personer som inte är med i någon förening.',
    suggestions: [
      'Unga',
      'Äldre',
      'Personer med funktionsnedsättning',
      'Personer som talar andra språk',
      'Boende',
      'Föreningar',
      'Fastighetsägare',
      'Företagare',
      'Skolor',
      'Polisen',
    ],
    roles: ['Samtalsledare', 'Vägvisare', 'Protokollförare', 'Fotograf (aldrig personer)'],
    addGroup: (name: string) => `Bjud in ${name}`,
    addRole: (name: string) => `Lägg till rollen ${name}`,
    large: 'Fler än 20 deltagare. Dela gruppen i två.',
  },

  pack: {
    heading: 'Underlag att dela',
    print: 'Skriv ut underlaget',
    printHint:
      'Karta i skala, stopplista med vad vi vet, checklista och tomt protokoll. Välj ”Spara som PDF” i utskriften för en fil.',
    gpx: 'GPX-fil',
    geojson: 'GeoJSON-fil',
    files: 'Rutten till telefon eller karta',
    link: 'Kopiera länk till vandringen',
    linkCopied: 'Länken är kopierad.',
    linkNotCopied: 'Webbläsaren tillät inte kopiering. Kopiera adressen i adressfältet.',
    linkHint:
      'Länken visar vandringen för den som har samma register. Ändringar som bara finns i din webbläsare följer inte med.',
    qr: 'QR-kod till vandringen',
  },

  file: {
    save: 'Vandringen som fil',
    hint: 'För telefonerna som ska med ut, och för den som inte har samma register. Filen innehåller allt om vandringen, också det som är internt.',
    take: 'Hämta en vandring från fil',
    none: 'Filen innehåller ingen vandring. Välj en fil som är gjord med ”Vandringen som fil”.',
    bad: (why: string) => `Vandringen i filen kunde inte tas in. ${why}`,
    taken: (name: string) => `Vandringens id används redan av ${name}.`,
    done: 'Vandringen är hämtad.',
  },

  sheet: {
    stops: 'Stopp',
    known: 'Här finns',
    areas: 'Områden på vägen',
    facts: 'Om vandringen',
    checklist: 'Checklista vid varje stopp',
    checklistLead:
      'Åtta saker att titta på (BoTryggt 2030). Skriv också vad som känns tryggt. Fotografera och beskriv aldrig personer.',
    protocol: 'Protokoll',
    columns: ['Stopp', 'Vad vi ser', 'Tryggt eller otryggt', 'Förslag', 'Vem kan göra det'],
    yes: 'Bra',
    no: 'Brister',
    note: 'Anteckning',
    minutes: (minutes: number) => `${formatCount(minutes)} min`,
    route: 'Rutt längs gator, från tjänst eller ritad',
    straight: 'Rak linje: gatorna är inte kända här',
    stop: 'Numrerat stopp',
    distance: (meters: number) => `${length(meters)} från förra stoppet`,
    address: 'Vandringen på kartan',
  },

  aspects: {
    gestaltning: ['Gestaltning', 'Är platsen omsorgsfullt utformad och lätt att överblicka?'],
    funktioner: ['Blandning av funktioner', 'Finns det skäl att vara här olika tider på dygnet?'],
    tydlighet: ['Tydlighet', 'Är det lätt att hitta och att förstå vad som är allmänt och privat?'],
    social_kontroll: ['Social kontroll', 'Finns det människor och fönster som ser platsen?'],
    belysning: ['Belysning', 'Är det jämnt upplyst, och lyser alla lampor?'],
    skalskydd: ['Skalskydd', 'Är dörrar, staket och lås hela och ändamålsenliga?'],
    forvaltning: ['Förvaltning', 'Är det helt, rent och skött?'],
    information: ['Information', 'Finns skyltar och vet man vart man vänder sig?'],
  } as Readonly<Record<string, readonly [name: string, question: string]>>,
} as const;
