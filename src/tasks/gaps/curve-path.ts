import type { ReachCurve } from '@/analysis/coverage-report';

/** The picture in its own units; it is drawn as wide as the panel. */
export const curveFrame = {
  width: 320,
  height: 200,
  left: 44,
  right: 10,
  top: 26,
  bottom: 38,
} as const;

/** Scales of the picture. */
export interface CurveScale {
  /** Metres at the right edge. */
  mostMeters: number;
  /** Share at the top edge, 0-1. */
  mostShare: number;
  x: (meters: number) => number;
  y: (share: number) => number;
}

const shareEnds = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

/** Scales that hold all the curves. */
export function curveScale(curves: readonly ReachCurve[]): CurveScale {
  const { width, height, left, right, top, bottom } = curveFrame;
  const mostMeters = Math.max(1, ...curves.map((curve) => curve.land.length - 1));
  // A curve never falls, so its last value is the largest.
  const largest = Math.max(0, ...curves.map((curve) => curve.land.at(-1) ?? 0));
  const mostShare = shareEnds.find((end) => largest <= end) ?? 1;
  return {
    mostMeters,
    mostShare,
    x: (meters) => left + (meters / mostMeters) * (width - left - right),
    y: (share) => height - bottom - (share / mostShare) * (height - top - bottom),
  };
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** Metres between two corners of the drawn line: finer would not be seen. */
const drawnStep = 2;

/** The curve as the path of an SVG, "" for a curve without values. */
export function curvePath({ land }: ReachCurve, { x, y }: CurveScale): string {
  const last = land.length - 1;
  const corners: string[] = [];
  for (let meters = 0; meters <= last; meters += drawnStep)
    corners.push(`${oneDecimal(x(meters))} ${oneDecimal(y(land[meters] ?? 0))}`);
  if (last > 0 && last % drawnStep !== 0)
    corners.push(`${oneDecimal(x(last))} ${oneDecimal(y(land[last] ?? 0))}`);
  return corners.length === 0 ? '' : `M${corners.join('L')}`;
}

/** Where an axis has its numbers: six at most besides 0, evenly spread. */
export function axisTicks(end: number, steps: readonly number[]): number[] {
  const step = steps.find((candidate) => end / candidate <= 6) ?? end;
  const ticks: number[] = [];
  for (let index = 0; index * step <= end * 1.0001; index++) ticks.push(index * step);
  return ticks;
}

export const meterSteps = [10, 20, 50, 100, 200, 500];
export const shareSteps = [0.01, 0.02, 0.05, 0.1, 0.2];

/** Reach and share of some points of the curve; reaches beyond its end are left out. */
export function curvePoints(
  { land }: ReachCurve,
  reaches: readonly number[],
): { meters: number; share: number }[] {
  return reaches
    .filter((meters) => meters < land.length)
    .map((meters) => ({ meters, share: land[meters] ?? 0 }));
}

/** Reaches the summary tells of, in metres. */
export const toldReaches = [50, 100, 200];

/** Reaches of the table's rows: every 25 m to the end of the curve. */
export function tableReaches({ land }: ReachCurve): number[] {
  const rows = Math.floor((land.length - 1) / 25) + 1;
  return Array.from({ length: Math.max(0, rows) }, (_, row) => row * 25);
}
