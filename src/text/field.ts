import { formatCount, formatRate } from './format';

const nbsp = '\u00A0';

/** Metres as one says them on foot: to the nearest ten, and kilometres with one decimal. */
function distance(meters: number): string {
  if (meters >= 995) return `${formatRate(meters / 1000)}${nbsp}kilometer`;
  return `${formatCount(Math.max(10, Math.round(meters / 10) * 10))}${nbsp}meter`;
}

const directionWords = {
  norr: 'norrut',
  nordost: 'åt nordost',
  oster: 'österut',
  sydost: 'åt sydost',
  soder: 'söderut',
  sydvast: 'åt sydväst',
  vaster: 'västerut',
  nordvast: 'åt nordväst',
} as const;

const countOf = (count: number, one: string, more: string): string =>
  `${formatCount(count)}${nbsp}${count === 1 ? one : more}`;
const notes = (count: number): string => countOf(count, 'iakttagelse', 'iakttagelser');
const photos = (count: number): string => countOf(count, 'foto', 'foton');

/** Why notes from another phone could not be read. */
function notesFailure({ code }: { code: string }): string {
  switch (code) {
    case 'empty':
      return 'Filen är tom. Be om den en gång till.';
    case 'damaged':
      return 'Filen är skadad och går inte att läsa. Be om den en gång till.';
    case 'tooLarge':
    case 'tooManyRows':
      return 'Filen är för stor för att tas emot här.';
    default:
      return 'Filen är inte anteckningar från en vandring. Välj filen som slutar på .zip och som du fick från den andra telefonen.';
  }
}

interface Taken {
  added: number;
  newer: number;
  same: number;
  photos: number;
  badPhotos: number;
}

function taken({ added, newer, same, photos: newPhotos, badPhotos }: Taken): string {
  const known = same > 0 ? ` ${notes(same)} fanns redan.` : '';
  const bad = badPhotos > 0 ? ` ${photos(badPhotos)} var skadade och kom inte med.` : '';
  if (added + newer + newPhotos === 0) return `Inget nytt i filen.${known}${bad}`;
  const parts = [`${notes(added)} är nya`];
  if (newer > 0) parts.push(`${formatCount(newer)} är nyare än dina`);
  if (newPhotos > 0) parts.push(`${photos(newPhotos)} följde med`);
  return `Mottaget: ${parts.join(', ')}.${known}${bad}`;
}

