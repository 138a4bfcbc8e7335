import { type FacetKey, facetKeys } from '@/domain/facets';
import { type PointState, pointStates } from '@/domain/follow-up';
import { DamagedLink, oneOf, readDay } from './damaged-link';
import { readDocuments, writeDocuments } from './document-codec';
import { readCompared, readCover, readGaps, writeCover, writeGaps } from './gaps-codec';
import { readRecords, writeRecords } from './records-codec';
import {
  type Camera,
  drawers,
  edits,
  type LargeState,
  type Period,
  pages,
  rates,
  type SlideState,
  type SortOrder,
  slideModes,
  startLarge,
  startView,
  startWalk,
  type ViewState,
  type WalkState,
  walkSteps,
} from './view-state';
import { readWork, writeWork } from './work-codec';

/** Swedish names of the facets in the address. Several values are written as the name repeated. */
const facetNames: Readonly<Record<FacetKey, string>> = {
  district: 'stadsdel',
  layer: 'lager',
  phase: 'fas',
  status: 'status',
  prevention: 'preventionstyp',
  implementation: 'genomforande',
  responsible: 'ansvarig',
  partners: 'medverkande',
  funding: 'finansiering',
  targetGroups: 'malgrupp',
  geometryQuality: 'lage',
  start: 'start',
};

function readCamera(value: string | null): Camera | null {
  if (value === null) return null;
  const [lat = Number.NaN, lng = Number.NaN, zoom = Number.NaN, ...rest] = value
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const sound =
    rest.length === 0 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 24;
  if (!sound) throw new DamagedLink(value);
  return { lat, lng, zoom };
}

const quarterPattern = /^(\d{4})K([1-4])$/;

/** A quarter counted from 1970 as "2024K3". */
export function writeQuarter(quarter: number): string {
  const years = Math.floor(quarter / 4);
  return `${String(1970 + years).padStart(4, '0')}K${quarter - years * 4 + 1}`;
}

function readQuarter(value: string | undefined): number {
  const match = quarterPattern.exec(value ?? '');
  if (!match) throw new DamagedLink(value);
  return (Number(match[1]) - 1970) * 4 + Number(match[2]) - 1;
}

function readPeriod(value: string | null): Period | null {
  if (value === null) return null;
  const [from, to, ...rest] = value.split('-');
  const period = { from: readQuarter(from), to: readQuarter(to) };
  if (rest.length > 0 || period.from > period.to) throw new DamagedLink(value);
  return period;
}

function readSort(value: string | null): SortOrder | null {
  if (value === null) return null;
  const match = /^(-?)([a-zA-Z]+)$/.exec(value);
  if (!match?.[2]) throw new DamagedLink(value);
  return { column: match[2], descending: match[1] === '-' };
}

/** Pages are counted from 1 in the address. */
function readLarge(params: URLSearchParams): LargeState {
  const page = params.get('radsida') ?? '1';
  if (!/^[1-9]\d{0,6}$/.test(page)) throw new DamagedLink(page);
  const layer = params.get('rader') || null;
  return layer === null ? startLarge : { layer, page: Number(page) - 1 };
}

function readOpacity(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    values.map((value) => {
      const match = /^([a-z0-9-]+):(\d{1,3})$/.exec(value);
      const percent = Number(match?.[2]);
      if (!match?.[1] || percent > 100) throw new DamagedLink(value);
      return [match[1], percent / 100];
    }),
  );
}

function readFacets(params: URLSearchParams): ViewState['facets'] {
  const facets: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const key of facetKeys) {
    if (!params.has(facetNames[key])) continue;
    const values = [...new Set(params.getAll(facetNames[key]).filter(Boolean))];
    if (values.length > 0 || key === 'layer') facets[key] = values;
  }
  return facets;
}

function readStates(values: readonly string[]): PointState[] {
  const states = values.map((value) => {
    const state = pointStates.find((each) => each === value);
    if (!state) throw new DamagedLink(value);
    return state;
  });
  return [...new Set(states)];
}

function readWalk(params: URLSearchParams): WalkState {
  return {
    id: params.get('vandring') || null,
    step: oneOf(params.get('steg'), walkSteps, startWalk.step),
    point: params.get('punkt') || null,
    other: params.get('jamforvandring') || null,
    states: readStates(params.getAll('punktlage')),
    responsible: params.get('punktansvarig') || null,
    district: params.get('punktstadsdel') || null,
    publicVersion:
      oneOf(params.get('protokollversion'), ['intern', 'offentlig'], 'intern') === 'offentlig',
  };
}

function readSlides(params: URLSearchParams): SlideState {
  return {
    mode: oneOf(params.get('bildspel'), slideModes, null),
    scene: params.get('bild-id') || null,
    loop: oneOf(params.get('slinga'), ['ja', 'nej'], 'nej') === 'ja',
  };
}

