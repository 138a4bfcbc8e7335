import type { RegisterChange } from '@/analysis/compare-registers';
import type { FacetKey } from '@/domain/facets';
import type { PointState } from '@/domain/follow-up';

/** Rooms of the rail that exist. */
export const pages = [
  'karta',
  'oversikt',
  'register',
  'luckor',
  'vandringar',
  'dokument',
  'arbete',
  'data',
  'tillganglighet',
] as const;
export type Page = (typeof pages)[number];

/** Pages with a panel at the side and room for a task or a record; others are to be read. */
const withPanel: readonly Page[] = [
  'karta',
  'oversikt',
  'register',
  'luckor',
  'vandringar',
  'dokument',
];
export const hasRegister = (page: Page): boolean => withPanel.includes(page);

/**
 * What is done with a walk: it is prepared, walked, written down. Without a walk: all walks, and all their points.
 * `jamfor` holds it against another walk.
 */
export const walkSteps = ['forbered', 'falt', 'protokoll', 'uppfoljning', 'jamfor'] as const;
type WalkStep = (typeof walkSteps)[number];

/** Whether the view is of a document about walks, which stands where the map is else. */
export const hasWalkDocument = ({ page, walk }: Pick<ViewState, 'page' | 'walk'>): boolean =>
  page === 'vandringar' && walk.step !== 'forbered' && walk.step !== 'falt';

/** The administration's own work: one page a field of it. */
export const workKinds = [
  'samverkan',
  'tillstand',
  'kameror',
  'insatser',
  'pengar',
  'behov',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** What stands in the rows of the page about money. */
export const moneyGroups = ['fond', 'ar', 'stadsdel', 'atgard'] as const;

/** What the social programmes stand under: stage, target group with age, or actor. */
export const programmeGroups = ['steg', 'malgrupp', 'aktor'] as const;

/** Which page of the work is shown, and what on it. */
export interface WorkState {
  kind: WorkKind;
  /** Id of the collaboration or the permit; null for all of them. */
  id: string | null;
  money: (typeof moneyGroups)[number];
  programmes: (typeof programmeGroups)[number];
  /** What is asked of as active: an ISO day, and a weekday with a time of day, as "fr 22:00"; null for neither. */
  day: string | null;
  time: string | null;
  /** The indicator of need that is shown, and its period; null for the first, and the newest. */
  indicator: string | null;
  period: string | null;
}

/** Whether a map stands beside the page of the work. */
const hasWorkMap = ({ kind, id }: WorkState): boolean =>
  kind === 'behov' || (id !== null && (kind === 'samverkan' || kind === 'tillstand'));

/** Whether a map stands beside a page that is read. */
export const hasMapBeside = ({ page, work }: Pick<ViewState, 'page' | 'work'>): boolean =>
  page === 'arbete' && hasWorkMap(work);

/** Whether the view is of the map. */
export const hasMap = (view: Pick<ViewState, 'page' | 'walk' | 'work'>): boolean =>
  view.page === 'karta' ||
  view.page === 'luckor' ||
  hasMapBeside(view) ||
  (view.page === 'vandringar' && !hasWalkDocument(view));

export const drawers = ['diagram', 'tabell'] as const;
export type Drawer = (typeof drawers)[number];

/**
 * What is edited: the selected record, a new one, all that are shown, or the list of what has been changed; and what
 * comes in from files or goes out in them.
 */
export const edits = ['vald', 'ny', 'flera', 'andringar', 'import', 'export'] as const;
export type Edit = (typeof edits)[number];

/** What bars per district show: records, records per 1 000 inhabitants, records per km² of land. */
export const rates = ['antal', 'per1000', 'perkm2'] as const;
export type Rate = (typeof rates)[number];

export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
}

/** First and last quarter, counted from 1970, both included. */
export interface Period {
  from: number;
  to: number;
}

export interface SortOrder {
  /** Code key of a field, or "layer", "district", "phase". */
  column: string;
  descending: boolean;
}

/** What counts as cover; the day is chosen apart. */
interface CoverState {
  /** Ids of layers; null for all that have a place. */
  layers: readonly string[] | null;
  /** Reaches in metres that differ from the workspace's, by reach group. */
  reach: Readonly<Record<string, number>>;
  /** Whether what is planned counts too. */
  planned: boolean;
  /** Whether areas whose outline is schematic count. */
  schematic: boolean;
}

/** What counts as cover, and on which day. */
export interface CoverChoice extends CoverState {
  /** ISO day on which what is in force must be so; null for all that is known to be in force. */
  inForceOn: string | null;
}

/** Two choices can be compared: the first, which all figures follow, and the other. */
export type CoverSide = 'a' | 'b';

