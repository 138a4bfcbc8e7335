// @ts-check

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, start, waitFor } from './processes.mjs';

/** @typedef {import('./processes.mjs').Server} Server */
/** @typedef {import('./processes.mjs').Running} Running */
/**
 * @typedef {object} Pool processes that answer under one path
 * @property {string} path begins with a slash
 * @property {string} program FastCGI
 * @property {number} size how many
 * @property {NodeJS.ProcessEnv} env what the processes are started with
 * @property {Record<string, string>} request what they are told with every request. libpq asks for its settings then,
 * and FastCGI has by then put the request's variables in the place of the process's own.
 */

/** @param {string} text */
const quote = (text) => `"${text}"`;

/**
 * @param {Pool} pool
 * @param {readonly string[]} sockets
 */
function poolConfig({ path, request }, sockets) {
  const hosts = sockets.map(
    (socket) =>
      `("socket" => ${quote(socket)}, "check-local" => "disable", "fix-root-scriptname" => "enable")`,
  );
  const told = Object.entries(request).map(([name, value]) => `${quote(name)} => ${quote(value)}`);
  return `$HTTP["url"] =~ "^${path}(/|$)" {
  setenv.add-environment = (${told.join(', ')})
  # The browser's question before a write is answered here: QGIS Server would answer it with the whole collection.
  $HTTP["request-method"] == "OPTIONS" {
    url.rewrite-once = ("" => "/options")
  } else {
    fastcgi.server = (${quote(path)} => (${hosts.join(', ')}))
  }
}
`;
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {string} origin
 */
function baseConfig(folder, port, origin) {
  const headers = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
    Vary: 'Origin',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${quote(name)} => ${quote(value)}`);
  return `server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = ${quote(join(folder, 'root'))}
server.errorlog = ${quote(join(folder, 'lighttpd-errors.log'))}
server.modules = ("mod_rewrite", "mod_setenv", "mod_fastcgi")
setenv.set-response-header = (${lines.join(', ')})
`;
}

/**
 * Starts the pools and a web server before them on the loopback.
 *
 * @param {string} folder for sockets and logs
 * @param {readonly Pool[]} pools
 * @param {string} origin of the app: whose pages may read and write
 * @returns {Promise<Running & { url: string, servers: readonly Server[] }>} url without a slash at its end
 */
export async function startWeb(folder, pools, origin) {
  mkdirSync(join(folder, 'root'), { recursive: true });
  // What is there lighttpd answers itself when it is only asked what may be done with it.
  writeFileSync(join(folder, 'root', 'options'), '');
  /** @type {Server[]} */
  const running = [];
  const port = await freePort();
  let config = baseConfig(folder, port, origin);
  for (const pool of pools) {
    const name = pool.path.slice(1);
    const sockets = Array.from({ length: pool.size }, (_, nr) =>
      join(folder, `${name}-${nr}.sock`),
    );
    for (const [nr, socket] of sockets.entries()) {
      const args = ['-n', '-s', socket, '--', pool.program];
      const env = { ...process.env, ...pool.env };
      running.push(start(`${name}-${nr}`, folder, 'spawn-fcgi', args, { env }));
    }
    await waitFor(pool.path, () => sockets.every((socket) => existsSync(socket)));
    config += poolConfig(pool, sockets);
  }
  const file = join(folder, 'lighttpd.conf');
  writeFileSync(file, config);
  running.push(start('lighttpd', folder, 'lighttpd', ['-D', '-f', file]));
  const stop = async () => {
    await Promise.all(running.map((each) => each.stop()));
  };
  return { url: `http://127.0.0.1:${port}`, servers: running, stop };
}
