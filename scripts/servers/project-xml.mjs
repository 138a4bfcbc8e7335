// @ts-check

import { ANSWERS, VERSIONS } from './register.mjs';

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {'las' | 'skriv'} Access */
/** @typedef {{ table: string, schema: string, id: string, title: string, abstract: string }} Source a layer's table */

/** @param {string} text */
const escapeXml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** QGIS Server 3.22 has no collection for a layer whose id is ten characters long or shorter. */
const idOf = (/** @type {{ table: string }} */ { table }) => `lager_trygghet_${table}`;

/** Seven decimals of a degree are about a centimetre; the default of six is a decimetre. */
const DECIMALS = 8;

/**
 * Where QGIS finds the rows. Who it logs in as stands in the service `trygghet`, not in the project.
 *
 * The type is Point whatever lies in the table. A layer without a type is refused, one of type GeometryCollection counts
 * as having no geometry, and one of any other type leaves out the rows that are not of it, rows without geometry too,
 * unless the table's geometry_columns says the same type: then nothing is filtered. The schema sees to that.
 *
 * @param {Source} source
 * @param {number} epsg
 */
function addressOf({ table, schema }, epsg) {
  return `service='trygghet' key='fid' srid=${epsg} type=Point checkPrimaryKeyUnicity='0' table="${schema}"."${table}" (geom)`;
}

/**
 * @param {Register} register
 * @returns {string} the plane system. QGIS Server 3.22 does not know it by its code alone.
 */
const crsOf = ({ epsg, proj4 }) =>
  `<spatialrefsys><proj4>${escapeXml(proj4)}</proj4><authid>EPSG:${epsg}</authid></spatialrefsys>`;

/**
 * What the project shows: the layers of the workspace, and the row that says that the database answers.
 *
 * @param {Register} register
 * @param {Access} access
 * @returns {Source[]}
 */
function sourcesOf({ tables }, access) {
  const schema = access === 'las' ? 'trygghet_offentlig' : 'trygghet';
  const layers = tables.map(({ table, layer }) => ({
    table,
    schema,
    id: layer.id,
    title: layer.namn,
    abstract: layer.beskrivning,
  }));
  const answers = {
    table: ANSWERS,
    schema: 'trygghet',
    id: ANSWERS,
    title: 'Databasen svarar',
    abstract: 'En enda rad. Den kommer så länge servern når databasen.',
  };
  const versions = {
    table: VERSIONS,
    schema: 'trygghet',
    id: VERSIONS,
    title: 'Historik',
    abstract: 'Varje version av varje rad.',
  };
  // What is internal is in the history too: only those who may write read it.
  return access === 'las' ? [...layers, answers] : [...layers, answers, versions];
}

/**
 * @param {Source} source
 * @param {Register} register
 */
function layerXml(source, register) {
  const { id, title, abstract } = source;
  return `
    <maplayer type="vector">
      <id>${idOf(source)}</id>
      <datasource>${escapeXml(addressOf(source, register.epsg))}</datasource>
      <shortname>${id}</shortname>
      <title>${escapeXml(title)}</title>
      <abstract>${escapeXml(abstract)}</abstract>
      <layername>${id}</layername>
      <srs>${crsOf(register)}</srs>
      <provider encoding="UTF-8">postgres</provider>
    </maplayer>`;
}

/** @param {readonly string[]} values */
const list = (values) => values.map((value) => `<value>${value}</value>`).join('');

/**
 * A QGIS project with one layer per table, for QGIS Server: collections named as the layers of the workspace.
 *
 * @param {Register} register
 * @param {Access} access what may be done: only read what is open, or read and write all
 * @returns {string} XML
 */
export function makeProject(register, access) {
  const sources = sourcesOf(register, access);
  const writable = access === 'skriv' ? list(register.tables.map(idOf)) : '';
  const precision = sources.map((source) => {
    const id = idOf(source);
    return `\n      <${id} type="int">${DECIMALS}</${id}>`;
  });
  return `<!DOCTYPE qgis>
<!-- Gjord av scripts/servers/make-project.mjs ur workspace.json. Ändra inte här. -->
<qgis version="3.22.16" projectname="${escapeXml(register.title)}">
  <title>${escapeXml(register.title)}</title>
  <projectCrs>${crsOf(register)}</projectCrs>
  <projectlayers>${sources.map((source) => layerXml(source, register)).join('')}
  </projectlayers>
  <properties>
    <WMSCrsList type="QStringList">${list(['EPSG:4326', `EPSG:${register.epsg}`])}</WMSCrsList>
    <WMSServiceTitle type="QString">${escapeXml(register.title)}</WMSServiceTitle>
    <WFSLayers type="QStringList">${list(sources.map(idOf))}</WFSLayers>
    <WFSLayersPrecision>${precision.join('')}
    </WFSLayersPrecision>
    <WFSTLayers>
      <Insert type="QStringList">${writable}</Insert>
      <Update type="QStringList">${writable}</Update>
      <Delete type="QStringList">${writable}</Delete>
    </WFSTLayers>
  </properties>
</qgis>
`;
}
