import type { Position } from 'geojson';
import * as z from 'zod/mini';
import { decodePolyline } from './polyline';
import type { RoutingProtocol } from './routing-answer';

/** The HTTP API of Valhalla 3: https://valhalla.github.io/valhalla/api/ (turn-by-turn and matrix services). */

const kilometres = z.number().check(z.nonnegative());

const routeAnswer = z.object({
  trip: z.object({
    legs: z.array(z.object({ shape: z.string(), summary: z.object({ length: kilometres }) })),
  }),
});

const tableAnswer = z.object({
  sources_to_targets: z.array(z.array(z.object({ distance: z.nullish(kilometres) }))),
});

const refusal = z.object({ error: z.string(), error_code: z.optional(z.number()) });

const located = (points: readonly Position[]) =>
  points.map(([lng = 0, lat = 0]) => ({
    lat: Number(lat.toFixed(6)),
    lon: Number(lng.toFixed(6)),
  }));

/** Asked with GET: a POST of JSON would need the server's leave first (CORS), which not all give. */
const asked = (base: string, action: string, request: object) =>
  `${base}${action}?json=${encodeURIComponent(JSON.stringify(request))}`;

const onFoot = { costing: 'pedestrian', units: 'kilometers' };

/** @param base address of the service, ending in a slash */
export function valhallaProtocol(base: string): RoutingProtocol {
  return {
    routeAddress: (points) =>
      asked(base, 'route', { locations: located(points), ...onFoot, directions_type: 'none' }),
    readRoute: (answer) => {
      const legs = routeAnswer.safeParse(answer).data?.trip.legs;
      if (!legs) return null;
      const ways = legs.flatMap(({ shape, summary }) => {
        const path = decodePolyline(shape);
        return path ? [{ path, meters: summary.length * 1_000 }] : [];
      });
      return ways.length === legs.length ? ways : null;
    },
    tableAddress: (points) => {
      const places = located(points);
      return asked(base, 'sources_to_targets', { sources: places, targets: places, ...onFoot });
    },
    readTable: (answer) =>
      tableAnswer
        .safeParse(answer)
        .data?.sources_to_targets.map((row) =>
          row.map(({ distance }) => (typeof distance === 'number' ? distance * 1_000 : null)),
        ) ?? null,
    readRefusal: (answer) => {
      const { error, error_code: code } = refusal.safeParse(answer).data ?? {};
      if (error === undefined) return null;
      return code === undefined ? error : `${code}: ${error}`;
    },
  };
}
