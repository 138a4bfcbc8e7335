import type { LayerReport, Loaded } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { decodeJson, featuresOf, fetchBytes } from './fetch-json';
import { parseLayer } from './parse-layer';
import type { ParseAnswer, ParseRequest } from './parse-worker';

/** Files larger than this are read in a worker: below it, starting one costs more than reading (about 10 ms). */
const workerFromBytes = 500_000;

/**
 * Reads one layer file and checks every row.
 * @param url address of a GeoJSON FeatureCollection
 * @param context what rows are checked against; awaited only when the file is here
 * @returns good records and rejected rows, or why the file could not be read
 */
export async function loadLayer(
  url: string,
  context: RowContext | Promise<RowContext>,
  signal?: AbortSignal,
): Promise<Loaded<LayerReport<Measure>>> {
  const bytes = await fetchBytes(url, { signal });
  if (!bytes.ok) return bytes;
  if (bytes.value.size > workerFromBytes)
    return parseInWorker({ bytes: bytes.value, url, context: await context }, signal);
  const json = decodeJson(await bytes.value.arrayBuffer(), url);
  const features = json.ok ? featuresOf(json.value, url) : json;
  return features.ok ? { ok: true, value: parseLayer(features.value, await context) } : features;
}

function parseInWorker(
  request: ParseRequest,
  signal?: AbortSignal,
): Promise<Loaded<LayerReport<Measure>>> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' });
  const batches: (readonly Measure[])[] = [];
  return new Promise<Loaded<LayerReport<Measure>>>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = (event) => reject(new Error(`layer worker: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<ParseAnswer>) => {
      if (data.kind === 'records') batches.push(data.records);
      else if (data.kind === 'failure') resolve({ ok: false, failure: data.failure });
      else resolve({ ok: true, value: { records: batches.flat(), rejected: data.rejected } });
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
