// @ts-check

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTiled } from './tiles-sql.mjs';

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {import('./register.mjs').Table} Table */
/** @typedef {{ properties: Record<string, unknown>, geometry: object | null }} Feature */

/** @param {unknown} value of a field in a file */
function literal(value) {
  if (value === undefined || value === null || value === '') return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // Lists and parts lie in the database as the JSON text that the servers will hand out.
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * @param {object | null} geometry WGS 84
 * @param {number} epsg
 */
function geometrySql(geometry, epsg) {
  if (geometry === null) return 'null';
  const text = literal(JSON.stringify(geometry));
  return `st_transform(st_setsrid(st_geomfromgeojson(${text}), 4326), ${epsg})`;
}

/**
 * @param {Table} table
 * @param {readonly Feature[]} features
 * @param {number} epsg
 */
function insertSql({ table, fields }, features, epsg) {
  const keys = fields.map(({ key }) => key);
  return features.map(({ properties, geometry }) => {
    const values = keys.map((key) => literal(properties[key]));
    const all = [...values, geometrySql(geometry, epsg)].join(', ');
    return `insert into trygghet.${table} (${keys.join(', ')}, geom) values (${all});\n`;
  });
}

/**
 * The rows of every layer file as one SQL script: all of them or, where one is refused, none.
 *
 * @param {Register} register
 */
export function makeImport(register) {
  const statements = register.tables.flatMap((table) => {
    // The rows of a layer that is drawn from tiles are in the database alone.
    if (isTiled(table)) return [];
    const file = join(register.folder, table.layer.kalla.url);
    return insertSql(table, JSON.parse(readFileSync(file, 'utf8')).features, register.epsg);
  });
  return `begin;\n${statements.join('')}commit;\n`;
}