/** What shares of cover are taken of: land, inhabitants, places that matter. */
export const coverUnits = ['mark', 'folk', 'platser'] as const;
export type CoverUnit = (typeof coverUnits)[number];

/** Order of the districts: least share first, most first, or by name. */
export const coverOrders = ['lagst', 'hogst', 'namn'] as const;
export type CoverOrder = (typeof coverOrders)[number];

/** How cover is drawn on the map: the covered ground itself, or each district by its share. */
export const coverPictures = ['ytor', 'andelar'] as const;

/** Which gaps are listed, and what has been said of them. */
export interface GapState {
  unit: CoverUnit;
  picture: (typeof coverPictures)[number];
  order: CoverOrder;
  /** Points for each inhabitant a hectare, and for each place within 100 m by its kind. */
  personWeight: number;
  placeWeights: Readonly<Record<string, number>>;
  /** Fewest points of an area that is listed. */
  threshold: number;
  /** Whether parks are looked at too. */
  parks: boolean;
  /** Id of the gap that is pointed out. */
  chosen: string | null;
  /** Ids of the gaps worth a look. */
  marked: readonly string[];
  /** Reasons by the id of the gap that was put aside. */
  hidden: Readonly<Record<string, string>>;
  /** Name of the district whose gaps are listed; null for all. */
  district: string | null;
}

/**
 * Whether the view rests on what is covered, or on who lives where: the gaps, the stops proposed for a walk, a profile
 * of a district, a permit.
 */
export const needsCoverage = ({
  page,
  walk,
  documents,
  work,
}: Pick<ViewState, 'page' | 'walk' | 'documents' | 'work'>): boolean =>
  page === 'luckor' ||
  (page === 'arbete' && work.kind === 'tillstand' && work.id !== null) ||
  (page === 'vandringar' && walk.id !== null && walk.step === 'forbered') ||
  (page === 'dokument' && documents.kind === 'profil');

/** Profile of a district, answer to a skrivelse, list of all measures, the register as it was on a day. */
export const documentKinds = ['profil', 'svar', 'bilaga', 'ogonblicksbild'] as const;
type DocumentKind = (typeof documentKinds)[number];

/** Which document is shown, and what is in it. */
export interface DocumentState {
  kind: DocumentKind;
  /** Name of the district that is profiled; null for all of them. */
  district: string | null;
  /** First and last ISO day of the period that is answered for; null for the year that the register is from. */
  from: string | null;
  to: string | null;
  /** Whether records that are not for the public are in it. */
  internal: boolean;
  /** Id of the snapshot that the register is held against. */
  snapshot: string | null;
  /** Kinds of changes that are listed; none for all. */
  changes: readonly RegisterChange[];
}

/**
 * A presentation is made, shown to an audience, or followed by its speaker in a window of their own; `ram` is a scene
 * alone, in a frame of another page.
 */
export const slideModes = ['redigera', 'visa', 'talare', 'ram'] as const;

/** Which presentation picture is shown, and how. */
export interface SlideState {
  /** Null while no presentation is at hand. */
  mode: (typeof slideModes)[number] | null;
  /** Id of the scene; null for the first. */
  scene: string | null;
  /** Whether one scene follows another by itself, for a screen that nobody tends. */
  loop: boolean;
}

/** Which walk is worked with, and how far one has come. */
export interface WalkState {
  /** Id of the walk; null for all of them. */
  id: string | null;
  step: WalkStep;
  /** Id of the stop or the observation that is pointed out. */
  point: string | null;
  /** Id of the walk that it is compared with. */
  other: string | null;
  /** States of the points that are followed up; none for all of them. */
  states: readonly PointState[];
  /** Who is responsible for them, and the district they lie in; null for all. */
  responsible: string | null;
  district: string | null;
  /** Whether the protocol is shown as the public may have it. */
  publicVersion: boolean;
}

/** Which rows the table lists: those that are held here, or a page of a layer that a server has the rows of. */
export interface LargeState {
  /** Id of the layer; null for the rows that are held here. */
  layer: string | null;
  /** From 0. */
  page: number;
}

