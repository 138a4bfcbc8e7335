import type { FieldType } from '@/domain/fields';
import type { PartType } from '@/domain/part-fields';
import { formatCount, formatShare } from './format';

/** What the parts of the area are called, from the workspace. */
interface PartNames {
  ental: string;
  flertal: string;
}

const rows = (count: number) => `${formatCount(count)} ${count === 1 ? 'rad' : 'rader'}`;

/** Words of the page about the data: how each layer was read. */
export const readingText = {
  heading: 'Så lästes lagren in',
  intro:
    'Varje lager är en fil. Rader med fel visas varken på kartan, i registret eller i diagrammen, men de står här med skälet.',
  caption: 'Lager och vad som lästes ur dem',
  layer: 'Lager',
  file: 'Fil eller samling',
  collection: (name: string, host: string) => `${name} på ${host}`,
  records: 'Åtgärder',
  onMap: 'På kartan',
  withoutPlace: 'Utan plats',
  rejected: 'Rader med fel',
  state: 'Läsning',
  read: 'Inläst',
  loading: 'Läser in …',
  failed: 'Kunde inte läsas.',
  retry: 'Försök igen',
  retryLayer: (layer: string) => `Försök läsa ${layer} igen`,
  total: 'Alla lager',
  allGood: 'Alla rader kunde läsas.',
  rejectedHeading: 'Rader med fel',
  rejectedIntro: (count: number) =>
    `${rows(count)} kunde inte visas. Rätta dem i filen och ladda om sidan.`,
  rejectedOf: (layer: string, count: number) => `${layer}: ${rows(count)}`,
  row: 'Rad',
  id: 'Id',
  fault: 'Vad som är fel',
  noId: 'saknas',
  firstOnly: (shown: number, all: number) =>
    `Här visas de första ${formatCount(shown)} av ${formatCount(all)}. Spara listan för att få alla.`,
  copy: 'Kopiera listan',
  copied: 'Listan är kopierad.',
  notCopied: 'Webbläsaren tillät inte kopiering. Spara listan som CSV i stället.',
  save: 'Spara som CSV',
  fileName: 'rader-med-fel.csv',
} as const;

/** Words of the page about the data: how figures come about. */
export const methodText = {
  heading: 'Så räknar vi',
  points: (parts: PartNames, area: string) => [
    {
      term: 'En åtgärd är en rad',
      text: 'En insats som görs på flera platser har en rad för varje plats.',
    },
    {
      term: `Åtgärder i flera ${parts.flertal}`,
      text: `Läget på kartan avgör var en åtgärd räknas. En åtgärd som ligger i flera ${parts.flertal} räknas med i alla dessa, så summan över ${parts.flertal} kan bli större än antalet åtgärder. En överlappning på mindre än ${formatShare(0.01)} räknas inte.`,
    },
    {
      term: 'Åtgärder utan plats på kartan',
      text: `De räknas i de ${parts.flertal} som underlaget nämner. Nämner underlaget inga räknas åtgärden bara för hela ${area}.`,
    },
    {
      term: 'Flera typer av prevention, medverkande, målgrupper eller slag av finansiering',
      text: 'En åtgärd som har flera räknas en gång för varje. Summan kan därför bli större än antalet åtgärder.',
    },
    {
      term: 'Framgår inte',
      text: 'Så står det när underlaget inte ger någon uppgift. Ingenting är gissat.',
    },
    {
      term: 'Tid',
      text: 'En åtgärd räknas i alla kvartal som dess tid rör. Är bara året känt räknas den i årets alla kvartal. En pågående eller planerad åtgärd utan slutdatum räknas från sin start och framåt.',
    },
    {
      term: 'Åtgärder utan datum',
      text: 'De visas tillsammans med de daterade när du väljer en tid. Du kan ta bort dem under kartan. Där står alltid hur många de är.',
    },
    {
      term: 'Per 1 000 invånare och per kvadratkilometer',
      text: `Antalet åtgärder delas med folkmängden och med landytan, utan vatten, i varje ${parts.ental}.`,
    },
  ],
  population: 'Folkmängd',
  populationText: (area: string, count: number, year: number, source: string) =>
    `${area} hade ${formatCount(count)} invånare ${year}. ${source}`,
  statusHeading: 'Status, fas och i kraft',
  statusIntro:
    'Varje slag av åtgärd har sina egna statusar. Statusen avgör vilken fas åtgärden räknas i, och om den är i kraft, det vill säga har verkan på plats. ”I kraft den” visar åtgärder som är i kraft och vars tid omfattar dagen.',
  statusCaption: 'Vad varje status betyder',
  type: 'Slag av åtgärd',
  status: 'Status',
  code: 'I filen',
  phase: 'Fas',
  inForce: 'I kraft',
  yes: 'Ja',
  no: 'Nej',
  qualityHeading: 'Hur säkert läget är',
} as const;

