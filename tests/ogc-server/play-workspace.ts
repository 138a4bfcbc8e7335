/** The register of a workspace on a played server, for whoever runs the development server. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { parseDistrict } from '@/domain/reference';
import { type LayerConfig, parseWorkspace, type Workspace } from '@/domain/workspace';
import { featuresOf } from '@/geodata/fetch-json';
import { faultPage } from './fault-page.ts';
import { FaultSwitches } from './fault-switches.ts';
import { answerWith } from './listen.ts';
import { playedRows } from './play-layer.ts';
import { type PlayedServer, playServer, type ServerOptions } from './play-server.ts';
import { ruleFor } from './register-rules.ts';

/** Below geodata/: beside workspace.json, which names it relative to itself. */
const name = 'spelad';

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function readFeatures(folder: string, file: string): FeatureCollection['features'] {
  const value = readJson(folder, file);
  const features = featuresOf(value, file);
  if (!features.ok) throw new Error(`${folder}/${file}: ${features.failure.code}`);
  return (value as FeatureCollection).features; // featuresOf looked
}

const isFile = ({ kalla }: LayerConfig) => kalla.slag === 'geojson';

type Manner = NonNullable<ServerOptions['manner']>;

function playRegister(
  folder: string,
  { lager, omrade }: Workspace,
  base: string,
  manner: Manner,
): PlayedServer {
  const districts = readFeatures(folder, omrade.stadsdelar).map(parseDistrict);
  const districtNames = new Set(districts.flatMap((one) => (one ? [one.name] : [])));
  const layers = lager.filter(isFile);
  const collections = layers.map(({ id, typ, kalla }) => [
    id,
    playedRows(manner, typ, readFeatures(folder, kalla.url)),
  ]);
  const bounds = omrade.utbredning;
  const rules = new Map(
    layers.map(({ id, typ }) => [id, ruleFor({ layer: id, type: typ, bounds, districtNames })]),
  );
  return playServer(base, Object.fromEntries(collections), {
    manner,
    refuse: (row, collection) => rules.get(collection)?.(row) ?? null,
  });
}

/** The workspace with its layers on the server instead of in files. */
function onServer(file: unknown, layers: readonly LayerConfig[], manner: Manner): object {
  const kinds = new Map(layers.filter(isFile).map(({ id }) => [id, id]));
  const { lager, ...rest } = file as { lager: { id: string }[] }; // parseWorkspace looked
  const server = manner === 'qgis' ? { server: 'qgis' } : {};
  return {
    ...rest,
    lager: lager.map((layer) => {
      const samling = kinds.get(layer.id);
      if (samling === undefined) return layer;
      return { ...layer, kalla: { slag: 'ogc', url: name, samling, ...server, redigering: {} } };
    }),
  };
}

/**
 * Plays the layer files of a workspace as collections of a server, in memory.
 * @param folder with workspace.json
 * @param manner what kind of server
 * @returns answers what is asked for below /geodata, and says whether it was for it to answer: workspace.json, what is
 * below /geodata/spelad, and /geodata/spelad/fel, where faults are switched on and off
 * @throws Error where the workspace or one of its files cannot be read
 */
export function playWorkspace(
  folder: string,
  manner: Manner,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const file = readJson(folder, 'workspace.json');
  const parsed = parseWorkspace(file);
  if ('fault' in parsed) throw new Error(`${folder}/workspace.json: ${parsed.fault}`);
  const { workspace } = parsed;
  let played: { server: PlayedServer; switches: FaultSwitches } | undefined;
  // Its address is known when the first asks for it; whoever comes by another name of this machine gets the same.
  const serverAt = (origin: string) => {
    const server =
      played?.server ?? playRegister(folder, workspace, `${origin}/geodata/${name}`, manner);
    played ??= { server, switches: new FaultSwitches(server.faults) };
    return played;
  };
  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (url.pathname === '/geodata/workspace.json') {
      const body = JSON.stringify(onServer(file, workspace.lager, manner));
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' };
      response.writeHead(200, headers).end(body);
      return true;
    }
    if (!`${url.pathname}/`.startsWith(`/geodata/${name}/`)) return false;
    const { server, switches } = serverAt(url.origin);
    if (url.pathname === `/geodata/${name}/fel`) showFaults(url, server, switches, response);
    else
      answerWith(
        server.handlers,
        new URL(url.pathname + url.search, server.base).href,
        request,
        response,
      );
    return true;
  };
}

function showFaults(
  url: URL,
  server: PlayedServer,
  switches: FaultSwitches,
  response: ServerResponse,
): void {
  const wanted = url.searchParams.get('vaxla');
  if (wanted !== null) {
    // Led back, so that reloading the page does not switch again.
    if (switches.turn(wanted)) response.writeHead(303, { Location: 'fel' }).end();
    else
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('Inget sådant fel');
    return;
  }
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).end(faultPage(server, switches));
}
