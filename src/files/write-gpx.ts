import type { Geometry, Position } from 'geojson';
import {
  noPause,
  type Step,
  type WrittenCell,
  type WrittenColumn,
  type WrittenTable,
} from './written-table';
import { escapeXml } from './xml-text';

/** Which columns GPX has elements for; the others go with each record as GDAL writes and reads them. */
export interface GpxColumns {
  name: string;
  description: string;
}

type Row = readonly WrittenCell[];

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Trygghetskartan" xmlns="http://www.topografix.com/GPX/1/1" xmlns:ogr="http://osgeo.org/gdal">
`;

/** A name of XML: what no column of a register goes beyond. */
const elementName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function place([lng = Number.NaN, lat = Number.NaN]: Position): string {
  if (!Number.isFinite(lng) || !Number.isFinite(lat))
    throw new RangeError(`[${lng}, ${lat}] is no place`);
  return `lat="${lat}" lon="${lng}"`;
}

/** What is said of a record, in the order the schema prescribes. */
function aboutOf(columns: readonly WrittenColumn[], row: Row, own: GpxColumns): string {
  const known: Record<'name' | 'desc', string> = { name: '', desc: '' };
  const more: string[] = [];
  for (const [index, { name }] of columns.entries()) {
    const value = row[index] ?? null;
    if (value === null || value === '') continue;
    if (name === own.name) known.name = element('name', String(value));
    else if (name === own.description) known.desc = element('desc', String(value));
    else if (elementName.test(name)) more.push(element(`ogr:${name}`, String(value)));
    else throw new RangeError(`"${name}" is no name of an element`);
  }
  const extensions = more.length === 0 ? '' : `<extensions>${more.join('')}</extensions>`;
  return `${known.name}${known.desc}${extensions}`;
}

const points = (path: readonly Position[], kind: 'rtept' | 'trkpt'): string =>
  path.map((position) => `<${kind} ${place(position)}/>`).join('');

type Kind = 'wpt' | 'rte' | 'trk';

/** The elements of one record by kind; null for a geometry that the format has no element for. */
function elements(geometry: Geometry, about: string): [kind: Kind, xml: string] | null {
  switch (geometry.type) {
    case 'Point':
      return ['wpt', `<wpt ${place(geometry.coordinates)}>${about}</wpt>\n`];
    case 'MultiPoint':
      return [
        'wpt',
        geometry.coordinates.map((each) => `<wpt ${place(each)}>${about}</wpt>\n`).join(''),
      ];
    case 'LineString':
      return ['rte', `<rte>${about}${points(geometry.coordinates, 'rtept')}</rte>\n`];
    case 'MultiLineString': {
      const segments = geometry.coordinates.map(
        (path) => `<trkseg>${points(path, 'trkpt')}</trkseg>`,
      );
      return ['trk', `<trk>${about}${segments.join('')}</trk>\n`];
    }
    default:
      return null;
  }
}

/**
 * Writes GPX 1.1 (https://www.topografix.com/GPX/1/1/): points as waypoints, each point of several as one of its
 * own; lines as routes; lines of several parts as tracks. The values beside name and description stand as
 * extensions under the columns' names. Rows that `fitsGpx` says no to are left out.
 * @throws RangeError for a position that is no place, and for a column whose name is none in XML
 */
export async function writeGpx(
  { columns, rows, geometries }: Pick<WrittenTable, 'columns' | 'rows' | 'geometries'>,
  own: GpxColumns,
  pause: Step = noPause,
): Promise<Blob> {
  const written: Record<Kind, string[]> = { wpt: [], rte: [], trk: [] };
  for (const [index, row] of rows.entries()) {
    const geometry = geometries[index] ?? null;
    const made = geometry && elements(geometry, aboutOf(columns, row, own));
    if (made) written[made[0]].push(made[1]);
    await pause();
  }
  const { wpt, rte, trk } = written;
  return new Blob([head, ...wpt, ...rte, ...trk, '</gpx>\n'], { type: 'application/gpx+xml' });
}