/** Everything the user is looking at. It lives in the URL, so that every picture on screen is a link. */
export interface ViewState {
  page: Page;
  drawer: Drawer | null;
  /** Chosen values per facet; a facet that is absent is not filtered. For layers an empty list hides all. */
  facets: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  text: string;
  period: Period | null;
  /** ISO day: only what is in force then. */
  inForceOn: string | null;
  /** Whether records without a date are shown while a period or day is chosen. */
  undated: boolean;
  /** Ids of the only records that are shown, at least one; null for no such choice. */
  records: readonly string[] | null;
  selected: string | null;
  edit: Edit | null;
  camera: Camera | null;
  onlineBasemap: boolean;
  rate: Rate;
  sort: SortOrder | null;
  columns: readonly string[] | null;
  large: LargeState;
  /** Opacity per layer, 0-1; absent is 1. */
  opacity: Readonly<Record<string, number>>;
  cover: CoverState;
  /** What the cover is compared with; null when nothing is compared. */
  compared: CoverChoice | null;
  gaps: GapState;
  walk: WalkState;
  slides: SlideState;
  documents: DocumentState;
  work: WorkState;
}

export const startCover: CoverState = { layers: null, reach: {}, planned: false, schematic: true };

/**
 * Weights to begin with. They are assumptions and can be changed where they are used: with them a street of flats
 * (about 100 inhabitants a hectare) weighs as much as a station.
 */
export const startGaps: GapState = {
  unit: 'mark',
  picture: 'ytor',
  order: 'lagst',
  personWeight: 0.05,
  placeWeights: {
    station: 5,
    torg: 4,
    centrum: 4,
    kopcentrum: 4,
    skola: 3,
    hogskola: 3,
    bibliotek: 3,
    lekplats: 2,
    forskola: 2,
    'oppen-forskola': 2,
    idrottsplats: 2,
    utegym: 2,
    bio: 2,
  },
  threshold: 6,
  parks: false,
  chosen: null,
  marked: [],
  hidden: {},
  district: null,
};

export const startWalk: WalkState = {
  id: null,
  step: 'forbered',
  point: null,
  other: null,
  states: [],
  responsible: null,
  district: null,
  publicVersion: false,
};

export const startDocuments: DocumentState = {
  kind: 'profil',
  district: null,
  from: null,
  to: null,
  internal: false,
  snapshot: null,
  changes: [],
};

export const startWork: WorkState = {
  kind: 'samverkan',
  id: null,
  money: 'fond',
  programmes: 'steg',
  day: null,
  time: null,
  indicator: null,
  period: null,
};

export const startLarge: LargeState = { layer: null, page: 0 };

export const startSlides: SlideState = { mode: null, scene: null, loop: false };

export const startView: ViewState = {
  page: 'karta',
  drawer: null,
  facets: {},
  text: '',
  period: null,
  inForceOn: null,
  undated: true,
  records: null,
  selected: null,
  edit: null,
  camera: null,
  onlineBasemap: false,
  rate: 'antal',
  sort: null,
  columns: null,
  large: startLarge,
  opacity: {},
  cover: startCover,
  compared: null,
  gaps: startGaps,
  walk: startWalk,
  slides: startSlides,
  documents: startDocuments,
  work: startWork,
};

/** What counts on a side; the other side is as the first while nothing is compared. */
export function coverChoice(
  { cover, inForceOn, compared }: Pick<ViewState, 'cover' | 'inForceOn' | 'compared'>,
  side: CoverSide,
): CoverChoice {
  const first: CoverChoice = { ...cover, inForceOn };
  return side === 'a' ? first : (compared ?? first);
}

/** The view with a side's choice changed. The day of the first side is the day of the whole view. */
export function withCoverChoice(
  view: ViewState,
  side: CoverSide,
  change: Partial<CoverChoice>,
): ViewState {
  const { inForceOn, ...cover } = { ...coverChoice(view, side), ...change };
  if (side === 'a') return { ...view, cover, inForceOn };
  return { ...view, compared: { ...cover, inForceOn } };
}

/** How many of the view's filters are set. */
export function countFilters(view: ViewState): number {
  return (
    Object.keys(view.facets).length +
    (view.text === '' ? 0 : 1) +
    (view.period ? 1 : 0) +
    (view.inForceOn ? 1 : 0) +
    (view.records ? 1 : 0)
  );
}

/** The same view without any filter. */
export function clearFilters(view: ViewState): ViewState {
  return {
    ...view,
    ...{ facets: {}, text: '', period: null, inForceOn: null, undated: true, records: null },
  };
}

/** The view with a facet's values replaced; no values take the facet's filter away, except for layers. */
export function withFacet(
  view: ViewState,
  facet: FacetKey,
  values: readonly string[] | null,
): ViewState {
  const { [facet]: _, ...others } = view.facets;
  const cleared = values === null || (values.length === 0 && facet !== 'layer');
  return { ...view, facets: cleared ? others : { ...others, [facet]: values } };
}

/** The view with one value of a facet put in, or taken out when it was in. */
export function toggleFacet(view: ViewState, facet: FacetKey, value: string): ViewState {
  const values = view.facets[facet] ?? [];
  return withFacet(
    view,
    facet,
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  );
}
