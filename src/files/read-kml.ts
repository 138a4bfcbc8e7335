import { kmlGen } from '@tmcw/togeojson';
import type { Document } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import { toGeometry } from './check-geometry';
import { formatLimits } from './format-limits';
import { gatherFeatures, type LooseRow } from './gather-features';
import { plainText } from './plain-text';
import { parseXml } from './read-xml';
import { reading, refuse } from './refusal';
import { singleGeometries } from './single-geometries';
import type { Cell, ReadFileResult, ReadLimits } from './table';

/** How a placemark is drawn or whether it is shown, and the times along a track, is nothing for a register. */
const leftOut =
  /^(style(Url|Hash|MapHash)|(stroke|fill)(-.*)?|icon(-.*)?|label-.*|visibility|open|coordinateProperties|@.*)$/;

/** Takes away the types fields are declared with, so that values stay text: the library makes true of "0". */
function dropFieldTypes(parsed: Document): void {
  for (const field of Array.from(parsed.getElementsByTagName('SimpleField')))
    field.removeAttribute('type');
}

function* cellsOf({
  properties,
  id,
}: Feature<Geometry | null>): Generator<readonly [string, Cell]> {
  if (typeof id === 'string') yield ['id', id];
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (leftOut.test(key)) continue;
    if (key === 'timespan') {
      yield ['begin', value.begin];
      yield ['end', value.end];
    } else if (key === 'description')
      yield [key, plainText(typeof value === 'string' ? value : String(value.value))];
    else if (typeof value === 'string') yield [key, value.trim()];
  }
}

function* placemarks(parsed: Document): Generator<LooseRow> {
  for (const feature of kmlGen(parsed)) {
    // Pictures laid on the ground and links to other files.
    if (feature.properties?.['@geometry-type'] !== undefined) continue;
    const cells = [...cellsOf(feature)];
    const geometry = toGeometry(feature.geometry);
    const parts = geometry ? singleGeometries(geometry) : [null];
    for (const part of parts) yield { cells, geometry: part };
  }
}

/**
 * Reads the placemarks of a KML file with name, description, extended data and times, all as text; markup in
 * descriptions is made plain text. A MultiGeometry of one kind is a Multi*, one of several kinds gives a row for
 * each part. Styles, pictures and links to other files are left out. Coordinates are WGS 84 as the format
 * prescribes (OGC 12-007r2). KMZ is not read.
 */
export function readKml(bytes: Uint8Array, limits: ReadLimits = formatLimits.kml): ReadFileResult {
  return reading(bytes, limits, () => {
    const parsed = parseXml(bytes, 'kml');
    dropFieldTypes(parsed);
    const table = gatherFeatures('', placemarks(parsed), 4326, limits);
    if (table.rows.length === 0) refuse('empty');
    return [table];
  });
}
