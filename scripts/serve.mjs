// @ts-check

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rangeOf } from './byte-range.mjs';
import { createFileCache } from './static-file.mjs';

/** Written by the build beside index.html; for the server, not for the visitor. */
const HEADERS_FILE = 'headers.json';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./static-file.mjs').Encoding} Encoding */
/** @typedef {{ root: string, basePath: string, headers: Record<string, string>, file: ReturnType<typeof createFileCache> }} Site */

/**
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 * @returns {Encoding}
 */
function chooseEncoding(accepted) {
  const names = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * Where in the site a request points: decoded, without query, without the base path.
 *
 * @param {Site} site
 * @param {string} url
 * @returns {{ path: string } | { redirect: string } | undefined} undefined: nowhere in it
 */
function locate(site, url) {
  const raw = url.split(/[?#]/, 1)[0] ?? '';
  if (`${raw}/` === site.basePath) return { redirect: site.basePath };
  if (!raw.startsWith(site.basePath)) return undefined;
  let path;
  try {
    path = decodeURIComponent(raw.slice(site.basePath.length));
  } catch {
    return undefined;
  }
  if (path === '' || path.endsWith('/')) path += 'index.html';
  // Colon and backslash mean drives and folders on Windows, and no file here has them.
  if (/[\0\\:]/.test(path) || path === HEADERS_FILE) return undefined;
  const full = resolve(site.root, path);
  return full.startsWith(site.root + sep) ? { path: full } : undefined;
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function plain(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/**
 * @param {Site} site
 * @param {Request} request
 * @param {Response} response
 */
async function answer(site, request, response) {
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' });
  }
  const place = locate(site, request.url ?? '/');
  if (place && 'redirect' in place)
    return plain(response, 301, 'Moved', { Location: place.redirect });
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const found = place && (await site.file(place.path, encoding));
  if (!found) return plain(response, 404, 'Not found', { 'Cache-Control': 'no-cache' });

  // Vite puts a hash of the content in the names under assets/; everything else can change.
  const hashed = place.path.startsWith(resolve(site.root, 'assets') + sep);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', found.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  const known = request.headers['if-none-match']
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(found.etag) || known?.includes('*')) {
    response.writeHead(304);
    return response.end();
  }
  response.setHeader('Content-Type', found.type);
  // Map tiles in one file are read a part at a time. Parts of what is compressed would be parts of something else.
  if (found.encoding === 'identity') response.setHeader('Accept-Ranges', 'bytes');
  const range =
    found.encoding === 'identity' ? rangeOf(request.headers.range, found.body.length) : null;
  if (range === 'outside') {
    response.writeHead(416, { 'Content-Range': `bytes */${found.body.length}` });
    return response.end();
  }
  if (range) {
    const part = found.body.subarray(range.from, range.to + 1);
    response.writeHead(206, {
      'Content-Length': part.length,
      'Content-Range': `bytes ${range.from}-${range.to}/${found.body.length}`,
    });
    return response.end(request.method === 'HEAD' ? undefined : part);
  }
  response.setHeader('Content-Length', found.body.length);
  if (found.encoding !== 'identity') response.setHeader('Content-Encoding', found.encoding);
  response.writeHead(200);
  return response.end(request.method === 'HEAD' ? undefined : found.body);
}

/**
 * Serves a folder of built files: compressed, with cache and security headers.
 *
 * @param {{ root: string, port: number, host?: string, basePath?: string }} options port 0 takes
 * any free one; basePath (`/`, `/sub/path/`) is where in the address the site begins
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects if the
 * folder has no index.html, and with code EADDRINUSE if the port is taken
 */
export async function serve({ root, port, host = '127.0.0.1', basePath = '/' }) {
  const folder = resolve(root);
  const file = createFileCache();
  if (!(await file(resolve(folder, 'index.html'), 'identity'))) {
    throw new Error(`${root} holds no built site (index.html); run "npm run build" first`);
  }
  const headersText = await readFile(resolve(folder, HEADERS_FILE), 'utf8').catch(() => '{}');
  const base = `/${basePath}/`.replace(/\/+/g, '/');
  /** @type {Site} */
  const site = { root: folder, basePath: base, headers: JSON.parse(headersText), file };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'Internal error');
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${bound}${base}`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Closes the server when the process is told to stop.
 *
 * @param {{ close: () => Promise<void> }} server
 */
export function closeOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
    },
  });
  const { root, host, base } = values;
  try {
    const server = await serve({ root, host, port: Number(values.port), basePath: base });
    closeOnSignal(server);
    console.log(server.url);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
