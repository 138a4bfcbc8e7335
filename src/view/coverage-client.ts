import type { CoverMeasure } from '@/analysis/cover-measures';
import type { Ground } from '@/analysis/coverage-ground';
import type {
  CoverageAnswers,
  CoverageQuestions,
  CoverageRequest,
} from '@/analysis/coverage-worker';

type Kind = keyof CoverageQuestions;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (fault: Error) => void;
}

/** The coverage worker as functions that answer later. It answers in the order it is asked. */
export class CoverageClient {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];

  constructor(ground: Ground) {
    this.worker = new Worker(new URL('@/analysis/coverage-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      this.waiting.shift()?.resolve(data);
    this.worker.onerror = ({ message }) => {
      const fault = new Error(`coverage worker: ${message}`);
      for (const { reject } of this.waiting.splice(0)) reject(fault);
    };
    this.send({ kind: 'ground', ground });
  }

  /** Gives it the measures of a register; earlier ones are forgotten. */
  take(measures: readonly CoverMeasure[]): void {
    this.send({ kind: 'measures', measures });
  }

  /** @throws (the promise) when the worker has failed */
  ask<K extends Kind>(kind: K, question: CoverageQuestions[K]): Promise<CoverageAnswers[K]> {
    return new Promise<CoverageAnswers[K]>((resolve, reject) => {
      // The worker answers each kind of question with its kind of answer.
      this.waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      // TypeScript does not follow that a kind and its question are one request.
      this.send({ kind, ...question } as CoverageRequest);
    });
  }

  /** What it is asked from now on, and what it was, is not answered. */
  close(): void {
    this.waiting.length = 0;
    this.worker.terminate();
  }

  private send(request: CoverageRequest): void {
    this.worker.postMessage(request);
  }
}
