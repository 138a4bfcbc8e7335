import type { LayerSource } from '@/domain/workspace';
import { readingText } from '@/text/data';

/** What a layer is read from, as it is named in the tables: the file, or the collection and its server. */
export function sourceLabel(source: LayerSource): string {
  if (source.slag === 'geojson') return source.url;
  const host = URL.canParse(source.url) ? new URL(source.url).host : source.url;
  return readingText.collection(source.samling, host);
}

/** Where it can be looked at, relative to the workspace unless it names an origin. */
export function sourceUrl(source: LayerSource): string {
  if (source.slag === 'geojson') return source.url;
  return `${source.url.replace(/\/+$/, '')}/collections/${source.samling}/items`;
}
