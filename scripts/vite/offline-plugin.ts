import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { createManifest } from './web-manifest.ts';
import { listFiles, readHead } from './workspace-plugin.ts';

const SOURCE = 'src/offline/service-worker.ts';
const WORKER = 'sw.js';
const MANIFEST = 'manifest.webmanifest';
/** Stands in the page until the version is known, which is made from the page too. */
const UNKNOWN_VERSION = 'version-is-not-known-yet';
/** Not given to visitors. */
const FOR_THE_SERVER = 'headers.json';

type Bytes = string | Uint8Array;

function hash(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

function readFolder(folder: string): [string, Bytes][] {
  return listFiles(folder).map((file) => [
    relative(folder, file).split(sep).join('/'),
    readFileSync(file),
  ]);
}

/** The page is kept under the address of its folder: some servers lead index.html there. */
function toAddress(path: string): string {
  return path === 'index.html' ? '' : path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Makes the built app work without network: compiles the service worker to sw.js with a list of every built file, and
 * makes the manifest by which the app can be installed.
 *
 * @param path the workspace's folder, relative to the repository: it has the name of the app
 */
export function offlinePlugin(path: string): Plugin {
  const folder = resolve(path);
  let publicFolder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: resolve(SOURCE), fileName: WORKER });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', attrs: { name: 'version', content: UNKNOWN_VERSION }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
      ],
    },
    generateBundle: {
      // After the plugins that make the page and the workspace's files.
      order: 'post',
      handler(_options, bundle) {
        const manifest = createManifest(readHead(folder));
        const files = new Map<string, Bytes>(
          existsSync(publicFolder) ? readFolder(publicFolder) : [],
        );
        for (const [name, part] of Object.entries(bundle))
          files.set(name, part.type === 'chunk' ? part.code : part.source);
        files.set(MANIFEST, manifest);
        files.delete(FOR_THE_SERVER);
        // Read a part at a time, and far too large to be kept.
        for (const name of files.keys()) if (name.endsWith('.pmtiles')) files.delete(name);
        const page = bundle['index.html'];
        const worker = bundle[WORKER];
        if (page?.type !== 'asset' || worker?.type !== 'chunk')
          throw new Error(`the build holds no index.html or no ${WORKER}`);
        // Browsers differ in whether a service worker may be a module; one file is read by all.
        if (worker.imports.length > 0)
          throw new Error(`${WORKER} imports ${worker.imports.join(', ')}`);
        const list = [...files].map(([name, bytes]) => `${name} ${hash(bytes)}`).sort();
        const version = hash(list.join('\n'));
        files.delete(WORKER);
        const addresses = [...files.keys()].sort().map(toAddress);
        const html = Buffer.from(page.source).toString('utf8');
        if (!html.includes(UNKNOWN_VERSION)) throw new Error('index.html does not name a version');
        page.source = html.replace(UNKNOWN_VERSION, version);
        const head = `const OFFLINE_VERSION=${JSON.stringify(version)},OFFLINE_PATHS=${JSON.stringify(addresses)};`;
        worker.code = `${head}\n${worker.code}`;
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest });
      },
    },
  };
}
