import { countMeasures, formatCount, formatShare } from './format';

/** Words of the import that end up in the register. */
export const importSource = {
  place: (name: string) =>
    `Läget är hämtat från platsen ${name} i kartans platsregister, efter namnet i den importerade filen.`,
  file: (name: string) => `Läget kommer från den importerade filen ${name}.`,
} as const;

const rows = (count: number): string => `${formatCount(count)} ${count === 1 ? 'rad' : 'rader'}`;
const megabytes = (bytes: number): string => `${formatCount(bytes / 1_000_000)} MB`;

const formatNames: Readonly<Record<string, string>> = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  xlsx: 'Excel',
  gpx: 'GPX',
  kml: 'KML',
  gpkg: 'GeoPackage',
  shapefile: 'Shapefil',
};

/** Why a file cannot be read, as its reader says it. */
interface FileFailureWords {
  code: 'empty' | 'damaged' | 'tooLarge' | 'tooManyRows' | 'notThisFormat' | 'unsafe' | 'encoding';
  /** What was too much. */
  detail?: string;
  limit?: number;
}

/** Why a file cannot be imported and what to do, in a sentence or two. */
export function fileFailureSentence({ code, detail, limit }: FileFailureWords): string {
  switch (code) {
    case 'empty':
      return 'Filen är tom. Kontrollera att du valde rätt fil.';
    case 'damaged':
      return 'Filen är skadad eller avkortad och går inte att läsa. Öppna den i programmet den kommer från och spara den på nytt.';
    case 'tooLarge':
      return detail === 'bytes' && limit !== undefined
        ? `Filen är för stor. Högst ${megabytes(limit)} går att importera i det här formatet. Dela upp filen, eller spara den som CSV eller GeoPackage.`
        : 'Filen innehåller för mycket för att importeras på en gång. Ta bort kolumner som inte behövs eller dela upp filen.';
    case 'tooManyRows':
      return `Filen har för många rader. Högst ${formatCount(limit ?? 0)} går att importera på en gång. Dela upp filen.`;
    case 'notThisFormat':
      return 'Filen är inte i ett format som kan importeras. Spara den som CSV, Excel (xlsx), GeoJSON, GPX, KML, GeoPackage eller en zippad shapefil.';
    case 'unsafe':
      return 'Filen är byggd på ett sätt som kan skada webbläsaren och läses inte. Exportera den på nytt från programmet den kommer från.';
    case 'encoding':
      return 'Filens tecken går inte att läsa. Spara den på nytt med teckenkodningen UTF-8.';
  }
}

/** What a doubt is about, in words: the field, what stood in the file and what it was taken for. */
interface DoubtWords {
  label: string;
  found: string;
  taken: string;
}