function writeSlides({ mode, scene, loop }: SlideState, params: URLSearchParams): void {
  if (mode) params.set('bildspel', mode);
  if (scene) params.set('bild-id', scene);
  if (loop) params.set('slinga', 'ja');
}

function writeWalk(walk: WalkState, params: URLSearchParams): void {
  if (walk.id) params.set('vandring', walk.id);
  if (walk.step !== startWalk.step) params.set('steg', walk.step);
  if (walk.point) params.set('punkt', walk.point);
  if (walk.other) params.set('jamforvandring', walk.other);
  for (const state of walk.states) params.append('punktlage', state);
  if (walk.responsible) params.set('punktansvarig', walk.responsible);
  if (walk.district) params.set('punktstadsdel', walk.district);
  if (walk.publicVersion) params.set('protokollversion', 'offentlig');
}

/**
 * Reads a view from the search part of an address. Unknown parameters are left alone (other sites add theirs).
 * @returns the view, or null when a value in it makes no sense
 */
export function parseView(search: string): ViewState | null {
  const params = new URLSearchParams(search);
  try {
    return {
      page: oneOf(params.get('vy'), pages, startView.page),
      drawer: oneOf(params.get('lada'), drawers, null),
      facets: readFacets(params),
      text: params.get('text') ?? '',
      period: readPeriod(params.get('period')),
      inForceOn: readDay(params.get('ikraft')),
      undated: oneOf(params.get('utandatum'), ['ja', 'nej'], 'ja') === 'ja',
      records: readRecords(params.get('poster')),
      selected: params.get('vald') || null,
      edit: oneOf(params.get('redigera'), edits, null),
      camera: readCamera(params.get('karta')),
      onlineBasemap: oneOf(params.get('bakgrund'), ['natverk', 'inbyggd'], 'inbyggd') === 'natverk',
      rate: oneOf(params.get('matt'), rates, startView.rate),
      sort: readSort(params.get('sortera')),
      columns: params.has('kolumner')
        ? (params.get('kolumner') ?? '').split(',').filter(Boolean)
        : null,
      large: readLarge(params),
      opacity: readOpacity(params.getAll('opacitet')),
      cover: readCover(params),
      compared: readCompared(params),
      gaps: readGaps(params),
      walk: readWalk(params),
      slides: readSlides(params),
      documents: readDocuments(params),
      work: readWork(params),
    };
  } catch (error) {
    if (error instanceof DamagedLink) return null;
    throw error;
  }
}

function writeFilters(view: ViewState, params: URLSearchParams): void {
  for (const key of facetKeys) {
    const values = view.facets[key];
    if (values?.length === 0) params.append(facetNames[key], '');
    for (const value of values ?? []) params.append(facetNames[key], value);
  }
  if (view.text) params.set('text', view.text);
  if (view.period)
    params.set('period', `${writeQuarter(view.period.from)}-${writeQuarter(view.period.to)}`);
  if (view.inForceOn) params.set('ikraft', view.inForceOn);
  if (!view.undated) params.set('utandatum', 'nej');
  if (view.records) params.set('poster', writeRecords(view.records));
}

function writeTable(view: ViewState, params: URLSearchParams): void {
  if (view.sort) params.set('sortera', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  if (view.columns) params.set('kolumner', view.columns.join(','));
  const { layer, page } = view.large;
  if (layer !== null) params.set('rader', layer);
  if (layer !== null && page > 0) params.set('radsida', String(page + 1));
}

function writeMap(view: ViewState, params: URLSearchParams): void {
  if (view.camera) {
    const { lat, lng, zoom } = view.camera;
    params.set('karta', `${+lat.toFixed(5)},${+lng.toFixed(5)},${+zoom.toFixed(2)}`);
  }
  if (view.onlineBasemap) params.set('bakgrund', 'natverk');
  for (const [layer, opacity] of Object.entries(view.opacity))
    params.append('opacitet', `${layer}:${Math.round(opacity * 100)}`);
}

/** Writes a view as the search part of an address, "" for the start view. The inverse of {@link parseView}. */
export function writeView(view: ViewState): string {
  const params = new URLSearchParams();
  if (view.page !== startView.page) params.set('vy', view.page);
  if (view.drawer) params.set('lada', view.drawer);
  writeFilters(view, params);
  if (view.selected) params.set('vald', view.selected);
  if (view.edit) params.set('redigera', view.edit);
  if (view.rate !== startView.rate) params.set('matt', view.rate);
  writeTable(view, params);
  writeMap(view, params);
  writeCover(view, params);
  writeGaps(view.gaps, params);
  writeWalk(view.walk, params);
  writeSlides(view.slides, params);
  writeDocuments(view.documents, params);
  writeWork(view.work, params);
  const text = params.toString();
  return text && `?${text}`;
}
