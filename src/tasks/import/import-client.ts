import type {
  ImportAnswers,
  ImportMessage,
  ImportProgress,
  ImportQuestions,
  ImportRequest,
} from './import-worker';

type Kind = keyof ImportQuestions;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (fault: Error) => void;
}

/** The import worker as functions that answer later. It answers in the order it is asked. */
export class ImportClient {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];

  constructor(onProgress: (progress: ImportProgress) => void) {
    this.worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('answer' in data) this.waiting.shift()?.resolve(data.answer);
      else this.waiting.shift()?.reject(new Error(`import worker: ${data.fault}`));
    };
    this.worker.onerror = ({ message }) => {
      const fault = new Error(`import worker: ${message}`);
      for (const { reject } of this.waiting.splice(0)) reject(fault);
    };
  }

  /** @throws (the promise) when the worker has failed */
  ask<K extends Kind>(kind: K, question: ImportQuestions[K]): Promise<ImportAnswers[K]> {
    return new Promise<ImportAnswers[K]>((resolve, reject) => {
      // The worker answers each kind of question with its kind of answer.
      this.waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      // TypeScript does not follow that a kind and its question are one request.
      this.worker.postMessage({ kind, ...question } as ImportRequest);
    });
  }

  /** Ends the work at once; what was asked is not answered. */
  close(): void {
    this.waiting.length = 0;
    this.worker.terminate();
  }
}
