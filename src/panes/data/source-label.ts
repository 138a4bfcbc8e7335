import type { LayerSource } from '@/domain/workspace';
import { readingText } from '@/text/data';

/** What a layer is read from, as it is named in the tables: the file, or the collection and its server. */
export function sourceLabel(source: LayerSource): string {
  if (source.slag === 'geojson') return source.url;
  const { url, samling } = source.slag === 'rutor' ? source.fragor : source;
  const host = URL.canParse(url) ? new URL(url).host : url;
  return readingText.collection(samling, host);
}

/** Where it can be looked at, relative to the workspace unless it names an origin. */
export function sourceUrl(source: LayerSource): string {
  if (source.slag === 'geojson') return source.url;
  const { url, samling } = source.slag === 'rutor' ? source.fragor : source;
  return `${url.replace(/\/+$/, '')}/collections/${samling}/items`;
}