/** Words of the walk itself, in the field. */
export const fieldText = {
  unavailable:
    'Webbläsaren låter inte kartan spara, till exempel i ett privat fönster. Öppna kartan i ett vanligt fönster innan du går.',

  stops: {
    heading: 'Stopp',
    all: 'Alla stopp',
    allMore: ' och anteckningar',
    none: 'Vandringen har inga stopp än. Du kan anteckna ändå.',
    progress: (at: number, of: number) => `Stopp ${formatCount(at)} av ${formatCount(of)}`,
    notes,
    nearest: 'Närmast dig',
    previous: 'Föregående stopp',
    next: 'Nästa stopp',
    choose: (at: number, name: string) => `Gå till stopp ${formatCount(at)}: ${name}`,
    way: (meters: number, direction: keyof typeof directionWords) =>
      `${distance(meters)} ${directionWords[direction]}`,
    straight: 'fågelvägen',
    here: 'Du är framme',
    arrived: (at: number, name: string) => `Du är framme vid stopp ${formatCount(at)}, ${name}.`,
    chosen: (at: number, of: number, name: string) =>
      `Stopp ${formatCount(at)} av ${formatCount(of)}: ${name}`,
  },

  position: {
    show: 'Visa var jag är',
    hide: 'Dölj var jag är',
    follow: 'Följ mig på kartan',
    asking: 'Letar efter var du är …',
    shown: 'Du visas på kartan.',
    sure: (meters: number) => `Du visas på kartan, på ungefär ${distance(meters)} när.`,
    lost: 'Telefonen har tappat bort var du är. Kartan visar var du var senast.',
    denied: 'Kartan får inte veta var du är. Tillåt plats i webbläsaren. Allt annat fungerar ändå.',
    unavailable:
      'Telefonen kan inte tala om var du är. Slå på platstjänster. Allt annat fungerar ändå.',
    timeout: 'Telefonen hittar inte var du är. Gå ut under bar himmel. Allt annat fungerar ändå.',
    again: 'Försök igen',
    close: 'Stäng meddelandet',
    awake: 'Håll skärmen tänd',
    private: 'Var du är stannar i telefonen och sparas bara om du själv väljer det.',
  },

  reminder: 'Fotografera inga personer. Beskriv ingen så att den kan kännas igen.',

  note: {
    add: 'Ny iakttagelse',
    goOn: 'Fortsätt skriva',
    goOnHint: 'En iakttagelse är påbörjad och finns kvar i telefonen.',
    heading: 'Ny iakttagelse',
    headingChange: 'Ändra iakttagelsen',
    feeling: 'Hur upplevs platsen?',
    feelings: { trygg: 'Trygg', otrygg: 'Otrygg' },
    nature: 'Vad handlar det om?',
    natures: {
      fysisk: { name: 'Platsen', line: 'Fysisk: ljus, växter, byggnader, vägar' },
      social: { name: 'Människor', line: 'Social: hur platsen används, saknas någon?' },
    },
    aspect: 'Vilken sida av platsen?',
    aspects: {
      gestaltning: { name: 'Gestaltning', line: 'Hur platsen är formad, och om man trivs där' },
      funktioner: {
        name: 'Blandning av funktioner',
        line: 'Bostäder, affärer och annat som ger liv hela dygnet',
      },
      tydlighet: {
        name: 'Tydlighet',
        line: 'Lätt att hitta och att förstå vad platsen är till för',
      },
      social_kontroll: { name: 'Social kontroll', line: 'Om man ser andra och själv blir sedd' },
      belysning: { name: 'Belysning', line: 'Ljus, mörka fläckar och sådant som bländar' },
      skalskydd: { name: 'Skalskydd', line: 'Dörrar, portar, lås och fönster' },
      forvaltning: {
        name: 'Förvaltning',
        line: 'Skötsel: klotter, skräp, växter, det som är trasigt',
      },
      information: { name: 'Information', line: 'Skyltar, och hur man når den som ansvarar' },
    },
    text: 'Vad ser du?',
    textHint: 'Du kan prata in texten med tangentbordets mikrofon.',
    priority: 'Hur viktigt är det?',
    priorities: { hog: 'Viktigt', medel: 'Mellan', lag: 'Mindre viktigt' },
    noPriority: 'Inte sagt',
    save: 'Spara',
    saving: 'Sparar …',
    aside: 'Lägg åt sidan',
    discard: 'Släng utkastet',
    discardChange: 'Ångra ändringen',
    draftKept: 'Utkastet sparas i telefonen medan du skriver.',
    draftFull:
      'Telefonen har inte plats. Texten finns kvar här men är inte sparad. Kopiera den, frigör plats och försök igen.',
    draftFailed:
      'Telefonen kunde inte spara utkastet. Texten finns kvar här. Kopiera den innan du stänger.',
    copy: 'Kopiera texten',
    copied: 'Texten är kopierad.',
    notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    saved: 'Iakttagelsen är sparad.',
    failed: 'Iakttagelsen kunde inte sparas. Försök igen. Det du har skrivit finns kvar.',
    discarded: 'Utkastet är slängt.',
    missing: {
      feeling: 'Välj trygg eller otrygg.',
      nature: 'Välj om det handlar om platsen eller människor.',
      aspect: 'Välj vilken sida av platsen det gäller.',
      place: 'Välj var det är.',
    },
  },

  place: {
    legend: 'Var är det?',
    stop: 'Vid ett stopp',
    stopLine: (at: number, name: string) => `Stopp ${formatCount(at)}: ${name}`,
    stopChoice: 'Vilket stopp?',
    here: 'Här jag står',
    hereLine: 'Telefonen anger platsen',
    hereFound: (meters: number) => `Platsen är tagen, på ${distance(meters)} när`,
    hereWaiting: 'Letar efter var du är …',
    hereNone: 'Telefonen vet inte var du är. Välj stoppet eller peka på kartan.',
    take: 'Ta platsen',
    update: 'Ta platsen igen',
    map: 'På kartan',
    mapLine: 'Peka ut platsen på kartan',
    mapFound: 'Platsen är utpekad',
    point: 'Peka på kartan',
    pointAgain: 'Peka igen',
    pointing: 'Tryck på kartan där det är.',
    middle: 'Använd kartans mitt',
    cancel: 'Avbryt',
  },

  photos: {
    legend: 'Foton',
    take: 'Ta foto',
    choose: 'Välj foton',
    hint: 'Fotot görs mindre, och uppgifter om tid, plats och telefon tas bort ur det.',
    working: 'Gör i ordning fotot …',
    added: (count: number) => `${photos(count)} sparade i telefonen.`,
    alt: (at: number, text: string) =>
      `Foto ${formatCount(at)} till iakttagelsen${text && ` ”${text}”`}`,
    missing: 'Fotot finns inte i den här telefonen.',
    remove: (at: number) => `Ta bort foto ${formatCount(at)}`,
    notAnImage: (name: string) =>
      `${name} går inte att läsa som foto och kom inte med. Ta ett nytt eller välj ett annat.`,
    tooLarge: (name: string) => `${name} är för stort och kom inte med. Välj ett mindre.`,
    full: 'Telefonen har inte plats för fotot. Frigör plats och försök igen. Resten finns kvar.',
    failed: 'Fotot kunde inte sparas. Försök igen. Resten finns kvar.',
  },

  list: {
    heading: 'Iakttagelser',
    none: 'Inga iakttagelser än.',
    edit: 'Ändra',
    remove: 'Ta bort',
    /** For those who hear the button: which one it is. */
    of: (title: string) => ` ${title}`,
    removed: (title: string) => `${title} är borttagen.`,
    undo: 'Ångra',
    restored: (title: string) => `${title} är tillbaka.`,
    draftFirst: 'Du har en påbörjad iakttagelse. Spara eller släng den först.',
    atStop: (at: number) => `stopp ${formatCount(at)}`,
    onMap: 'egen plats',
  },

  exchange: {
    heading: 'Flera telefoner',
    lead: 'Anteckningar och foton går att samla i en telefon genom en fil. Filen är intern: lämna den bara till den som samlar ihop.',
    give: 'Lämna över anteckningar',
    take: 'Ta emot anteckningar',
    nothing: 'Det finns inga iakttagelser att lämna över än.',
    given: (name: string) => `Sparat som ${name}. Skicka filen till den som samlar ihop.`,
    shared: 'Anteckningarna är överlämnade.',
    missingPhotos: (count: number) =>
      ` ${photos(count)} finns inte i den här telefonen och kom inte med.`,
    failed: 'Filen kunde inte göras. Försök igen.',
    notTaken: 'Filen kunde inte tas emot. Försök igen.',
    reading: 'Läser filen …',
    taken,
    notesFailure,
    notNotes: 'Filen är inte anteckningar från en vandring.',
    newer: 'Filen är gjord med en nyare version av kartan. Ladda om sidan och försök igen.',
    otherWalk: (name: string) =>
      `Filen gäller vandringen ${name}. Öppna den vandringen och ta emot filen där.`,
    badNotes: (fault: string) => `Filen kunde inte tas emot: ${fault}`,
    noRoom: 'Telefonen har inte plats för fotona i filen. Frigör plats och försök igen.',
    noStore: 'Fotona i filen kunde inte sparas. Försök igen.',
  },
} as const;
