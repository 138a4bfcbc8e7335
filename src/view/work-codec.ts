import { DamagedLink, oneOf, readDay } from './damaged-link';
import { moneyGroups, programmeGroups, startWork, type WorkState, workKinds } from './view-state';

const weekTime = /^(må|ti|on|to|fr|lö|sö) ([01]\d|2[0-3]):[0-5]\d$/;

function readTime(value: string | null): string | null {
  if (value === null) return null;
  if (!weekTime.test(value)) throw new DamagedLink(value);
  return value;
}

/** Reads which page of the work is shown from an address. */
export function readWork(params: URLSearchParams): WorkState {
  return {
    kind: oneOf(params.get('arbete'), workKinds, startWork.kind),
    id: params.get('arbetspost') || null,
    money: oneOf(params.get('pengar'), moneyGroups, startWork.money),
    programmes: oneOf(params.get('insatsgrupp'), programmeGroups, startWork.programmes),
    day: readDay(params.get('dag')),
    time: readTime(params.get('veckotid')),
    indicator: params.get('indikator') || null,
    period: params.get('indikatorperiod') || null,
  };
}

/** Writes which page of the work is shown, where it differs from the start. */
export function writeWork(work: WorkState, to: URLSearchParams): void {
  if (work.kind !== startWork.kind) to.set('arbete', work.kind);
  if (work.id) to.set('arbetspost', work.id);
  if (work.money !== startWork.money) to.set('pengar', work.money);
  if (work.programmes !== startWork.programmes) to.set('insatsgrupp', work.programmes);
  if (work.day) to.set('dag', work.day);
  if (work.time) to.set('veckotid', work.time);
  if (work.indicator) to.set('indikator', work.indicator);
  if (work.period) to.set('indikatorperiod', work.period);
}
