import type { LoadFailure, RejectedRow } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { decodeJson, featuresOf } from './fetch-json';
import { LayerParser } from './parse-layer';

/** What the worker is sent once. */
export interface ParseRequest {
  bytes: Blob;
  url: string;
  context: RowContext;
}

/** What it answers: records in batches, then the end, or a failure. */
export type ParseAnswer =
  | { kind: 'records'; records: readonly Measure[] }
  | { kind: 'end'; rejected: readonly RejectedRow[] }
  | { kind: 'failure'; failure: LoadFailure };

/** Records a message: taking one in costs the page some milliseconds, so that it never stands still. */
const batchSize = 1000;

async function parse(
  { bytes, url, context }: ParseRequest,
  answer: (part: ParseAnswer) => void,
): Promise<void> {
  const json = decodeJson(await bytes.arrayBuffer(), url);
  const features = json.ok ? featuresOf(json.value, url) : json;
  if (!features.ok) {
    answer({ kind: 'failure', failure: features.failure });
    return;
  }
  const parser = new LayerParser(context);
  for (const feature of features.value) {
    parser.take(feature);
    if (parser.records.length === batchSize) {
      answer({ kind: 'records', records: parser.records });
      parser.records = [];
    }
  }
  answer({ kind: 'records', records: parser.records });
  answer({ kind: 'end', rejected: parser.rejected });
}

self.onmessage = (event: MessageEvent<ParseRequest>) => {
  // Reported, so that the page hears of it as of any fault of a worker.
  parse(event.data, (part) => self.postMessage(part)).catch((fault) => self.reportError(fault));
};
