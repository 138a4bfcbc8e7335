import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { measureSource } from './measure-style';

/**
 * More features than this are sent in pieces. The next piece waits until the map has worked in the one before: it
 * would join pieces that wait, and then hold the page up with all of them at once.
 */
const pieceSize = 2_500;

/** What has to be told to the map so that it draws `now` instead of `before`. */
interface Difference {
  /** Keys of the drawings that go. */
  remove: readonly string[];
  add: readonly Feature[];
}

const keyOf = ({ properties }: Feature): string => String(properties?.['key']);

/** Null when the drawings are the same objects in the same order. */
export function differenceOf(
  before: readonly Feature[],
  now: readonly Feature[],
): Difference | null {
  if (before.length === now.length && now.every((item, at) => item === before[at])) return null;
  const [old, wanted] = [new Set(before), new Set(now)];
  return {
    remove: before.filter((feature) => !wanted.has(feature)).map(keyOf),
    add: now.filter((feature) => !old.has(feature)),
  };
}

/** What a source was sent; a new style makes a new source, which was sent nothing. */
export interface Sent {
  features: readonly Feature[];
}

/**
 * Sends the drawings of records to the map, or only what has changed where most is as it was.
 * @param sent what the map was sent last, kept up to date here
 * @param signal stops sending when newer drawings are on their way
 */
export async function sendFeatures(
  map: MapLibreMap,
  features: readonly Feature[],
  sent: Sent,
  signal: AbortSignal,
): Promise<void> {
  const source = map.getSource<GeoJSONSource>(measureSource);
  const difference = differenceOf(sent.features, features);
  if (!source || !difference) return;
  const { remove, add } = difference;
  const anew = add.length === features.length;
  const [first = [], ...others] = inPieces(add);
  const gone = new Set(remove);
  const told = anew ? [] : sent.features.filter((feature) => !gone.has(keyOf(feature)));
  told.push(...first);
  // Newer drawings can come before all pieces are sent: what the map has by then is known from here.
  sent.features = told;
  // Faults come as errors of the map, so none is looked for here.
  let taken = anew
    ? source.setData({ type: 'FeatureCollection', features: [...first] })
    : source.updateData({ remove: [...remove], add: [...first] });
  for (const piece of others) {
    await taken;
    if (signal.aborted) return;
    told.push(...piece);
    taken = source.updateData({ add: [...piece] });
  }
  sent.features = features;
}

function inPieces(features: readonly Feature[]): (readonly Feature[])[] {
  const count = Math.ceil(features.length / pieceSize);
  return Array.from({ length: count }, (_, at) =>
    features.slice(at * pieceSize, (at + 1) * pieceSize),
  );
}
