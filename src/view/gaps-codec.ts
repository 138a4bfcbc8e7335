import { amount, amounts, DamagedLink, oneOf, readDay } from './damaged-link';
import {
  type CoverChoice,
  coverOrders,
  coverPictures,
  coverUnits,
  type GapState,
  startCover,
  startGaps,
  type ViewState,
} from './view-state';

/** Longest reach a link may ask for, in metres. */
const mostMeters = 2_000;
const mostPoints = 1_000;

const yesOrNo = ['ja', 'nej'] as const;

/** Names of the choice that another is compared with begin with this. */
const comparedPrefix = 'jamfor-';

function readChoice(params: URLSearchParams, prefix: string): ViewState['cover'] {
  const one = (name: string) => params.get(prefix + name);
  const layers = params.getAll(`${prefix}tacker`);
  return {
    layers: layers.length > 0 ? layers.filter(Boolean) : startCover.layers,
    reach: amounts(params.getAll(`${prefix}rackvidd`), mostMeters),
    planned: oneOf(one('planerade'), yesOrNo, 'nej') === 'ja',
    schematic: oneOf(one('schematiska'), yesOrNo, 'ja') === 'ja',
  };
}

/** Reads what counts as cover from an address. */
export function readCover(params: URLSearchParams): ViewState['cover'] {
  return readChoice(params, '');
}

/** Reads what the cover is compared with; null when nothing is. */
export function readCompared(params: URLSearchParams): CoverChoice | null {
  if (oneOf(params.get('jamfor'), yesOrNo, 'nej') === 'nej') return null;
  const inForceOn = readDay(params.get(`${comparedPrefix}ikraft`));
  return { ...readChoice(params, comparedPrefix), inForceOn };
}

function readHidden(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const at = value.indexOf(':');
      if (at < 1) throw new DamagedLink(value);
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );
}

/** Reads which gaps are listed from an address. */
export function readGaps(params: URLSearchParams): GapState {
  return {
    unit: oneOf(params.get('andel'), coverUnits, startGaps.unit),
    picture: oneOf(params.get('bild'), coverPictures, startGaps.picture),
    order: oneOf(params.get('ordning'), coverOrders, startGaps.order),
    personWeight: amount(params.get('invanarvikt'), mostPoints, startGaps.personWeight),
    placeWeights: {
      ...startGaps.placeWeights,
      ...amounts(params.getAll('platsvikt'), mostPoints),
    },
    threshold: amount(params.get('troskel'), mostPoints, startGaps.threshold),
    parks: oneOf(params.get('parker'), yesOrNo, 'nej') === 'ja',
    chosen: params.get('lucka') || null,
    marked: [...new Set(params.getAll('titta').filter(Boolean))],
    hidden: readHidden(params.getAll('ejaktuell')),
    district: params.get('luckori') || null,
  };
}

function writeChoice(cover: ViewState['cover'], to: URLSearchParams, prefix: string): void {
  const { layers, reach, planned, schematic } = cover;
  if (layers?.length === 0) to.append(`${prefix}tacker`, '');
  for (const layer of layers ?? []) to.append(`${prefix}tacker`, layer);
  for (const [group, meters] of Object.entries(reach))
    to.append(`${prefix}rackvidd`, `${group}:${meters}`);
  if (planned) to.set(`${prefix}planerade`, 'ja');
  if (!schematic) to.set(`${prefix}schematiska`, 'nej');
}

/** Writes what counts as cover and what it is compared with, where it differs from the start. */
export function writeCover(
  { cover, compared }: Pick<ViewState, 'cover' | 'compared'>,
  to: URLSearchParams,
): void {
  writeChoice(cover, to, '');
  if (!compared) return;
  to.set('jamfor', 'ja');
  writeChoice(compared, to, comparedPrefix);
  if (compared.inForceOn) to.set(`${comparedPrefix}ikraft`, compared.inForceOn);
}

/** Writes which gaps are listed, where it differs from the start. */
export function writeGaps(gaps: GapState, to: URLSearchParams): void {
  if (gaps.unit !== startGaps.unit) to.set('andel', gaps.unit);
  if (gaps.picture !== startGaps.picture) to.set('bild', gaps.picture);
  if (gaps.order !== startGaps.order) to.set('ordning', gaps.order);
  if (gaps.personWeight !== startGaps.personWeight)
    to.set('invanarvikt', String(gaps.personWeight));
  for (const [kind, weight] of Object.entries(gaps.placeWeights))
    if (weight !== (startGaps.placeWeights[kind] ?? 0)) to.append('platsvikt', `${kind}:${weight}`);
  if (gaps.threshold !== startGaps.threshold) to.set('troskel', String(gaps.threshold));
  if (gaps.parks) to.set('parker', 'ja');
  if (gaps.chosen) to.set('lucka', gaps.chosen);
  for (const id of gaps.marked) to.append('titta', id);
  for (const [id, reason] of Object.entries(gaps.hidden)) to.append('ejaktuell', `${id}:${reason}`);
  if (gaps.district) to.set('luckori', gaps.district);
}
