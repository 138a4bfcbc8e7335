import type { LayerReport, Loaded } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { toRow } from '@/domain/row';
import type { LayerSource } from '@/domain/workspace';
import { fetchTextAnew } from './fetch-json';
import { loadLayer } from './load-layer';

/** The source of a layer, and what its relative address is relative to. */
interface Found {
  source: LayerSource;
  addressOf: (url: string) => string;
}

/** What reads collections: most places have none, so it is fetched when there is one. */
const forCollections = () => import('./load-collection');

const nothing: LayerReport<Measure> = { records: [], rejected: [] };

/**
 * Reads a layer from where the workspace says that it is: a file, or a collection of a server. Of a layer that is drawn
 * from tiles no record is held.
 * @returns good records and rejected rows, or why it could not be read
 * @throws only when the caller aborted it by `signal`, or for a fault of ours
 */
export async function loadSource(
  { source, addressOf }: Found,
  context: RowContext | Promise<RowContext>,
  signal?: AbortSignal,
): Promise<Loaded<LayerReport<Measure>>> {
  if (source.slag === 'rutor') return { ok: true, value: nothing };
  const url = addressOf(source.url);
  if (source.slag === 'geojson') return loadLayer(url, context, signal);
  const { loadCollection } = await forCollections();
  const { samling: collection, server } = source;
  return loadCollection({ url, collection, server }, context, signal);
}

/**
 * A layer as the text of a GeoJSON file, as it is on the server now, for changes to be put into.
 * @param context what the rows of a collection are checked against
 * @returns the text, or why there is none; of a collection with rows that are no records there is none, since they
 *   would be missing from the file ("incomplete"), and of one that is drawn from tiles because it is too large ("tooMany")
 */
export async function readSourceText(
  { source, addressOf }: Found,
  context: RowContext,
): Promise<Loaded<string>> {
  const url = addressOf(source.url);
  if (source.slag === 'geojson') return fetchTextAnew(url);
  const held = source.slag === 'rutor' ? source.fragor : source;
  const collection = {
    url: addressOf(held.url),
    collection: held.samling,
    server: held.server,
  };
  const [{ loadCollection }, { refuse }] = await Promise.all([
    forCollections(),
    import('./server-answer'),
  ]);
  if (source.slag === 'rutor') return refuse('tooMany', collection);
  const loaded = await loadCollection(collection, context);
  if (!loaded.ok) return loaded;
  const { records, rejected } = loaded.value;
  if (rejected.length > 0)
    return refuse(
      'incomplete',
      collection,
      `${records.length}/${records.length + rejected.length}`,
    );
  const features = records.map((record) => {
    const { properties, geometry } = toRow(record);
    return JSON.stringify({ type: 'Feature', id: record.id, properties, geometry });
  });
  const head = `{"type":"FeatureCollection","name":${JSON.stringify(source.samling)},"features":[`;
  return { ok: true, value: `${head}\n${features.join(',\n')}\n]}\n` };
}
