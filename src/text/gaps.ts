import { partsTitle, partWord } from './area-words';
import { capitalised } from './capitalised';
import { countMeasures, formatCount, formatDate, formatRate, joinWords } from './format';

/** What shares are taken of. */
type Unit = 'mark' | 'folk' | 'platser';

const nbsp = '\u00A0';

/**
 * A share (0-1) as per cent: one decimal under ten, whole per cent when the figure is coarse. What is more than
 * nothing is never shown as nothing, and what is less than all never as all.
 */
function percent(share: number, coarse: boolean): string {
  const value = share * 100;
  const least = coarse ? 1 : 0.1;
  if (value > 0 && value < least)
    return `under ${coarse ? formatCount(least) : formatRate(least)}${nbsp}%`;
  if (value < 100 && value >= 99.5) return `över 99${nbsp}%`;
  return `${coarse || value === 0 || value >= 9.95 ? formatCount(value) : formatRate(value)}${nbsp}%`;
}

/** A distance in a straight line, no more exact than the places are: 55 m, 240 m, 1,2 km. */
function distance(meters: number): string {
  if (meters >= 995) return `${formatRate(meters / 1000)}${nbsp}km`;
  const step = meters < 100 ? 5 : 10;
  return `${formatCount(Math.round(meters / step) * step)}${nbsp}m`;
}

/** People spread over the ground: no more exact than tens, and hundreds from a thousand on. */
function people(count: number): string {
  if (count < 1) return 'inga invånare';
  if (count < 10) return 'färre än 10 invånare';
  const step = count < 1000 ? 10 : 100;
  return `omkring ${formatCount(Math.round(count / step) * step)} invånare`;
}

/** 12 345 square metres as "1,2 hektar"; small pieces in square metres. */
function ground(squareMeters: number): string {
  if (squareMeters < 1000) return `${formatCount(Math.round(squareMeters / 10) * 10)} kvadratmeter`;
  const hectares = squareMeters / 10_000;
  return `${hectares < 10 ? formatRate(hectares) : formatCount(hectares)} hektar`;
}

const places = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'plats' : 'platser'}`;
const areas = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'område' : 'områden'}`;

const upToTwoDecimals = new Intl.NumberFormat('sv-SE', {
  maximumFractionDigits: 2,
  useGrouping: false,
});

/** A weight as it stands in its field: 0,5. */
const weight = (value: number): string => upToTwoDecimals.format(value);
const points = (count: number): string => `${weight(count)} poäng`;

/** Words of the kinds of places, by the kind's code in the files. */
const placeKinds: Readonly<Record<string, string>> = {
  bad: 'Badplats',
  bio: 'Biograf',
  forskola: 'Förskola',
  hogskola: 'Högskola',
  idrottsplats: 'Idrottsplats',
  koloni: 'Koloniområde',
  kopcentrum: 'Köpcentrum',
  kyrkogard: 'Kyrkogård',
  'oppen-forskola': 'Öppen förskola',
  skolgard: 'Skolgård',
};

/** A kind of place as it begins a line. Kinds without words of their own stand for themselves. */
function placeKind(kind: string): string {
  return Object.hasOwn(placeKinds, kind)
    ? (placeKinds[kind] ?? kind)
    : capitalised(kind.replaceAll('-', ' '));
}

/** A layer that has a measure somewhere, with its distance to the gap. */
interface NearestWords {
  layer: string;
  meters: number;
}

/** So many of the nearest layers are named; the rest are in the file. */
const namedNearest = 3;

/** Why a place or an area is listed, as a sentence. */
function reason(nearest: readonly NearestWords[]): string {
  if (nearest.length === 0) return 'Ingen åtgärd inom räckvidd, och ingen annanstans heller.';
  const named = nearest
    .slice(0, namedNearest)
    .map(({ layer, meters }) => `${layer} ${distance(meters)}`);
  return `Ingen åtgärd inom räckvidd. Närmast: ${named.join(', ')}.`;
}

/** Why an area is worth a look: who is there. */
function exposure(area: { people: number; squareMeters: number; places: readonly string[] }) {
  const hectares = area.squareMeters / 10_000;
  const words: string[] = [];
  if (area.people >= 1 && hectares > 0)
    words.push(`${formatCount(area.people / hectares)} invånare per hektar`);
  if (area.places.length > 0)
    words.push(joinWords([...area.places.slice(0, 3), ...moreThan(area.places.length - 3)]));
  return words.length === 0 ? '' : `Här finns ${words.join(' och ')}.`;
}

