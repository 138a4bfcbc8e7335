// @ts-check

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.pdf': 'application/pdf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Already packed inside: compressing these again costs time and gains nothing. */
const PACKED = new Set(['.ico', '.jpg', '.pdf', '.pmtiles', '.png', '.webp', '.woff2']);

/** Under one network packet a compressed answer is not quicker. */
const SMALLEST_BYTES = 1_000;
/** Brotli 9 takes 0.06 s for a megabyte of script; 11 takes twenty times that for a tenth less. */
const BROTLI_QUALITY = 9;
/** Above this the answer would wait for the compressor: larger files get its quick setting. */
const LARGE_BYTES = 4_000_000;

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */
/** @typedef {{ body: Buffer, type: string, etag: string, encoding: Encoding }} StaticFile */
/** @typedef {{ stamp: string, variants: Map<Encoding, Promise<StaticFile>> }} Entry */

/**
 * @param {Buffer} bytes
 * @param {Encoding} encoding
 */
function compress(bytes, encoding) {
  const large = bytes.length > LARGE_BYTES;
  if (encoding === 'gzip') return zip(bytes, { level: large ? 4 : 9 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: large ? 4 : BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * @param {string} path
 * @param {Encoding} encoding
 * @returns {Promise<StaticFile>}
 */
async function load(path, encoding) {
  const bytes = await readFile(path);
  const extension = extname(path).toLowerCase();
  const packs = encoding !== 'identity' && bytes.length >= SMALLEST_BYTES && !PACKED.has(extension);
  const used = packs ? encoding : 'identity';
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    body: packs ? await compress(bytes, encoding) : bytes,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: used === 'identity' ? `"${hash}"` : `"${hash}-${used}"`,
    encoding: used,
  };
}

/**
 * Files read and compressed once and then kept, until they change on disk.
 *
 * @returns {(path: string, encoding: Encoding) => Promise<StaticFile | undefined>} undefined if
 * there is no such file
 */
export function createFileCache() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  return async (path, encoding) => {
    const info = await stat(path).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const stamp = `${info.mtimeMs} ${info.size}`;
    let entry = entries.get(path);
    if (entry?.stamp !== stamp) {
      entry = { stamp, variants: new Map() };
      entries.set(path, entry);
    }
    const known = entry.variants.get(encoding);
    if (known) return known;
    const loading = load(path, encoding);
    entry.variants.set(encoding, loading);
    return loading;
  };
}
