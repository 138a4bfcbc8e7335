import { amount, amounts, DamagedLink, oneOf } from './damaged-link';
import {
  type CoverState,
  coverPictures,
  coverUnits,
  type GapState,
  startCover,
  startGaps,
} from './view-state';

/** Longest reach a link may ask for, in metres. */
const mostMeters = 2_000;
const mostPoints = 1_000;

const yesOrNo = ['ja', 'nej'] as const;

/** Reads what counts as cover from an address. */
export function readCover(params: URLSearchParams): CoverState {
  return {
    layers: params.has('tacker') ? params.getAll('tacker').filter(Boolean) : startCover.layers,
    reach: amounts(params.getAll('rackvidd'), mostMeters),
    planned: oneOf(params.get('planerade'), yesOrNo, 'nej') === 'ja',
    schematic: oneOf(params.get('schematiska'), yesOrNo, 'ja') === 'ja',
  };
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

/** Writes what counts as cover, where it differs from the start. */
export function writeCover({ layers, reach, planned, schematic }: CoverState, to: URLSearchParams) {
  if (layers?.length === 0) to.append('tacker', '');
  for (const layer of layers ?? []) to.append('tacker', layer);
  for (const [group, meters] of Object.entries(reach)) to.append('rackvidd', `${group}:${meters}`);
  if (planned) to.set('planerade', 'ja');
  if (!schematic) to.set('schematiska', 'nej');
}

/** Writes which gaps are listed, where it differs from the start. */
export function writeGaps(gaps: GapState, to: URLSearchParams): void {
  if (gaps.unit !== startGaps.unit) to.set('andel', gaps.unit);
  if (gaps.picture !== startGaps.picture) to.set('bild', gaps.picture);
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
