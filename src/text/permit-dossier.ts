import { formatCount, formatDate } from './format';

/** Words of the application, on the page and in the files. */
export const dossierText = {
  heading: 'Ansökan',
  lead: 'Det en ansökan ska innehålla enligt 2 § förordningen (2023:422) om ordningsvakter. Fyll i här, så följer texten med i dokumentet.',
  fieldsHint: 'Skriv roller och verksamheter, inte namn på personer.',
  missing: {
    heading: 'Det här saknas innan ansökan kan skickas',
    none: 'Allt som 2 § räknar upp är ifyllt. Läs igenom innan ansökan skickas.',
    parts: {
      sokande: 'Sökandens namn',
      sokande_orgnr: 'Sökandens organisationsnummer',
      sokande_adress: 'Sökandens adress',
      omradesbeskrivning: 'Beskrivning av området i ord',
      noOutline: 'Områdets gräns på kartan',
      schematicOutline: 'Den gräns som ansökan gäller: den på kartan är schematisk',
      behov: 'Beskrivning av behovet',
      ovriga_omstandigheter: 'Övriga omständigheter (skriv ”Inga” om det inte finns några)',
    },
  },
  internal: 'Ta med interna uppgifter',
  leftOut: (reports: number, records: number) => {
    const parts = [
      ...(reports > 0
        ? [`${formatCount(reports)} ${reports === 1 ? 'lägesbild' : 'lägesbilder'}`]
        : []),
      ...(records > 0 ? [`${formatCount(records)} ${records === 1 ? 'åtgärd' : 'åtgärder'}`] : []),
    ];
    return `Interna uppgifter som inte är med: ${parts.join(' och ')}.`;
  },
  notIncluded: (layers: readonly string[]) =>
    `Lager på en server är inte med: ${layers.join(', ')}.`,
  document: 'Dokumentet',
  save: {
    docx: 'Ladda ner för Word (.docx)',
    odt: 'Ladda ner för LibreOffice (.odt)',
    print: 'Skriv ut eller spara som PDF',
    working: 'Gör dokumentet …',
    saved: (name: string) => `Sparat: ${name}`,
    withoutMap: (name: string) => `Sparat: ${name}. Kartbilden kunde inte göras och är inte med.`,
    failed: 'Dokumentet kunde inte göras. Försök igen.',
    fileName: 'ansokan',
  },
  title: (name: string) => `Ansökan om tillståndsområde för ordningsvakter: ${name}`,
  about: (day: string) =>
    `Underlag enligt 2 § förordningen (2023:422) om ordningsvakter, gjort den ${formatDate(day)}. Underlaget är inte en inlämnad ansökan.`,
  withInternal: 'Innehåller interna uppgifter.',
  notStated: 'Framgår inte',
  parts: {
    applicant: 'Sökande',
    area: 'Området',
    addition: 'Vad utökningen lägger till',
    figures: 'Områdets storlek',
    corners: 'Gränsens hörn',
    hours: 'Tider',
    need: 'Behov',
    statistics: 'Statistik',
    situation: 'Lägesbild',
    measures: 'Åtgärder som redan finns',
    other: 'Övriga omständigheter',
    regime: 'Lag och tider för tillståndet',
    sources: 'Källor',
  },
  table: {
    what: 'Uppgift',
    value: 'Värde',
    name: 'Namn',
    orgNumber: 'Organisationsnummer',
    address: 'Adress',
  },
  extends: (name: string) => `Ansökan gäller en utökning av ${name}.`,
  mapAlt: (name: string, adds: boolean) =>
    adds
      ? `Karta över ${name}, med det som läggs till utmärkt.`
      : `Karta över ${name} med områdets gräns.`,
  mapKey: {
    area: 'Områdets kant är hel när tillståndet gäller och streckad när det planeras.',
    added:
      'Det som läggs till har streckad blå kant och blå ränder. Området som utökas har tillståndsområdenas vanliga färg.',
  },
  schematicMap: 'Gränsen är schematiskt ritad.',
  noMap: 'Området är inte utritat på kartan.',
  schematic:
    'Gränsen är schematiskt ritad. Koordinaterna är hörnen i den ritningen och inte en inmätt gräns.',
  corner: {
    header: [
      'Hörn',
      'Latitud (WGS\u00A084)',
      'Longitud (WGS\u00A084)',
      'Norr, meter',
      'Öster, meter',
    ],
    caption: (ring: string, plane: string) => `${ring}. Norr och öster i ${plane}.`,
    outer: (part: number, parts: number) =>
      parts > 1 ? `Yttre gräns, del ${formatCount(part)}` : 'Yttre gräns',
    hole: (hole: number) => `Hål ${formatCount(hole)}, hör inte till området`,
  },
  hours: { asked: 'Tider som önskas', weekly: 'Tider i veckan' },
  noStatistics: 'Ingen statistik är inläst för området. Läs in den under Arbete, Behov.',
  statistics: ['Uppgift', 'Område', 'Tid', 'Värde', 'Källa'],
  noSituation: (internal: boolean) =>
    `${internal ? 'Ingen' : 'Ingen offentlig'} lägesbild finns i registret för en platssamverkan här.`,
  situation: {
    of: (name: string, date: string) => `${name}, ${formatDate(date)}`,
    basis: (basis: string) => `Bygger på: ${basis}`,
    change: (change: string) => `Vad som har ändrats: ${change}`,
    trend: (trend: string) => `Utveckling: ${trend.toLowerCase()}`,
    internal: 'Intern uppgift',
  },
  measures: {
    lead: (internal: boolean, meters: number) =>
      `${internal ? 'Åtgärder' : 'Offentliga åtgärder'} i registret som ligger i området, eller högst ${formatCount(meters)} meter utanför det (nära).`,
    none: 'Inga åtgärder i registret i området eller nära det.',
    header: ['Slag', 'Status', 'Antal', 'Vilka'],
    near: (name: string) => `${name} (nära)`,
  },
  conditions: (text: string) => `Villkor i tillståndet: ${text}`,
  regime: {
    status: 'Status',
    law: 'Lag som gäller',
    valid: 'Gäller till',
    renewBy: 'Sista dag att söka förlängning',
    base: (name: string) => `${name} gäller till`,
    rule: 'Polismyndigheten beslutar (20 § lagen 2023:421 om ordningsvakter). Ett tillstånd gäller i högst tre år (3 § förordningen 2023:422).',
  },
  sources: {
    register: (title: string, text: string) => `Registret i ${title}: ${text}.`,
    outline: (text: string) => `Gränsen: ${text}`,
    people: (text: string) => `Folkmängd: ${text}`,
    map: (text: string) => `Kartan: ${text}.`,
  },
} as const;
