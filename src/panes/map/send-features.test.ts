import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { differenceOf, type Sent, sendFeatures } from './send-features';

const feature = (key: string): Feature => ({
  type: 'Feature',
  properties: { key },
  geometry: { type: 'Point', coordinates: [18, 59.3] },
});

const many = (count: number): Feature[] =>
  Array.from({ length: count }, (_, at) => feature(`f${at}`));

const keysOf = (features: readonly Feature[]) => features.map((item) => item.properties?.['key']);

/** A map whose one source keeps what it was told, as the real one does. */
function makeMap() {
  const drawn = new Map<unknown, Feature>();
  const calls: string[] = [];
  const put = (features: readonly Feature[] = []) => {
    for (const item of features) drawn.set(item.properties?.['key'], item);
  };
  const source = {
    setData: async (data: { features: Feature[] }) => {
      calls.push('all');
      drawn.clear();
      put(data.features);
    },
    updateData: async ({ remove = [], add }: { remove?: string[]; add?: Feature[] }) => {
      calls.push('part');
      for (const key of remove) drawn.delete(key);
      put(add);
    },
  };
  // The two verbs that are used of a source.
  const map = { getSource: () => source as unknown as GeoJSONSource } as unknown as MapLibreMap;
  return { map, drawn, calls };
}

const endless = new AbortController().signal;

describe('what is sent to the map', () => {
  it('is nothing when nothing has changed', () => {
    const features = many(3);
    expect(differenceOf(features, [...features])).toBeNull();
  });

  it('is only what differs', () => {
    const [a, b, c] = [feature('a'), feature('b'), feature('c')];
    expect(differenceOf([a, b], [b, c])).toEqual({ remove: ['a'], add: [c] });
  });

  it('comes in pieces when it is much, and whole in the end', async () => {
    const { map, drawn, calls } = makeMap();
    const sent: Sent = { features: [] };
    const features = many(4_000);
    await sendFeatures(map, features, sent, endless);
    expect([...drawn.keys()]).toEqual(keysOf(features));
    expect(calls).toEqual(['all', 'part']);
  });

  it('is a difference when a layer is taken away and put back', async () => {
    const { map, drawn, calls } = makeMap();
    const sent: Sent = { features: [] };
    const features = many(100);
    await sendFeatures(map, features, sent, endless);
    await sendFeatures(map, features.slice(40), sent, endless);
    expect(keysOf([...drawn.values()])).toEqual(keysOf(features.slice(40)));
    await sendFeatures(map, features, sent, endless);
    expect(new Set(drawn.keys())).toEqual(new Set(keysOf(features)));
    expect(calls).toEqual(['all', 'part', 'part']);
  });

  it('is right when newer drawings come before all pieces of the older are sent', async () => {
    const { map, drawn } = makeMap();
    const sent: Sent = { features: [] };
    const features = many(4_000);
    const stop = new AbortController();
    const first = sendFeatures(map, features, sent, stop.signal);
    stop.abort();
    await sendFeatures(map, features.slice(1_000), sent, endless);
    await first;
    expect(new Set(drawn.keys())).toEqual(new Set(keysOf(features.slice(1_000))));
  });

  it('is nothing at all when all is taken away', async () => {
    const { map, drawn } = makeMap();
    const sent: Sent = { features: [] };
    await sendFeatures(map, many(3), sent, endless);
    await sendFeatures(map, [], sent, endless);
    expect(drawn.size).toBe(0);
  });
});
