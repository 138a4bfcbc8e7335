// @ts-check

import { createServer } from 'node:http';

/** @typedef {import('./processes.mjs').Server} Server */

/**
 * A door on the loopback by which tests, which run in processes of their own, break servers down and start them again:
 * POST /{name}/kill and POST /{name}/start. The names are lighttpd, skriv-0, skriv-1, las-0, mapserver-0 and postgres.
 *
 * @param {readonly Server[]} servers
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} url without a slash at its end
 */
export async function startControl(servers) {
  const door = createServer((request, response) => {
    const [, name, what] = (request.url ?? '').split('/');
    const server = servers.find((each) => each.name === name);
    if (request.method !== 'POST' || !server) return response.writeHead(404).end();
    // PostgreSQL leaves processes behind when it is killed outright; told to quit at once it keeps nothing in order.
    const signal = name === 'postgres' ? 'SIGQUIT' : 'SIGKILL';
    const done = what === 'kill' ? server.kill(signal) : Promise.resolve(server.start());
    return done.then(
      () => response.writeHead(204).end(),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => door.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = door.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      door.closeAllConnections();
      door.close();
    },
  };
}
