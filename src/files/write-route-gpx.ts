import type { Position } from 'geojson';
import { escapeXml } from './xml-text';

interface RouteStop {
  name: string;
  /** Empty for none. */
  description: string;
  /** WGS 84 [lng, lat]. */
  position: Position;
}

/** A way with places to stop at. */
export interface WrittenRoute {
  name: string;
  /** Empty for none. */
  description: string;
  /** In the order they are come to. */
  stops: readonly RouteStop[];
  /** The line that is walked, WGS 84 [lng, lat]; empty where there is none. */
  path: readonly Position[];
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Trygghetskartan" xmlns="http://www.topografix.com/GPX/1/1">
`;

function place([lng = Number.NaN, lat = Number.NaN]: Position): string {
  if (!Number.isFinite(lng) || !Number.isFinite(lat))
    throw new RangeError(`[${lng}, ${lat}] is no place`);
  return `lat="${lat}" lon="${lng}"`;
}

function about(name: string, description: string): string {
  const desc = description === '' ? '' : `<desc>${escapeXml(description)}</desc>`;
  return `<name>${escapeXml(name)}</name>${desc}`;
}

/**
 * Writes a walk as GPX 1.1 (https://www.topografix.com/GPX/1/1/): each stop as a waypoint with its number before its
 * name, all stops in their order as a route, which a receiver finds its own way along, and the line itself as a
 * track, which it shows as it is. No time stands in it: the same walk gives the same file.
 * @throws RangeError for a position that is no place
 */
export function writeRouteGpx({ stops, path, ...walk }: WrittenRoute): Blob {
  const points = (kind: 'wpt' | 'rtept') =>
    stops.map((stop, at) => {
      // Readers take what a route's first point says for what is said of the route, where that has nothing.
      const description = kind === 'wpt' ? stop.description : '';
      const text = about(`${at + 1}. ${stop.name}`, description);
      return `<${kind} ${place(stop.position)}>${text}</${kind}>\n`;
    });
  const whole = about(walk.name, walk.description);
  const route = stops.length === 0 ? [] : [`<rte>${whole}\n`, ...points('rtept'), '</rte>\n'];
  const line = path.map((position) => `<trkpt ${place(position)}/>\n`);
  const track = line.length === 0 ? [] : [`<trk>${whole}<trkseg>\n`, ...line, '</trkseg></trk>\n'];
  const metadata = `<metadata>${whole}</metadata>\n`;
  return new Blob([head, metadata, ...points('wpt'), ...route, ...track, '</gpx>\n'], {
    type: 'application/gpx+xml',
  });
}
