interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (fault: Error) => void;
}

/**
 * A worker as functions that answer later. It answers in the order it is asked.
 * @typeParam Questions what it is asked, by the name of the question
 * @typeParam Answers what it answers, by the name of the question
 */
export class WorkerClient<Questions, Answers extends Record<keyof Questions, unknown>> {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];

  /** @param name for the text of its faults */
  constructor(worker: Worker, name: string) {
    this.worker = worker;
    this.worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      this.waiting.shift()?.resolve(data);
    this.worker.onerror = ({ message }) => {
      const fault = new Error(`${name} worker: ${message}`);
      for (const { reject } of this.waiting.splice(0)) reject(fault);
    };
  }

  /** Tells it something that it does not answer. */
  protected tell(message: unknown): void {
    this.worker.postMessage(message);
  }

  /** @throws (the promise) when the worker has failed */
  ask<K extends keyof Questions>(kind: K, question: Questions[K]): Promise<Answers[K]> {
    return new Promise<Answers[K]>((resolve, reject) => {
      // The worker answers each kind of question with its kind of answer.
      this.waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      this.worker.postMessage({ kind, ...question });
    });
  }

  /** What it is asked from now on, and what it was, is not answered. */
  close(): void {
    this.waiting.length = 0;
    this.worker.terminate();
  }
}