/** Words about how cover and gaps come about. */
export const coverMethodText = {
  heading: 'Täckning och luckor',
  points: (parts: PartNames, cellMeters: number) => [
    {
      term: 'Vad som är täckt',
      text: 'Ett ställe är täckt när det ligger inom räckvidden från minst en åtgärd som räknas, mätt i rak linje. En punkt eller linje räknas med sin räckvidd. En yta räknas som sig själv och det som ligger inom räckvidden. Murar, backar och omvägar tas det ingen hänsyn till.',
    },
    {
      term: 'Räckvidden är ett antagande',
      text: 'Underlaget säger inte hur långt en åtgärd når. Räckvidderna nedan är det vi börjar med. De går att ändra, och länken till sidan bär med sig det du har valt. En åtgärd av flera slag får den längsta räckvidden.',
    },
    {
      term: 'Vilka åtgärder som räknas',
      text: 'De som har en plats på kartan och är i kraft. Planerade räknas bara när du väljer det. Det som är avslutat eller inte blev av räknas aldrig. Väljer du en dag räknas det som var i kraft då, och det som saknar datum. På kartan syns de åtgärder som räknas.',
    },
    {
      term: 'Mark',
      text: `Marken är varje ${parts.ental} utom vatten, delad i rutor med sidan ${formatCount(cellMeters)} meter. En ruta räknas som sin mittpunkt.`,
    },
    {
      term: 'Invånare',
      text: `Var i en ${parts.ental} man bor är inte känt. Invånarna är därför jämnt fördelade över marken utanför parker, skog, koloniområden och kyrkogårdar. Siffran är en uppskattning.`,
    },
    {
      term: 'Platser',
      text: 'Platser som räknas är de av de slag som har en vikt, till exempel stationer, torg och skolor. Avståndet mäts från platsens punkt.',
    },
    {
      term: 'Ytor som bara är ungefär utritade',
      text: 'Många ytor är ritade kring ett centrum som underlaget nämner och är inte inmätta. Siffror som vilar på dem står i hela procent och säger det. Du kan räkna utan dem.',
    },
    {
      term: 'Områden utan täckning',
      text: `Med få åtgärder hänger nästan all mark utan täckning ihop. Därför är ett område de rutor som hänger ihop, saknar täckning och har tillräckligt många poäng. En ruta får poäng för hur tätt det bor folk i dess ${parts.ental} och för platser inom 100 meter. Områden delas vid gränserna mellan ${parts.flertal}. Bitar under 500 kvadratmeter är inte med, och högst 100 områden visas.`,
    },
    {
      term: 'Två val bredvid varandra',
      text: 'Val A gäller överallt på sidan. Val B sätts bredvid. Skillnaden är andelen med B minus andelen med A, i procentenheter. På kartan syns var bara den ena når.',
    },
    {
      term: 'På skärmen och i fil',
      text: 'På skärmen räknas marken i rutor, så att siffrorna hinner med när du ändrar. I filen med täckning är ytorna uträknade ur gränserna själva. Skillnaden är som mest några hundradels procentenheter. Listan över luckor är räknad i rutor även i fil.',
    },
    {
      term: 'Vad siffrorna inte säger',
      text: 'Att en plats är täckt betyder inte att den är trygg, och en lucka betyder inte att den är otrygg. Siffrorna visar bara var det finns åtgärder i underlaget.',
    },
  ],
  reaches: 'Antagna räckvidder',
  layer: 'Lager',
  kind: 'Slag',
  otherKinds: 'Övriga',
  meters: 'Meter',
} as const;

const typeWords: Readonly<Record<FieldType | PartType, string>> = {
  text: 'Text på en rad',
  longText: 'Löpande text',
  list: 'Lista med ord',
  code: 'Ett av värdena',
  codes: 'Ett eller flera av värdena',
  status: 'En av statusarna för slaget',
  date: 'Datum',
  integer: 'Heltal',
  boolean: 'Ja eller nej',
  sources: 'Lista med dokument och avsnitt',
  time: 'Klockslag, till exempel 18:30',
  weekly: 'Tider i veckan, till exempel må-fr 08:00-16:00; fr 21:00-02:00',
  parts: 'Lista med delar, var och en med egna fält',
  position: 'Läge: longitud och latitud',
  line: 'Linje: minst två lägen',
  instant: 'Tidpunkt (UTC), till exempel 2026-11-05T17:30:00Z',
};

/** Words of the data dictionary. */
export const dictionaryText = {
  heading: 'Alla fält',
  intro:
    'Filerna är kartfiler i formatet GeoJSON med koordinater i WGS 84. De går att öppna i QGIS. Ett fält som underlaget inte ger något värde för är utelämnat.',
  dates:
    'Datum skrivs så noga som de är kända: 2024, 2024-10 eller 2024-10-05. Ett datum som ligger mellan två andra skrivs 2024-10/2025-03.',
  common: 'Fält som alla åtgärder har',
  own: (type: string) => `Bara för ${type.toLocaleLowerCase('sv-SE')}`,
  label: 'Fält',
  key: 'I filen',
  type: 'Slag av värde',
  values: 'Värden',
  required: 'Måste anges',
  yes: 'Ja',
  no: 'Nej',
  typeWords,
  withUnit: (type: string, unit: string) => `${type}, ${unit}`,
  seeStatuses: 'Se Status, fas och i kraft',
  usedWords: 'Ord som används:',
} as const;

/** Words of the list of sources. */
export const sourcesText = {
  heading: 'Källor och licenser',
  state: (state: string) =>
    `${state}. Senare ändringar finns inte med. Kartan visar vad underlaget säger, inte vad som har hänt sedan dess.`,
  documents: 'Underlag',
  document: (id: string) => `Dokument ${id}`,
  documentsText: 'Varje åtgärd anger vilket dokument och vilket avsnitt den är hämtad ur.',
  map: 'Kartan',
  mapText: 'Bakgrundskartan och platserna bygger på öppna data.',
  online: (name: string, credit: string) =>
    `Den som väljer bakgrundskarta från nätet hämtar den från ${name}: ${credit}.`,
  population: 'Folkmängd',
} as const;

/** Words of the frame of the page. */
export const dataPageText = {
  contents: 'På den här sidan',
  lead: (area: string) =>
    `Varifrån uppgifterna om ${area} kommer, hur de räknas och vad varje fält betyder.`,
  accessibility: 'Tillgänglighetsredogörelse',
} as const;
