import type { FeatureCollection } from 'geojson';
import { foldText } from '@/analysis/fold-text';
import { writeRouteGpx } from '@/files/write-route-gpx';
import { walkText } from '@/text/walk';
import type { CurrentWalk } from '@/view/walks';

const asName = (text: string): string => foldText(text).replace(/[^a-z0-9]+/g, '-');

/** Name of a file of a walk: its name and day. */
export function walkFileName({ walk }: CurrentWalk, ending: string): string {
  const parts = [walk.name, ...(walk.walkDate ? [walk.walkDate] : [])];
  return `${parts.map(asName).join('-')}.${ending}`;
}

/** Stops and way for a navigator. */
export function toGpx({ walk, stops, legs }: CurrentWalk): Blob {
  return writeRouteGpx({
    name: walk.name,
    description: walk.description,
    stops: stops.map(({ name, reason = '', position }) => ({
      name,
      description: reason,
      position,
    })),
    path: legs.flatMap(({ path }) => [...path]),
  });
}

/** Stops as points and each leg as a line, with how the leg is laid: keys in Swedish ASCII like the layer files. */
export function toRouteCollection({ walk, stops, legs }: CurrentWalk): FeatureCollection {
  const names = new Map(stops.map(({ id, name }) => [id, name]));
  return {
    type: 'FeatureCollection',
    features: [
      ...stops.map((stop, at) => ({
        type: 'Feature' as const,
        id: stop.id,
        properties: {
          vandring: walk.name,
          slag: 'stopp',
          nummer: at + 1,
          namn: stop.name,
          skal: stop.reason ?? null,
          meter: null,
          lagd: null,
        },
        geometry: { type: 'Point' as const, coordinates: [...stop.position] },
      })),
      ...legs.map((leg, at) => ({
        type: 'Feature' as const,
        id: `${leg.from}-${leg.to}`,
        properties: {
          vandring: walk.name,
          slag: 'delstracka',
          nummer: at + 1,
          namn: walkText.route.leg(names.get(leg.from) ?? '', names.get(leg.to) ?? ''),
          skal: null,
          meter: leg.meters,
          lagd: leg.kind,
        },
        geometry: {
          type: 'LineString' as const,
          coordinates: leg.path.map((position) => [...position]),
        },
      })),
    ],
  };
}
