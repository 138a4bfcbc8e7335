/** The cameras of the workspace on a played server, asked through fetch as a browser asks. */
import type { Geometry } from 'geojson';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { playedRows } from '../ogc-server/play-layer.ts';
import {
  type PlayedRow,
  type PlayedServer,
  playServer,
  type ServerOptions,
} from '../ogc-server/play-server.ts';
import { ruleFor } from '../ogc-server/register-rules.ts';
import { contextOf, first, readCollection } from './workspaces.ts';

const net = setupServer();
const base = 'https://gis.example/ogc';
export const items = `${base}/collections/kameraplatser/items`;
const type = 'kameraplats';
const layer = first.workspace.lager.find(({ typ }) => typ === type);
if (!layer) throw new Error('the workspace has no cameras');
const refuse = ruleFor(contextOf(first, layer));

/** The rows as they stand in the file. */
export const given = readCollection(first.folder, layer.kalla.url).features;
/** The id of a record that is there. */
export const taken = String(given[0]?.properties?.['id']);
export const point: Geometry = { type: 'Point', coordinates: [18.01, 59.31] };
export const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [18.01, 59.31],
    [18.02, 59.31],
  ],
};

/** What a server answered. */
export interface Sent {
  status: number;
  headers: Headers;
  text: string;
}

/** Plays the cameras on the net for as long as a test file runs: what is asked elsewhere is an error. */
export function listenToNet(): void {
  beforeAll(() => net.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => net.resetHandlers());
  afterAll(() => net.close());
}

/** Plays a server anew. It refuses what the app would not read, unless told otherwise. */
export function playCameras(options: ServerOptions = {}): PlayedServer {
  const collections = { kameraplatser: playedRows(options.manner ?? 'standard', type, given) };
  const server = playServer(base, collections, { refuse, ...options });
  net.resetHandlers();
  net.use(...server.handlers);
  return server;
}

/** Asks for something below the items. */
export async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | null = null,
): Promise<Sent> {
  const answer = await fetch(`${items}${path}`, { method, headers, body });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Sends a feature. */
export function send(
  method: string,
  path: string,
  properties: object,
  geometry: Geometry | null = point,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const body = JSON.stringify({ type: 'Feature', geometry, properties });
  return ask(method, path, { 'Content-Type': 'application/geo+json', ...headers }, body);
}

/** The rows that the server holds now. */
export const rowsOn = (server: PlayedServer): PlayedRow[] =>
  server.collections.get('kameraplatser') ?? [];

/** The records' own ids. */
export const idsOf = (rows: readonly PlayedRow[]): unknown[] =>
  rows.map(({ properties }) => properties?.['id']);

/** The features of a page. */
export const featuresIn = (text: string): PlayedRow[] =>
  (JSON.parse(text) as { features: PlayedRow[] }).features; // fails loudly in the test where it is something else