const moreThan = (count: number): string[] =>
  count > 0 ? [`${formatCount(count)} ${count === 1 ? 'plats' : 'platser'} till`] : [];

/** Reach of what counts: "50 meter", or from the shortest to the longest. */
function reachSpan(shortest: number, longest: number): string {
  if (shortest === longest) return `${formatCount(longest)} meter`;
  return `${formatCount(shortest)}–${formatCount(longest)} meter, olika för olika lager`;
}

/** What a figure is a share of, what counts as covered, and on which assumptions. */
interface Method {
  shortest: number;
  longest: number;
  cellMeters: number;
  counted: number;
}

const straight =
  'mätt i rak linje. En yta räknas som sig själv och det som ligger inom räckvidden.';

const wholes: Readonly<Record<Unit, string>> = {
  mark: 'Hela är all mark utom vatten. Täckt är det som ligger inom räckvidden från minst en åtgärd',
  folk: 'Hela är alla invånare. Täckta är de som bor inom räckvidden från minst en åtgärd',
  platser:
    'Hela är alla platser av de slag som väger något, se ”Vad poängen väger”. Täckta är de som ligger inom räckvidden från minst en åtgärd',
};

function howCovered(unit: Unit, { shortest, longest, cellMeters, counted }: Method): string[] {
  const sentences = [
    `${wholes[unit]}, ${straight}`,
    `Räckvidden är ${reachSpan(shortest, longest)}. Den är ett antagande och kan ändras under ”Vad räknas som täckning”.`,
    `${countMeasures(counted)} räknas. Marken räknas i rutor med sidan ${formatCount(cellMeters)} meter.`,
  ];
  if (unit === 'folk')
    sentences.push(
      `Var i en ${partWord()} man bor är inte känt. Invånarna är jämnt fördelade över marken utanför parker och skog.`,
    );
  return sentences;
}

/** The two choices that are compared. */
type Side = 'a' | 'b';
const sideName = (side: Side): string => side.toLocaleUpperCase('sv-SE');

/** What counts, in a few words. */
interface ChoiceWords {
  layers: number;
  planned: boolean;
  schematic: boolean;
  /** Reaches that differ from what is assumed. */
  changedReaches: number;
  /** ISO day, or null. */
  day: string | null;
}

function choiceSummary({ layers, planned, schematic, changedReaches, day }: ChoiceWords): string {
  const words = [
    `${formatCount(layers)} lager`,
    planned ? 'planerade med' : 'bara det som är i kraft',
  ];
  if (!schematic) words.push('utan ungefärligt utritade');
  if (changedReaches > 0)
    words.push(
      `${formatCount(changedReaches)} ${changedReaches === 1 ? 'ändrad räckvidd' : 'ändrade räckvidder'}`,
    );
  if (day) words.push(`i kraft ${formatDate(day)}`);
  return words.join(', ');
}

/** A difference between shares in percentage points, with its sign: +3,1, −0,4, 0. */
function percentPoints(difference: number, coarse: boolean): string {
  const value = Math.abs(difference * 100);
  const sign = difference > 0 ? '+' : '\u2212';
  if (value === 0) return '0';
  const least = coarse ? 1 : 0.1;
  // What rounds to the least is told as that: the shares beside it are rounded too.
  if (value < least / 2) return `${sign}under ${coarse ? formatCount(least) : formatRate(least)}`;
  return `${sign}${coarse || value >= 9.95 ? formatCount(value) : formatRate(value)}`;
}

const hectares = (squareMeters: number): string => {
  const value = squareMeters / 10_000;
  if (value === 0) return 'ingen mark';
  return `${value < 10 ? formatRate(value) : formatCount(value)} hektar`;
};

