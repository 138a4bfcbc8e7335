import type { MultiPolygon, Polygon } from 'geojson';
import type { AddedArea } from './added-area';
import type { CoverMeasure } from './cover-measures';
import type { Ground } from './coverage-ground';
import type { CoverageReport, CoverSettings, ExactCover, GapSettings } from './coverage-report';
import { CoverageSession } from './coverage-session';

/** What the worker is asked, by the name of the question. */
export interface CoverageQuestions {
  /** `lists`: whether places and areas without cover are wanted too. */
  report: {
    settings: CoverSettings;
    gaps: GapSettings;
    other: CoverSettings | null;
    lists: boolean;
  };
  reaching: { settings: CoverSettings; district: string };
  exact: { settings: CoverSettings; gaps: GapSettings };
  /** What an area adds to another, or to nothing (WGS 84). */
  added: { area: Polygon | MultiPolygon; base: Polygon | MultiPolygon | null };
}

/** What it answers, in the order it was asked. */
export interface CoverageAnswers {
  report: CoverageReport;
  /** Ids of measures. */
  reaching: readonly string[];
  exact: readonly ExactCover[];
  added: AddedArea;
}

/** What the worker is told and asked. */
export type CoverageRequest =
  | { kind: 'ground'; ground: Ground }
  | { kind: 'measures'; measures: readonly CoverMeasure[] }
  | { [K in keyof CoverageQuestions]: { kind: K } & CoverageQuestions[K] }[keyof CoverageQuestions];

let session: CoverageSession | null = null;

self.onmessage = ({ data }: MessageEvent<CoverageRequest>) => {
  if (data.kind === 'ground') {
    session = new CoverageSession(data.ground);
    return;
  }
  if (!session) throw new Error(`the coverage worker was sent "${data.kind}" before the ground`);
  switch (data.kind) {
    case 'measures':
      session.take(data.measures);
      return;
    case 'report': {
      const report = session.report(data.settings, data.gaps, data);
      self.postMessage(report, { transfer: [report.picture.cells.buffer] });
      return;
    }
    case 'reaching':
      self.postMessage(session.reaching(data.settings, data.district));
      return;
    case 'exact':
      self.postMessage(session.exact(data.settings, data.gaps));
      return;
    case 'added':
      self.postMessage(session.added(data.area, data.base));
  }
};
