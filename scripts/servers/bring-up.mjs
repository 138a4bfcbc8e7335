// @ts-check

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startControl } from './control.mjs';
import { makeImport } from './import-rows.mjs';
import { startPostgres } from './postgres.mjs';
import { waitFor } from './processes.mjs';
import { makeProjects } from './projects.mjs';
import { loadRegister } from './register.mjs';
import { makeSchema } from './schema-sql.mjs';
import { makeTilesSql } from './tiles-sql.mjs';
import { startWeb } from './web.mjs';

/** @typedef {import('./web.mjs').Pool} Pool */
/** @typedef {import('./postgres.mjs').Database} Database */
/**
 * @typedef {object} Addresses where the servers answer
 * @property {string} read QGIS Server: OGC API Features of what is open
 * @property {string} write the same of everything, with writes
 * @property {string} mapserver MapServer: OGC API Features of what is open and has a place
 * @property {string} tiles MapServer: MVT, where {x}, {y}, {z} and the layer, less "-rutor", are put in
 * @property {{ host: string, port: number, name: string, user: string }} database
 * @property {string} control where the servers themselves can be ended and started again: see control.mjs
 * @property {string} folder logs
 */
/** @typedef {{ addresses: Addresses, database: Database, stop: () => Promise<void> }} Servers */

/** Logins of the servers: a database of a few minutes, on the loopback. */
const LOGINS = ['las', 'skriv']
  .map((role) => `create role ${role} login password '${role}' in role trygghet_${role};`)
  .join('\n');

const CGI = '/usr/lib/cgi-bin';

/**
 * @param {string} folder
 * @param {Database} database
 * @returns {Pool[]}
 */
function poolsOf(folder, database) {
  /** @param {'las' | 'skriv'} role @param {string} project @param {number} size */
  const qgis = (role, project, size) => ({
    path: `/${role}`,
    program: join(CGI, 'qgis_mapserv.fcgi'),
    size,
    env: {
      QGIS_PROJECT_FILE: join(folder, project),
      QT_QPA_PLATFORM: 'offscreen',
      HOME: folder,
      XDG_RUNTIME_DIR: join(folder, 'run'),
      QGIS_SERVER_LOG_STDERR: '1',
      QGIS_SERVER_LOG_LEVEL: '1',
    },
    request: { PGSERVICEFILE: database.serviceFile(role) },
  });
  const config = join(folder, 'mapserver.conf');
  writeFileSync(
    config,
    `CONFIG\n  MAPS\n    "trygghet" "${join(folder, 'mapserver/trygghetskartan.map')}"\n  END\nEND\n`,
  );
  const mapserver = {
    path: '/mapserver',
    program: join(CGI, 'mapserv'),
    size: 1,
    env: { MAPSERVER_CONFIG_FILE: config },
    request: { MAPSERVER_CONFIG_FILE: config, PGSERVICEFILE: database.serviceFile('las') },
  };
  return [
    qgis('las', 'qgis/trygghetskartan-las.qgs', 1),
    // Two, so that two planners may truly write at once.
    qgis('skriv', 'qgis/trygghetskartan.qgs', 2),
    mapserver,
  ];
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/**
 * Brings up PostGIS with the register of a workspace in it, QGIS Server and MapServer, on the loopback, on free ports,
 * with all they write in a folder of their own.
 *
 * @param {{ geodata: string, origin: string }} options origin: of the app, whose pages may read and write
 * @returns {Promise<Servers>} when all have answered
 */
export async function bringUp({ geodata, origin }) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-servers-'));
  // PostgreSQL runs as a user of its own below it.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const register = await loadRegister(geodata);
    const database = await startPostgres(join(folder, 'postgres'));
    stops.push(database.stop);
    database.query(
      `${makeSchema(register)}\n${makeTilesSql(register)}\n${LOGINS}\n${makeImport(register)}`,
    );
    for (const [name, text] of Object.entries(makeProjects(register))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const web = await startWeb(folder, poolsOf(folder, database), origin);
    stops.push(web.stop);
    const control = await startControl([...web.servers, database.server]);
    stops.push(control.stop);
    const addresses = {
      read: `${web.url}/las/wfs3`,
      write: `${web.url}/skriv/wfs3`,
      mapserver: `${web.url}/mapserver/trygghet/ogcapi`,
      tiles: `${web.url}/mapserver?map=trygghet&mode=tile&tilemode=gmap&tile={x}+{y}+{z}&map.imagetype=mvt&layers={layer}-rutor`,
      database: { host: '127.0.0.1', port: database.port, name: database.name, user: 'agare' },
      control: control.url,
      folder,
    };
    const asked = [
      `${addresses.read}/collections.json`,
      // Twice at once: one for each of the two processes.
      `${addresses.write}/collections.json`,
      `${addresses.write}/collections.json`,
      `${addresses.mapserver}/collections?f=json`,
    ];
    await Promise.all(asked.map((url) => waitFor(url, () => answers(url))));
    return { addresses, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
