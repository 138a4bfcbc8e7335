/** Handlers of MSW behind a real port, for programs that are no part of the test. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { getResponse, type RequestHandler } from 'msw';

/** A server on a free port of this machine. */
export interface Listening {
  /** http://127.0.0.1 and the port. */
  origin: string;
  stop: () => void;
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
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    const asked = new Request(`${origin}${request.url ?? '/'}`, {
      method: request.method ?? 'GET',
      headers,
    });
    getResponse(handlers, asked)
      .then((answer = new Response(null, { status: 404 })) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        if (!answer.body) return response.end();
        // A body that breaks off breaks the connection off, as on the net.
        return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]) // node's own type of the same stream
          .on('error', () => response.destroy())
          .pipe(response);
      })
      .catch(() => response.destroy());
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
