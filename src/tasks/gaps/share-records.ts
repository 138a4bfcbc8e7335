import type { ExactCover } from '@/analysis/coverage-report';
import { shareMethod } from '@/text/gaps-file';
import type { GapMethod } from './gap-records';

type Covered = ExactCover['land'];

/** Keys of the rows, in the order of the columns. */
const keys = [
  'val',
  'stadsdel',
  'omfattning',
  'mark_m2',
  'tackt_mark_m2',
  'andel_mark_procent',
  'invanare',
  'tackta_invanare_uppskattade',
  'andel_invanare_procent',
  'platser',
  'tackta_platser',
  'andel_platser_procent',
  'vilar_pa_schematiska',
  'metod',
  'rackvidd',
  'raknar_planerade',
  'raknar_schematiska',
  'lage',
] as const;
type Key = (typeof keys)[number];

const yesNo = (value: boolean): string => (value ? 'ja' : 'nej');

/**
 * A share as per cent with a decimal comma, as a Swedish spreadsheet reads it: two decimals, none when it is coarse.
 * What is more than nothing is never written as nothing, and what is less than all never as all.
 */
function percent({ whole, once }: Covered, coarse: boolean): string {
  if (whole <= 0) return '';
  const decimals = coarse ? 0 : 2;
  const step = 10 ** -decimals;
  const inside = Math.min(100 - step, Math.max(step, once * 100));
  return (once > 0 && once < 1 ? inside : once * 100).toFixed(decimals).replace('.', ',');
}

/** How much is covered, as a whole number; a coarse one has two digits that say something. */
function amount({ whole, once }: Covered, coarse: boolean): string {
  const covered = Math.round(whole * once);
  return String(coarse ? Number(covered.toPrecision(2)) : covered);
}

/** What the rows of one choice rest on. */
export interface ShareMethod extends Pick<GapMethod, 'groups' | 'planned' | 'schematic' | 'day'> {
  /** Letter of the choice where two are compared; empty where there is but one. */
  choice: string;
}

function shareRow(area: ExactCover, method: ShareMethod): Readonly<Record<Key, string>> {
  const { district, land, people, places, schematic } = area;
  return {
    val: method.choice,
    stadsdel: district ?? '',
    omfattning: district === null ? 'hela_omradet' : 'stadsdel',
    mark_m2: String(Math.round(land.whole)),
    tackt_mark_m2: amount(land, schematic),
    andel_mark_procent: percent(land, schematic),
    invanare: String(Math.round(people.whole)),
    tackta_invanare_uppskattade: amount(people, schematic),
    andel_invanare_procent: percent(people, schematic),
    platser: String(places.whole),
    tackta_platser: amount(places, schematic),
    andel_platser_procent: percent(places, schematic),
    vilar_pa_schematiska: yesNo(schematic),
    metod: shareMethod(),
    rackvidd: method.groups.map(({ id, meters }) => `${id} ${meters}`).join('; '),
    raknar_planerade: yesNo(method.planned),
    raknar_schematiska: yesNo(method.schematic),
    lage: method.day,
  };
}

/** Header of the CSV file. */
export const shareHeader: readonly string[] = keys;

/** Cover of the area and its districts as rows under {@link shareHeader}, in the order they come in. */
export function shareRows(areas: readonly ExactCover[], method: ShareMethod): string[][] {
  return areas.map((area) => {
    const row = shareRow(area, method);
    return keys.map((key) => row[key]);
  });
}