/** Words of the import, step by step. */
export const importText = {
  panel: 'Importera',
  close: 'Avbryt',
  back: 'Tillbaka',
  next: 'Fortsätt',
  unavailable:
    'Webbläsaren låter inte kartan spara ändringar, till exempel i ett privat fönster. Öppna kartan i ett vanligt fönster för att importera.',
  step: (at: number) => `Steg ${at} av 4`,
  failed: 'Importen kunde inte slutföras på grund av ett fel i programmet. Försök igen.',
  working: 'Läser filen …',
  progress: {
    read: (done: number, of: number) => `${formatShare(done / of)} av filen är läst`,
    plan: (done: number, of: number) => `${formatCount(done)} av ${rows(of)}`,
  },
  planning: 'Går igenom raderna …',

  file: {
    heading: 'Välj fil',
    lead: 'CSV, Excel, GeoJSON, GPX, KML, GeoPackage eller zippad shapefil. Inget ändras förrän du har sett vad som händer med varje rad.',
    choose: 'Fil',
    drop: 'Du kan också dra filen hit från en mapp.',
    read: (percent: number) => `${percent} procent av filen är läst`,
  },

  columns: {
    heading: 'Lager och kolumner',
    read: (name: string, format: string, count: number) =>
      `${name} (${formatNames[format] ?? format}), ${rows(count)}.`,
    table: 'Tabell i filen',
    tableName: (name: string, at: number, count: number) =>
      `${name === '' ? `Tabell ${at + 1}` : name} (${rows(count)})`,
    layer: 'Lager att importera till',
    lead: 'Kartan har gissat vad kolumnerna betyder. Ändra det som är fel.',
    skip: 'Importeras inte',
    position: 'Läge på kartan',
    example: (value: string) => (value === '' ? 'Tom i första raden' : `Till exempel ${value}`),
    missing: 'Uppgifter som filen saknar',
    missingLead: 'Nya åtgärder måste ha de här uppgifterna. Ange vad som ska gälla för alla rader.',
    required: 'måste anges',
    choose: 'Välj',
    document: 'Dokument',
    section: 'Avsnitt eller beskrivning av källan',
    ownSource: 'Egen uppgift',
    remembered: 'Samma val som förra gången du importerade en sådan fil.',
  },

  places: {
    heading: 'Var raderna finns',
    none: 'Filen har inga koordinater.',
    found: (inside: number, of: number) =>
      `${formatCount(inside)} av ${formatCount(of)} undersökta rader hamnar i området.`,
    outside:
      'Inga rader hamnar i området med den här tolkningen. Kontrollera koordinatsystemet, annars avvisas raderna.',
    swapped: 'Axlarna står i omvänd ordning i filen. Kartan vänder på dem.',
    swap: 'Vänd på axlarna',
    use: 'Använd filens koordinater',
    system: 'Koordinatsystem',
    systemName: (epsg: number) => systemNames[epsg] ?? `EPSG:${epsg}`,
    preview: 'De första radernas läge',
    showOnMap: 'Visa på kartan',
    onMap: (count: number) =>
      count === 1
        ? 'Raden är utsatt på kartan.'
        : `De första ${formatCount(count)} raderna är utsatta på kartan.`,
    row: (at: number) => `Rad ${formatCount(at)}`,
    noPosition: 'inget läge',
    byName: 'Hämta läget från kolumnen med platsnamn',
    noColumn: 'Nej, rader utan koordinater får inget läge',
    byNameOutcome: (found: number, unknown: number) =>
      `${rows(found)} har ett platsnamn som kartan känner till. ${formatCount(unknown)} har ett namn som inte finns i kartans platsregister och får inget läge.`,
    several: 'Namn som flera platser har',
    severalLead: 'Välj vilken plats som menas.',
    askLater: 'Vet inte, visa raderna som tveksamma',
    noneOfThem: 'Ingen av dem',
  },

  report: {
    heading: 'Det här händer',
    kinds: {
      new: 'Nya',
      changed: 'Ändrade',
      doubtful: 'Tveksamma',
      identical: 'Oförändrade',
      rejected: 'Avvisade',
    },
    one: {
      new: 'Ny',
      changed: 'Ändrad',
      doubtful: 'Tveksam',
      identical: 'Oförändrad',
      rejected: 'Avvisad',
    },
    show: 'Visa rader',
    all: 'Alla',
    take: (name: string) => `Importera ${name}`,
    takeKind: {
      new: 'Ta med alla nya',
      changed: 'Ta med alla ändrade',
      doubtful: 'Ta med alla tveksamma',
    },
    row: (at: number, name: string) =>
      `Rad ${formatCount(at)}: ${name === '' ? 'utan namn' : name}`,
    changes: (fields: string) => `Ändras: ${fields}`,
    place: 'läget på kartan',
    nothing: 'Inga rader av det slaget.',
    apply: (count: number) => `Importera ${rows(count)}`,
    applying: (done: number, of: number) =>
      `Importerar ${formatCount(done)} av ${formatCount(of)} …`,
    keeping: 'Sparar i webbläsaren …',
    tooMany: (most: number) =>
      `Högst ${rows(most)} kan importeras på en gång. Dela upp filen. Är registret så stort bör det ligga på en server.`,
    saveRejected: 'Spara avvisade som fil',
    reason: 'orsak',
    rejectedFile: 'avvisade-rader.csv',
    conflict:
      'Någon av åtgärderna har ändrats i en annan flik. Gå tillbaka ett steg och fortsätt igen, så jämförs filen med det som gäller nu.',
    full: 'Webbläsaren har inte plats för så många ändringar. Spara lagerfiler först, eller importera färre rader.',
  },

  doubts: {
    vagueDate: ({ label, found, taken }: DoubtWords) =>
      `${label} är ”${found}”, som lästes som ${taken}.`,
    dayOrMonth: ({ label, found, taken }: DoubtWords) =>
      `${label} är ”${found}”, som lästes med dagen först: ${taken}.`,
    serialDate: ({ label, found, taken }: DoubtWords) =>
      `${label} är talet ${found}, som lästes som kalkylarkets datum ${taken}.`,
    guessedValue: ({ label, found, taken }: DoubtWords) =>
      `${label} är ”${found}”, som lästes som ${taken}.`,
    rounded: ({ label, found, taken }: DoubtWords) =>
      `${label} är ${found}, som avrundades till ${taken}.`,
    guessedPlace: ({ found, taken }: DoubtWords) => `Platsen ”${found}” lästes som ${taken}.`,
    severalPlaces: ({ found }: DoubtWords) =>
      `Flera platser heter ”${found}”. Raden får inget läge på kartan.`,
    unreadPosition: ({ found }: DoubtWords) =>
      `Läget går inte att läsa${found === '' ? '' : `: ${found}`}. Raden får inget nytt läge på kartan.`,
    losesPlace: () => 'Filen har inget läge för åtgärden. Läget som finns på kartan tas bort.',
    madeId: () =>
      'Raden har inget id, men samma namn och plats som en åtgärd som har importerats förut. Den ändras.',
    sameName: ({ taken }: DoubtWords) =>
      `Det finns redan en åtgärd med samma namn och plats (${taken}).`,
  },

  done: {
    heading: 'Importen är klar',
    outcome: (count: number) =>
      `${countMeasures(count)} är importerade. Hela importen kan ångras i ett steg.`,
    again: 'Importera en fil till',
    close: 'Klar',
  },
} as const;

const systemNames: Readonly<Record<number, string>> = {
  4326: 'Latitud och longitud (WGS 84)',
  3006: 'SWEREF 99 TM',
  3007: 'SWEREF 99 12 00',
  3008: 'SWEREF 99 13 30',
  3009: 'SWEREF 99 15 00',
  3010: 'SWEREF 99 16 30',
  3011: 'SWEREF 99 18 00',
  3012: 'SWEREF 99 14 15',
  3013: 'SWEREF 99 15 45',
  3014: 'SWEREF 99 17 15',
  3015: 'SWEREF 99 18 45',
  3016: 'SWEREF 99 20 15',
  3017: 'SWEREF 99 21 45',
  3018: 'SWEREF 99 23 15',
  25833: 'UTM zon 33',
  25834: 'UTM zon 34',
  3857: 'Webbkartor (Web Mercator)',
};
