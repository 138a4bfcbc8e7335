/** Layers that the app reads from a played server instead of their files. */
import type { Page } from '@playwright/test';
import { getResponse } from 'msw';
import { playedRows } from '../ogc-server/play-layer';
import { type PlayedServer, playServer, type ServerOptions } from '../ogc-server/play-server';
import { records, workspace } from './geodata';

export const cameras = records.filter(({ layer }) => layer.id === 'kameraplatser');

interface Played extends ServerOptions {
  /** Takes changes; 'nyckel' asks the planner for a key. */
  redigering?: { inloggning?: 'nyckel'; historik?: string };
}

const base = new URL('geodata/register', process.env['APP_URL']).href;

/** A server under the app's own address that has the cameras. */
export function playCameras({ redigering, ...options }: Played = {}) {
  const { manner = 'standard' } = options;
  const rows = cameras.map(({ properties, geometry }) => ({
    type: 'Feature' as const,
    // The server's own: journeys change them as somebody else would.
    properties: structuredClone(properties),
    geometry,
  }));
  const server = playServer(base, { kameror: playedRows(manner, 'kameraplats', rows) }, options);
  const kalla = {
    slag: 'ogc',
    url: 'register',
    samling: 'kameror',
    ...(manner === 'qgis' && { server: manner }),
    ...(redigering && { redigering }),
  };
  return { server, kalla };
}

/** Has a page read the cameras from a played server. */
export async function readFrom(
  page: Page,
  { server, kalla }: { server: PlayedServer; kalla: object },
): Promise<void> {
  await page.route('**/geodata/workspace.json', (route) => {
    const lager = workspace.lager.map((layer) =>
      layer.id === 'kameraplatser' ? { ...layer, kalla } : layer,
    );
    return route.fulfill({ json: { ...workspace, lager } });
  });
  await page.route(`${base}/**`, async (route) => {
    const request = route.request();
    const body = request.postDataBuffer();
    const asked = new Request(request.url(), {
      method: request.method(),
      headers: request.headers(),
      ...(body && { body: new Uint8Array(body) }),
    });
    const answer = await getResponse(server.handlers, asked);
    if (!answer || answer.type === 'error') return route.abort();
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}
