import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { rangeOf } from '../byte-range.mjs';
import { createSecurityHeaders } from './security-headers.ts';
import { mayHoldInternal, stripInternal } from './strip-internal.ts';

interface WorkspaceHead {
  readonly language: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly allowedOrigins: unknown;
  readonly framingOrigins: unknown;
  /** Addresses, relative to the folder, of what is needed before anything can be drawn. */
  readonly first: readonly string[];
}

/**
 * Reads what the build itself needs of a workspace: the app checks the rest when it starts.
 *
 * @throws Error where workspace.json is no JSON or lacks its title, its area or its districts
 */
export function readHead(folder: string): WorkspaceHead {
  const file = join(folder, 'workspace.json');
  const workspace: {
    sprak?: string;
    titel?: string;
    omrade?: { namn?: string; stadsdelar?: string };
    tillatnaUrsprung?: unknown;
    inbaddning?: unknown;
  } = JSON.parse(readFileSync(file, 'utf8'));
  const { titel, omrade, sprak = 'sv', tillatnaUrsprung, inbaddning } = workspace;
  if (!titel || !omrade?.namn || !omrade.stadsdelar)
    throw new Error(`${file}: titel, omrade.namn and omrade.stadsdelar are required`);
  return {
    language: sprak,
    title: `${titel} – ${omrade.namn}`,
    shortTitle: titel,
    allowedOrigins: tillatnaUrsprung,
    framingOrigins: inbaddning,
    first: ['workspace.json', omrade.stadsdelar],
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Swaps one piece of index.html, and fails loudly when the page no longer holds it. */
function swap(html: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(html)) throw new Error(`index.html: nothing matches ${pattern}`);
  return html.replace(pattern, () => replacement);
}

/** Every file in a folder and those under it, less the hidden: full paths in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function parse(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: String(error) };
  }
}

/**
 * A file as it is published: JSON without the white space that makes it readable in the repository, and without
 * internal records unless they are asked for.
 *
 * @param withInternal keeps internal records
 * @param warn told what else happened to the file
 */
export function pack(
  file: string,
  withInternal: boolean,
  warn: (message: string) => void,
): Uint8Array | string {
  const bytes = readFileSync(file);
  if (!['.json', '.geojson'].includes(extname(file))) return bytes;
  const text = bytes.toString('utf8');
  const parsed = parse(text);
  if ('fault' in parsed) {
    // The app shows a damaged layer as damaged and the others as usual; so the build lets it pass.
    if (withInternal || !mayHoldInternal(text)) {
      warn(`${file} is not JSON, copied as it is: ${parsed.fault}`);
      return bytes;
    }
    warn(`${file} is not JSON and may hold internal records, published empty: ${parsed.fault}`);
    return '';
  }
  if (withInternal) return JSON.stringify(parsed.value);
  const { file: kept, count, parts, notes } = stripInternal(parsed.value);
  if (count > 0) warn(`${file}: ${count} internal records left out (--intern keeps them)`);
  if (parts > 0) warn(`${file}: ${parts} internal parts left out (--intern keeps them)`);
  if (notes > 0) warn(`${file}: ${notes} internal notes left out (--intern keeps them)`);
  return JSON.stringify(kept);
}

/** Serves the folder as it is at geodata/, so that an edited file shows after a reload. */
function serveFolder(folder: string): Connect.NextHandleFunction {
  return (request, response) => {
    const name = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const file = resolve(folder, `.${name}`);
    const inside = file.startsWith(folder + sep);
    if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const json = ['.json', '.geojson'].includes(extname(file));
    const headers = {
      'Cache-Control': 'no-cache',
      'Content-Type': json ? 'application/json' : 'application/octet-stream',
    };
    const body = readFileSync(file);
    // Map tiles in one file are read a part at a time.
    const range = rangeOf(request.headers.range, body.length);
    if (range === null || range === 'outside') {
      response.writeHead(200, headers);
      response.end(body);
      return;
    }
    const { from, to } = range;
    const place = { 'Content-Range': `bytes ${from}-${to}/${body.length}` };
    response.writeHead(206, { ...headers, ...place });
    response.end(body.subarray(from, to + 1));
  };
}

/**
 * Joins a workspace (a folder with workspace.json, its layers and reference data) to the app: at
 * geodata/ beside index.html, in the language and title of the page, and in its security policy.
 *
 * @param path the folder, relative to the repository
 * @param withInternal publishes internal records too
 */
export function workspacePlugin(path: string, withInternal = false): Plugin {
  const folder = resolve(path);
  let building = false;
  return {
    name: 'workspace',
    configResolved(config) {
      building = config.command === 'build';
    },
    configureServer(server) {
      server.middlewares.use('/geodata', serveFolder(folder));
    },
    transformIndexHtml(html) {
      const { language, title, allowedOrigins, first } = readHead(folder);
      const { metaPolicy } = createSecurityHeaders(allowedOrigins);
      const head = [
        '<meta charset="utf-8" />',
        // The development server's own scripts are inline, so there the policy would stop the app.
        ...(building
          ? [`<meta http-equiv="Content-Security-Policy" content="${escapeHtml(metaPolicy)}" />`]
          : []),
        // Fetched beside the script, not after it.
        ...first.map(
          (url) =>
            `<link rel="preload" as="fetch" crossorigin href="geodata/${escapeHtml(url)}" />`,
        ),
      ];
      let page = swap(html, /<html lang="[^"]*"/, `<html lang="${escapeHtml(language)}"`);
      page = swap(page, /<title>[^<]*<\/title>/, `<title>${escapeHtml(title)}</title>`);
      return swap(page, /<meta charset="utf-8" \/>/, head.join('\n    '));
    },
    generateBundle() {
      const { allowedOrigins, framingOrigins } = readHead(folder);
      const { headers } = createSecurityHeaders(allowedOrigins, framingOrigins);
      const source = JSON.stringify(headers, null, 2);
      this.emitFile({ type: 'asset', fileName: 'headers.json', source });
      for (const file of listFiles(folder)) {
        const fileName = `geodata/${relative(folder, file).split(sep).join('/')}`;
        const source = pack(file, withInternal, (text) => this.warn(text));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
