import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** One of the walks of the documents, and four stops that the journeys give it. */
export const walkId = 'vdr-vastertorp';

export const stops = [
  { id: 's1', namn: 'Torget', lage: [17.9668, 59.2912], slag: 'plats', skal: 'Många är här.' },
  { id: 's2', namn: 'Tunneln', lage: [17.969, 59.2921], slag: 'lucka', skal: 'Inget når hit.' },
  { id: 's3', namn: 'Parken', lage: [17.9716, 59.2935], slag: 'eget' },
  { id: 's4', namn: 'Skidvägen', lage: [17.9735, 59.2944], slag: 'eget' },
] as const;

/** The file of the walks, one of them with stops. */
export function walksWithStops(given: readonly object[] = stops): string {
  const file = new URL('../../geodata/trygghetsvandringar.geojson', import.meta.url);
  const walks: {
    features: { properties: Record<string, unknown> }[];
  } = JSON.parse(readFileSync(file, 'utf8'));
  const walk = walks.features.find(({ properties }) => properties['id'] === walkId);
  if (!walk) throw new Error(`there is no walk ${walkId}`);
  walk.properties['stopp'] = given;
  return JSON.stringify(walks);
}

/** Answers for the file of the walks with one that has stops. */
export async function giveStops(to: Page, given: readonly object[] = stops): Promise<void> {
  const body = walksWithStops(given);
  await to.route('**/geodata/trygghetsvandringar.geojson', (route) =>
    route.fulfill({ body, contentType: 'application/geo+json' }),
  );
}
