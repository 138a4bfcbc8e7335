/** Handlers of MSW behind a real port, for programs that are no part of the test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { getResponse, type RequestHandler } from 'msw';

/** A server on a free port of this machine. */
export interface Listening {
  /** http://127.0.0.1 and the port. */
  origin: string;
  stop: () => void;
}

/** A request that came over the wire, as fetch has it. */
async function toRequest(incoming: IncomingMessage, url: string): Promise<Request> {
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const { method = 'GET' } = incoming;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of incoming) parts.push(part);
  const hasBody = parts.length > 0 && !/^(GET|HEAD)$/.test(method);
  return new Request(url, { method, headers, ...(hasBody ? { body: new Blob(parts) } : {}) });
}

/**
 * Has handlers answer a request that came over the wire: 404 where none of them does. A body that breaks off, or none
 * at all, breaks the connection off, as on the net.
 * @param url absolute address of the request, as it stands in the handlers
 */
export function answerWith(
  handlers: readonly RequestHandler[],
  url: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  toRequest(incoming, url)
    .then((asked) => getResponse([...handlers], asked))
    .then((answer = new Response(null, { status: 404 })) => {
      // What has no answer has no status either.
      if (answer.type === 'error') return response.destroy();
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (!answer.body) return response.end();
      return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]) // node's own type of the same stream
        .on('error', () => response.destroy())
        .pipe(response);
    })
    .catch(() => response.destroy());
}

/**
 * Listens on a free port of 127.0.0.1.
 * @param makeHandlers gives the handlers when the origin is known; they stand in links too
 */
export async function listen(
  makeHandlers: (origin: string) => RequestHandler[],
): Promise<Listening> {
  let origin = '';
  let handlers: RequestHandler[] = [];
  const server = createServer((request, response) => {
    answerWith(handlers, `${origin}${request.url ?? '/'}`, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`);
  origin = `http://127.0.0.1:${address.port}`;
  handlers = makeHandlers(origin);
  return {
    origin,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
