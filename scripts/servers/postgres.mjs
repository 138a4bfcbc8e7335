// @ts-check

import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, runToEnd, start, waitFor } from './processes.mjs';

/** @typedef {import('./processes.mjs').Identity} Identity */
/**
 * @typedef {object} Database a cluster of its own with one database in it
 * @property {number} port
 * @property {string} name
 * @property {(sql: string, ...args: string[]) => string} query as its owner; rows as psql -At gives them
 * @property {(role: 'las' | 'skriv') => string} serviceFile of a login that may read what is open, or read and write
 * @property {import('./processes.mjs').Server} server
 * @property {() => Promise<void>} stop
 */

const HOST = '127.0.0.1';
const NAME = 'trygghetskartan';
const VERSIONS = '/usr/lib/postgresql';

/** @returns {string | undefined} folder of the newest PostgreSQL server's programs */
export function postgresPrograms() {
  if (!existsSync(VERSIONS)) return undefined;
  const versions = readdirSync(VERSIONS).filter((name) => /^\d+$/.test(name));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(VERSIONS, newest, 'bin');
}

/**
 * PostgreSQL refuses to run as root, so as root it runs as the user that its package made.
 *
 * @returns {Identity} empty: as who we are
 */
function identity() {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (/** @type {string} */ flag) => Number(runToEnd('id', [flag, 'postgres']));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {'las' | 'skriv'} role
 */
function writeServiceFile(folder, port, role) {
  const file = join(folder, `pg_service-${role}.conf`);
  const lines = [
    `host=${HOST}`,
    `port=${port}`,
    `dbname=${NAME}`,
    `user=${role}`,
    `password=${role}`,
  ];
  // Where QGIS Server finds an ST_Extent that it can bear: see the schema.
  lines.push('options=-csearch_path=trygghet_qgis,public -csynchronize_seqscans=off');
  writeFileSync(file, `[trygghet]\n${lines.join('\n')}\n`, { mode: 0o644 });
  return file;
}

/**
 * Makes a cluster in a folder and starts it on the loopback, on a free port, for as long as it is wanted.
 *
 * @param {string} folder that nothing else is in
 * @returns {Promise<Database>}
 */
export async function startPostgres(folder) {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error(`no PostgreSQL in ${VERSIONS}`);
  const who = identity();
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const options = { ...who, cwd: folder };
  runToEnd(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'agare', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [
    `listen_addresses=${HOST}`,
    `port=${port}`,
    `unix_socket_directories=${folder}`,
  ];
  settings.push('fsync=off', 'log_statement=mod', 'max_connections=60');
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = start('postgres', folder, join(programs, 'postgres'), args, {
    ...options,
    end: 'SIGINT',
  });
  /** @param {string} database @param {string} sql @param {string[]} more */
  const psql = (database, sql, more) => {
    const login = ['-h', HOST, '-p', String(port), '-U', 'agare', '-d', database];
    const quiet = ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1'];
    return runToEnd('psql', [...login, ...quiet, ...more], { input: sql });
  };
  await waitFor('PostgreSQL', () => {
    if (server.ended()) throw new Error(`PostgreSQL ended at once; see ${folder}/postgres.log`);
    return isUp(() => psql('postgres', 'select 1', []));
  });
  psql('postgres', `create database ${NAME}`, []);
  return {
    port,
    name: NAME,
    query: (sql, ...more) => psql(NAME, sql, more),
    serviceFile: (role) => writeServiceFile(folder, port, role),
    server,
    stop: server.stop,
  };
}

/** @param {() => unknown} ask */
function isUp(ask) {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}