/** Words of the panel about cover and gaps. */
export const gapsText = {
  percent,
  distance,
  people,
  ground,
  places,
  areas,
  points,
  weight,
  placeKind,
  reason,
  exposure,
  wholeArea: (area: string) => `Hela ${area}`,
  computing: 'Räknar ut täckningen …',
  failed: 'Täckningen kunde inte räknas ut. Kontrollera uppkopplingen och ladda om sidan.',
  outdated: 'Täckningen kunde inte räknas om. Siffrorna gäller det förra valet.',
  reload: 'Ladda om sidan',
  noLayer: 'Inget räknas som täckning. Välj minst ett lager.',
  countAll: 'Räkna alla lager',
  nothingCounts: (planned: boolean) =>
    planned
      ? 'Ingen åtgärd på kartan räknas med de här valen.'
      : 'Ingen åtgärd på kartan är i kraft i de lager som är valda.',
  countPlanned: 'Räkna även planerade',
  firstChoose: 'När något räknas som täckning visas luckorna här.',

  method: 'Så räknar vi, och vad siffrorna inte säger',

  how: 'Så räknas det',
  howOf: (name: string) => `: ${name}`,
  howCovered,

  cover: {
    heading: 'Täckning',
    headingFirst: 'Täckning med val A',
    unit: 'Andel av',
    picture: 'På kartan',
    pictures: { ytor: 'Täckt mark', andelar: 'Andel' },
    units: { mark: 'Mark', folk: 'Invånare', platser: 'Platser' },
    once: {
      mark: 'av marken nås av minst en åtgärd',
      folk: 'av invånarna bor där minst en åtgärd når',
      platser: 'av platserna nås av minst en åtgärd',
    },
    twice: 'av två eller fler (skyddslager)',
    later: 'med det planerade',
    laterCounts: 'Det planerade räknas redan med.',
    amount: (unit: Unit, covered: number, whole: number): string => {
      if (unit === 'mark')
        return `${formatCount(covered / 10_000)} av ${formatCount(whole / 10_000)} hektar`;
      if (unit === 'platser') return `${formatCount(covered)} av ${places(whole)}`;
      const round = (count: number) => formatCount(Math.round(count / 100) * 100);
      return `omkring ${round(covered)} av ${round(whole)} invånare`;
    },
    inForceOn: (day: string) => `I kraft ${formatDate(day)}`,
    schematic: 'Vilar på områden som bara är ungefär utritade.',
    none: { mark: 'ingen mark', folk: 'inga invånare', platser: 'inga platser' },
    perPart: () => `Per ${partWord()}`,
    order: () => `Ordning för ${partsTitle().toLocaleLowerCase('sv-SE')}`,
    orders: { lagst: 'Lägst först', hogst: 'Högst först', namn: 'Namn' },
    /** Name of a row; it begins with what is seen. */
    row: (name: string, share: string, later: string | null) =>
      later === null ? `${name} ${share}` : `${name} ${share}, med det planerade ${later}`,
    key: { now: 'Nås nu', later: 'Tillkommer med det planerade' },
    scale: (share: number) => `Hela stapeln är ${percent(share, true)}.`,
    choose: `Välj en rad för att se bara dess luckor och kurva.`,
  },

  choices: {
    heading: 'Vad räknas som täckning',
    headingOf: (side: Side) => `Val ${sideName(side)}: vad räknas`,
    summary: choiceSummary,
    day: 'I kraft den',
    clearDay: 'Ta bort dagen',
    afterKnown: (known: string) => `${known}. Om åtgärderna fortfarande gäller då framgår inte.`,
    layers: 'Lager som räknas',
    reach: 'Räckvidd',
    reachOf: (layer: string, kind: string | null) =>
      kind === null ? `Räckvidd för ${layer}` : `Räckvidd för ${layer}: ${kind}`,
    otherKind: 'Övriga slag',
    meters: (meters: number) => `${formatCount(meters)}${nbsp}m`,
    metersAloud: (meters: number, assumed: boolean) =>
      `${formatCount(meters)} meter${assumed ? ', antagande' : ''}`,
    assumed: 'antagande',
    reset: (meters: number) => `Återställ till ${formatCount(meters)}${nbsp}m`,
    resetOf: (meters: number, name: string) =>
      `Återställ till ${formatCount(meters)}${nbsp}m: ${name}`,
    count: (count: number) => `${formatCount(count)} räknas`,
    planned: 'Räkna även planerade',
    schematic: 'Räkna ungefärligt utritade områden',
    hint: 'Räckvidden är ett antagande. Underlaget säger inte hur långt en åtgärd når.',
    severalKinds: 'En åtgärd av flera slag får den längsta räckvidden.',
  },

  placeList: {
    heading: 'Platser utan täckning',
    name: (name: string, district: string | null) =>
      district === null ? name : `${name}, ${district}`,
    meta: (kind: string, district: string | null, weighs: number) =>
      `${placeKind(kind)}${district === null ? '' : ` i ${district}`}, väger ${points(weighs)}`,
    none: 'Alla platser nås av minst en åtgärd.',
    noneHere: (district: string) => `Alla platser i ${district} nås av minst en åtgärd.`,
    how: [
      'En plats står här när ingen åtgärd som räknas når den. Avstånden är mätta i rak linje till närmaste åtgärd i varje lager som räknas.',
      'Platser som väger mest står först, och bland dem de som har längst till en åtgärd.',
    ],
  },

  areaList: {
    heading: 'Områden utan täckning',
    title: (squareMeters: number, district: string, count: number, inside: number) => {
      const words = [`${ground(squareMeters)} i ${district}`];
      if (count >= 1) words.push(people(count));
      if (inside > 0) words.push(places(inside));
      return words.join(', ');
    },
    none: 'Inget område når upp till så många poäng. Sänk gränsen för att se fler.',
    noneHere: (district: string) =>
      `Inget område i ${district} når upp till så många poäng. Sänk gränsen för att se fler.`,
    threshold: (count: number) => `Visa områden från ${points(count)}`,
    weights: 'Vad poängen väger',
    weightsHint:
      'Varje ruta får poäng för hur tätt det bor folk där och för platser inom 100 meter.',
    person: (people: number) => `${formatCount(people)} invånare per hektar`,
    kinds: 'En plats inom 100 meter',
    resetWeights: 'Återställ vikterna',
    parks: 'Ta med parker och skog',
    how: () => [
      `Ett område är mark som hänger ihop och som ingen åtgärd når, där varje ruta har minst så många poäng som gränsen. Områden slutar vid gränsen mellan ${partsTitle().toLocaleLowerCase('sv-SE')}. Små bitar är inte med, och är områdena många visas bara de största.`,
      'Områden med flest poäng för invånare och platser står först.',
      'Invånare i ett område är uppskattade: de är jämnt fördelade över marken utanför parker och skog.',
    ],
  },

  gap: {
    show: 'Visa',
    showOf: (name: string) => `Visa på kartan: ${name}`,
    mark: 'Att titta på',
    markOf: (name: string) => `Att titta på: ${name}`,
    hide: 'Ej aktuell',
    hideOf: (name: string) => `Ej aktuell: ${name}`,
    why: 'Varför är den inte aktuell?',
    whyHint: 'Till exempel: ligger i ett område som byggs om',
    whyMissing: 'Skriv en kort orsak, så att andra förstår.',
    confirm: 'Dölj luckan',
    cancel: 'Avbryt',
    more: (count: number) => `Visa ${formatCount(count)} till`,
    only: (district: string) => `Bara ${district}.`,
    showAll: 'Visa hela området',
  },

  hidden: {
    heading: 'Ej aktuella',
    restore: 'Ta fram igen',
    restoreOf: (name: string) => `Ta fram igen: ${name}`,
    /** A hidden gap that is none any longer under the present choices. */
    gone: 'Inte en lucka med de val som gäller nu',
    reason: (text: string) => `”${text}”`,
  },

  curve: {
    heading: 'Hur långt räcker åtgärderna',
    lead: (name: string) =>
      `Andel av marken som nås i ${name} när alla åtgärder får samma räckvidd.`,
    leadWhole: (area: string) =>
      `Andel av marken som nås i hela ${area} när alla åtgärder får samma räckvidd.`,
    at: (meters: number, share: string, first: boolean) =>
      first
        ? `Vid ${formatCount(meters)}${nbsp}m nås ${share} av marken`
        : `vid ${formatCount(meters)}${nbsp}m ${share}`,
    x: 'Räckvidd i meter',
    y: 'Andel av marken',
    table: 'Visa som tabell',
    wholeArea: (area: string) => `hela ${area}`,
    none: 'Det finns ingen kurva att visa.',
    how: [
      'Alla åtgärder som räknas får samma räckvidd, från 0 meter och uppåt. Ytor utan räckvidd räknas som sig själva. Kurvan visar hur stor del av marken som då ligger inom räckvidden, mätt i rak linje.',
    ],
  },

  compare: {
    heading: 'Jämför två val',
    comparing: 'A och B jämförs på kartan och i tabellen',
    lead: 'Se vad som ändras om annat räknas, till exempel allt som är planerat.',
    withPlanned: 'Jämför med allt planerat',
    withOwn: 'Jämför med ett eget val',
    side: (side: Side) => `Val ${sideName(side)}`,
    same: 'A och B är lika. Ändra ett av dem under ”Val A” eller ”Val B” ovan.',
    swap: 'Byt plats på A och B',
    end: 'Sluta jämföra',
    difference: (difference: number, coarse: boolean) => {
      const change = percentPoints(difference, coarse);
      if (change === '0') return 'Ingen skillnad';
      return `${change} ${/^.1$/.test(change) ? 'procentenhet' : 'procentenheter'}`;
    },
    whole: (unit: Unit, first: string, other: string) =>
      `${{ mark: 'av marken', folk: 'av invånarna', platser: 'av platserna' }[unit]}: ${first} med A, ${other} med B`,
    land: (gained: number, lost: number) =>
      gained === 0 && lost === 0
        ? 'Samma mark nås av båda.'
        : `Med B tillkommer ${hectares(gained)} och försvinner ${hectares(lost)}.`,
    gained: (count: number) => `${places(count)} nås bara av B`,
    lost: (count: number) => `${places(count)} nås bara av A`,
    places: joinWords,
    key: {
      both: 'Nås av båda',
      gained: { ytor: 'Bara B: tillkommer', andelar: 'Större andel med B' },
      lost: { ytor: 'Bara A: försvinner', andelar: 'Mindre andel med B' },
    },
    caption: (unit: Unit) =>
      `Andel ${{ mark: 'av marken', folk: 'av invånarna', platser: 'av platserna' }[unit]} som nås, och skillnaden i procentenheter`,
    part: () => capitalised(partWord()),
    points: 'Skillnad',
    pointsOf: percentPoints,
    how: (first: number, other: number) => [
      `A räknar ${countMeasures(first)}, B räknar ${countMeasures(other)}. Skillnaden är andelen med B minus andelen med A.`,
      'Övriga siffror, listor och kurvan i panelen gäller A.',
    ],
  },

  behind: {
    whole: (count: number) => `${countMeasures(count)} räknas`,
    of: (district: string) => `Åtgärder som når ${district}`,
    none: (district: string) => `Ingen åtgärd som räknas når ${district}.`,
    waiting: 'Letar …',
    failed: 'Åtgärderna kunde inte letas fram. Ladda om sidan.',
    inTable: 'Visa dem i registret',
    more: (count: number) => `Visa ${formatCount(count)} till`,
    planned: 'planerad',
  },

  file: {
    heading: 'Spara som fil',
    shares: 'Spara täckningen som CSV',
    sharesWhat: (comparing: boolean) =>
      `Täckt mark, invånare och platser för hela området och per ${partWord()}${comparing ? ', med A och med B' : ''}. Andelarna är uträknade ur gränserna själva, inte i rutor.`,
    what: (placeCount: number, areaCount: number) =>
      `${places(placeCount)} och ${areas(areaCount)}, i samma ordning som ovan. Ej aktuella följer inte med.`,
    csv: 'Spara luckorna som CSV',
    geojson: 'Spara luckorna som GeoJSON',
    saved: (name: string) => `Sparat som ${name}.`,
    failed: 'Det gick inte att spara. Försök igen.',
    /** How the rows came about, in each row of the file. */
    method: (cellMeters: number) =>
      `Lucka: ingen åtgärd som räknas inom räckvidd, mätt i rak linje. Räknat i rutor med sidan ${formatCount(cellMeters)} meter. Räckvidderna är antaganden. Invånare är jämnt fördelade över marken utanför parker och skog.`,
  },

  announce: (share: string, unit: Unit, placeCount: number, areaCount: number) =>
    `${share} ${gapsText.cover.once[unit]}. Utan täckning: ${places(placeCount)} och ${areas(areaCount)}.`,
} as const;
