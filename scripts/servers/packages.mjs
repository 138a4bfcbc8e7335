// @ts-check

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { postgresPrograms } from './postgres.mjs';
import { runToEnd } from './processes.mjs';

/** @param {string} name */
const onPath = (name) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) =>
    existsSync(join(folder, name)),
  );

function hasPostgis() {
  const programs = postgresPrograms();
  if (programs === undefined) return false;
  const share = runToEnd(join(programs, 'pg_config'), ['--sharedir']).trim();
  return existsSync(join(share, 'extension', 'postgis.control'));
}

/** What the tests need, by the Debian package that has it. @type {Record<string, () => boolean>} */
const NEEDED = {
  'postgresql-postgis': hasPostgis,
  'qgis-server': () => existsSync('/usr/lib/cgi-bin/qgis_mapserv.fcgi'),
  'cgi-mapserver': () => existsSync('/usr/lib/cgi-bin/mapserv'),
  lighttpd: () => onPath('lighttpd'),
  'spawn-fcgi': () => onPath('spawn-fcgi'),
  'gdal-bin': () => onPath('ogrinfo'),
};

/** @returns {string[]} the Debian packages whose programs are not here */
export function missingPrograms() {
  return Object.entries(NEEDED)
    .filter(([, isHere]) => !isHere())
    .map(([name]) => name);
}

/**
 * @param {readonly string[]} missing
 * @returns {string} one line
 */
export const sayMissing = (missing) =>
  `missing: ${missing.join(', ')} (apt-get install --no-install-recommends ${missing.join(' ')})`;

/**
 * Installs what is missing from Debian, where that can be done: as root, with apt.
 *
 * @returns {string[]} what is still missing
 */
export function installMissing() {
  const missing = missingPrograms();
  if (missing.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return missing;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // With its recommendations qgis-server brings systemd, which has no place in a container.
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  try {
    runToEnd('apt-get', ['update', '-qq'], { env });
    runToEnd('apt-get', args, { env });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return missingPrograms();
}
