import type { CoverMeasure } from '@/analysis/cover-measures';
import type { Ground } from '@/analysis/coverage-ground';
import type {
  CoverageAnswers,
  CoverageQuestions,
  CoverageRequest,
} from '@/analysis/coverage-worker';
import { WorkerClient } from './worker-client';

/** The coverage worker. */
export class CoverageClient extends WorkerClient<CoverageQuestions, CoverageAnswers> {
  constructor(ground: Ground) {
    super(
      new Worker(new URL('@/analysis/coverage-worker.ts', import.meta.url), { type: 'module' }),
      'coverage',
    );
    this.tell({ kind: 'ground', ground } satisfies CoverageRequest);
  }

  /** Gives it the measures of a register; earlier ones are forgotten. */
  take(measures: readonly CoverMeasure[]): void {
    this.tell({ kind: 'measures', measures } satisfies CoverageRequest);
  }
}
