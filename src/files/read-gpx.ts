import { gpxGen } from '@tmcw/togeojson';
import type { Document } from '@xmldom/xmldom';
import type { Feature } from 'geojson';
import { toGeometry } from './check-geometry';
import { formatLimits } from './format-limits';
import { gatherFeatures, type LooseRow } from './gather-features';
import { parseXml } from './read-xml';
import { reading, refuse } from './refusal';
import type { Cell, FileTable, ReadFileResult, ReadLimits } from './table';

/** What a feature may say of the elements it comes from; the tables are named as GDAL names them. */
const tableNames = { wpt: 'waypoints', rte: 'routes', trk: 'tracks' } as const;
type Kind = keyof typeof tableNames;

/** Texts, those of GDAL's extensions by their own names, and the first link; times and heart rates along the way are left out. */
function* cellsOf(properties: Feature['properties']): Generator<readonly [string, Cell]> {
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key === '_gpxType') continue;
    if (typeof value === 'string') yield [key.replace(/^ogr_/, ''), value];
    else if (key === 'links' && typeof value[0]?.href === 'string') yield ['link', value[0].href];
  }
}

/**
 * Takes away what points along a way have beyond the format: heart rates and such are nothing for a register,
 * and the library makes a list as long as the way for each name it finds.
 */
function dropPointExtensions(parsed: Document): void {
  for (const extensions of Array.from(parsed.getElementsByTagName('extensions'))) {
    const parent = extensions.parentNode;
    if (parent && /(trk|rte)pt$/.test(parent.nodeName)) parent.removeChild(extensions);
  }
}

function kindOf(feature: Feature): Kind {
  const kind: unknown = feature.properties?.['_gpxType'];
  return kind === 'rte' || kind === 'trk' ? kind : 'wpt';
}

/**
 * Reads waypoints, routes and tracks of a GPX file, each as a table of its own; kinds the file has none of are
 * left out. A track of several segments is a MultiLineString; one of a single point is no line, and left out.
 * Coordinates are WGS 84 as the format prescribes (https://www.topografix.com/GPX/1/1/).
 */
export function readGpx(bytes: Uint8Array, limits: ReadLimits = formatLimits.gpx): ReadFileResult {
  return reading(bytes, limits, () => {
    const found: Record<Kind, LooseRow[]> = { wpt: [], rte: [], trk: [] };
    const parsed = parseXml(bytes, 'gpx');
    dropPointExtensions(parsed);
    for (const feature of gpxGen(parsed))
      found[kindOf(feature)].push({
        cells: cellsOf(feature.properties),
        geometry: toGeometry(feature.geometry),
      });
    const tables: FileTable[] = [];
    for (const kind of ['wpt', 'rte', 'trk'] as const)
      if (found[kind].length > 0)
        tables.push(gatherFeatures(tableNames[kind], found[kind], 4326, limits));
    if (tables.length === 0) refuse('empty');
    return tables;
  });
}
