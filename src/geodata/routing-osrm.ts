import type { Position } from 'geojson';
import * as z from 'zod/mini';
import type { RoutingProtocol } from './routing-answer';

/** The HTTP API of OSRM 5 and later: https://project-osrm.org/docs/ (route and table services). */

const meters = z.number().check(z.nonnegative());
const position = z.tuple([z.number(), z.number()], z.number());

const routeAnswer = z.object({
  code: z.literal('Ok'),
  routes: z
    .array(
      z.object({
        legs: z.array(
          z.object({
            distance: meters,
            steps: z.array(z.object({ geometry: z.object({ coordinates: z.array(position) }) })),
          }),
        ),
      }),
    )
    .check(z.minLength(1)),
});

const tableAnswer = z.object({
  code: z.literal('Ok'),
  distances: z.array(z.array(z.nullable(meters))),
});

const refusal = z.object({ code: z.string(), message: z.optional(z.string()) });

/** Six decimals: what OSRM itself works with. */
const listed = (points: readonly Position[]) =>
  points.map(([lng = 0, lat = 0]) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(';');

/** @param base address of the service, ending in a slash */
export function osrmProtocol(base: string): RoutingProtocol {
  return {
    // A leg has no geometry of its own, its steps do: one request for the whole walk, and the legs still apart.
    // A walker may turn round at a stop.
    routeAddress: (points) =>
      `${base}route/v1/foot/${listed(points)}?overview=false&geometries=geojson&steps=true&continue_straight=false`,
    readRoute: (answer) => {
      const legs = routeAnswer.safeParse(answer).data?.routes[0]?.legs;
      return (
        legs?.map(({ distance, steps }) => ({
          meters: distance,
          path: steps.flatMap(({ geometry }) => geometry.coordinates),
        })) ?? null
      );
    },
    tableAddress: (points) => `${base}table/v1/foot/${listed(points)}?annotations=distance`,
    readTable: (answer) => tableAnswer.safeParse(answer).data?.distances ?? null,
    readRefusal: (answer) => {
      const { code, message } = refusal.safeParse(answer).data ?? {};
      if (code === undefined || code === 'Ok') return null;
      return message === undefined ? code : `${code}: ${message}`;
    },
  };
}
