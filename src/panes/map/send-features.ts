import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeaturesByLayer } from './measure-features';
import { measureSource } from './measure-style';

/** More features than this are sent to the map in pieces, each in a task of its own. */
const pieceSize = 1_500;

/** A task of its own, so that the page can draw and listen between two. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });

const none: readonly Feature[] = [];

/**
 * Sends the drawings of records to the map's sources, and empties those that have none.
 * @param sent what the map was sent last, kept up to date here; layers that are the same are left alone
 * @param signal stops sending when newer drawings are on their way
 */
export async function sendFeatures(
  map: MapLibreMap,
  layers: readonly string[],
  features: FeaturesByLayer,
  sent: Map<string, readonly Feature[]>,
  signal: AbortSignal,
): Promise<void> {
  for (const layer of layers) {
    const own = features.get(layer) ?? none;
    const before = sent.get(layer) ?? none;
    if (sameItems(own, before)) continue;
    const source = map.getSource<GeoJSONSource>(measureSource(layer));
    if (!source) return;
    sent.set(layer, own);
    const [first, ...others] = inPieces(own);
    send(source, first ?? none, 'all');
    for (const piece of others) {
      await nextTask();
      if (signal.aborted) return;
      send(source, piece, 'more');
    }
    if (own.length > pieceSize / 3) await nextTask();
    if (signal.aborted) return;
  }
}

function sameItems(a: readonly Feature[], b: readonly Feature[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function inPieces(features: readonly Feature[]): (readonly Feature[])[] {
  if (features.length <= pieceSize) return [features];
  const count = Math.ceil(features.length / pieceSize);
  return Array.from({ length: count }, (_, at) =>
    features.slice(at * pieceSize, (at + 1) * pieceSize),
  );
}

function send(source: GeoJSONSource, features: readonly Feature[], what: 'all' | 'more'): void {
  // The promise settles when the worker has answered; nobody waits for it, and faults come as map errors.
  if (what === 'all') void source.setData({ type: 'FeatureCollection', features: [...features] });
  else void source.updateData({ add: [...features] });
}
