// @ts-check

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {import('../../src/domain/fields.ts').FieldSpec} FieldSpec */
/** @typedef {import('../../src/domain/vocabulary.ts').RecordType} RecordType */
/** @typedef {{ id: string, typ: RecordType, namn: string, beskrivning: string, kalla: { slag: string, url: string } }} Layer */
/** @typedef {{ table: string, layer: Layer, fields: readonly FieldSpec[], statuses: readonly string[] }} Table */
/**
 * @typedef {object} Register what a database of the register is made from
 * @property {string} folder where the workspace lies
 * @property {string} title
 * @property {number} epsg of the plane system in metres
 * @property {string} proj4 of the same
 * @property {readonly number[]} bounds west, south, east, north in degrees; nothing lies outside
 * @property {string} districts file of the districts, relative to the folder
 * @property {readonly Table[]} tables one per layer of the workspace
 */

/** Name of the table and the collection whose one row is always there. */
export const ANSWERS = 'svarar';

/** The view of every version of every row, for those who may write. */
export const VERSIONS = 'versioner';

/** What may stand unquoted in SQL, in a layer's name in XML and in an address. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]*$/;

/**
 * @param {string} name
 * @returns {string} the same
 * @throws Error for a name that would have to be quoted
 */
function plainName(name) {
  if (PLAIN_NAME.test(name)) return name;
  throw new Error(`"${name}" cannot be the name of a table or a column`);
}

/** @param {string} layerId */
const tableOf = (layerId) => plainName(layerId.replaceAll('-', '_'));

/**
 * Puts the workspace and the field table together.
 *
 * @param {string} folder of workspace.json
 * @param {(type: RecordType) => Readonly<Record<string, FieldSpec>>} fieldsOf
 * @param {(type: RecordType) => string[]} statusesOf
 * @returns {Register}
 */
export function readRegister(folder, fieldsOf, statusesOf) {
  const workspace = JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'));
  /** @type {Layer[]} */
  const layers = workspace.lager;
  return {
    folder,
    title: workspace.titel,
    epsg: workspace.plankoordinatsystem.epsg,
    proj4: workspace.plankoordinatsystem.proj4,
    bounds: workspace.omrade.utbredning,
    districts: workspace.omrade.stadsdelar,
    tables: layers.map((layer) => {
      const fields = Object.values(fieldsOf(layer.typ));
      for (const { key } of fields) plainName(key);
      return { table: tableOf(layer.id), layer, fields, statuses: statusesOf(layer.typ) };
    }),
  };
}

/**
 * The register of a workspace, with the field table of the app: the same one, read from its TypeScript.
 *
 * @param {string} folder of workspace.json
 */
export async function loadRegister(folder) {
  /** @param {string} file */
  const load = (file) => runnerImport(file, { configFile: false, logLevel: 'error' });
  const fields = await load('./src/domain/fields.ts');
  const vocabulary = await load('./src/domain/vocabulary.ts');
  return readRegister(folder, fields.module.fieldsOf, vocabulary.module.statusesOf);
}
