import type { WalkAnswers, WalkGround, WalkQuestions } from '@/analysis/walk-session';
import type { WalkRequest } from '@/analysis/walk-worker';
import { WorkerClient } from './worker-client';

/** The walk worker: proposals, order and way. */
export class WalkClient extends WorkerClient<WalkQuestions, WalkAnswers> {
  constructor(ground: WalkGround) {
    super(
      new Worker(new URL('@/analysis/walk-worker.ts', import.meta.url), { type: 'module' }),
      'walk',
    );
    this.tell({ kind: 'ground', ground } satisfies WalkRequest);
  }
}
