import type { CoverMeasure } from './cover-measures';
import type { Ground } from './coverage-ground';
import type { CoverageReport, CoverSettings, GapSettings } from './coverage-report';
import { CoverageSession } from './coverage-session';

/** What the worker is told and asked. */
export type CoverageRequest =
  | { kind: 'ground'; ground: Ground }
  | { kind: 'measures'; measures: readonly CoverMeasure[] }
  | { kind: 'ask'; settings: CoverSettings; gaps: GapSettings };

/** What it answers to a question. */
export type CoverageAnswer = CoverageReport;

let session: CoverageSession | null = null;

self.onmessage = ({ data }: MessageEvent<CoverageRequest>) => {
  if (data.kind === 'ground') {
    session = new CoverageSession(data.ground);
    return;
  }
  if (!session) throw new Error(`the coverage worker was sent "${data.kind}" before the ground`);
  if (data.kind === 'measures') session.take(data.measures);
  else {
    const report: CoverageAnswer = session.report(data.settings, data.gaps);
    self.postMessage(report, { transfer: [report.picture.cells.buffer] });
  }
};
