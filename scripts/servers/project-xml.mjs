// @ts-check

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {import('./register.mjs').Table} Table */
/** @typedef {'las' | 'skriv'} Access */

/** @param {string} text */
const escapeXml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** QGIS Server 3.22 has no collection for a layer whose id is ten characters long or shorter. */
const idOf = (/** @type {Table} */ { table }) => `lager_trygghet_${table}`;

/** Seven decimals of a degree are about a centimetre; the default of six is a decimetre. */
const DECIMALS = 8;

/**
 * Where QGIS finds the rows. Who it logs in as stands in the service `trygghet`, not in the project.
 *
 * The type is Point whatever lies in the table. A layer without a type is refused, one of type GeometryCollection counts
 * as having no geometry, and one of any other type leaves out the rows that are not of it, rows without geometry too,
 * unless the table's geometry_columns says the same type: then nothing is filtered. The schema sees to that.
 *
 * @param {Table} table
 * @param {Access} access
 * @param {number} epsg
 */
function sourceOf({ table }, access, epsg) {
  const schema = access === 'las' ? 'trygghet_offentlig' : 'trygghet';
  return `service='trygghet' key='fid' srid=${epsg} type=Point checkPrimaryKeyUnicity='0' table="${schema}"."${table}" (geom)`;
}

/**
 * @param {Register} register
 * @returns {string} the plane system. QGIS Server 3.22 does not know it by its code alone.
 */
const crsOf = ({ epsg, proj4 }) =>
  `<spatialrefsys><proj4>${escapeXml(proj4)}</proj4><authid>EPSG:${epsg}</authid></spatialrefsys>`;

/**
 * @param {Table} table
 * @param {Access} access
 * @param {Register} register
 */
function layerXml(table, access, register) {
  const { id, namn, beskrivning } = table.layer;
  return `
    <maplayer type="vector">
      <id>${idOf(table)}</id>
      <datasource>${escapeXml(sourceOf(table, access, register.epsg))}</datasource>
      <shortname>${id}</shortname>
      <title>${escapeXml(namn)}</title>
      <abstract>${escapeXml(beskrivning)}</abstract>
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
  const ids = list(register.tables.map(idOf));
  const writable = access === 'skriv' ? ids : '';
  const precision = register.tables.map((table) => {
    const id = idOf(table);
    return `\n      <${id} type="int">${DECIMALS}</${id}>`;
  });
  return `<!DOCTYPE qgis>
<!-- Gjord av scripts/servers/make-project.mjs ur workspace.json. Ändra inte här. -->
<qgis version="3.22.16" projectname="${escapeXml(register.title)}">
  <title>${escapeXml(register.title)}</title>
  <projectCrs>${crsOf(register)}</projectCrs>
  <projectlayers>${register.tables.map((table) => layerXml(table, access, register)).join('')}
  </projectlayers>
  <properties>
    <WMSCrsList type="QStringList">${list(['EPSG:4326', `EPSG:${register.epsg}`])}</WMSCrsList>
    <WMSServiceTitle type="QString">${escapeXml(register.title)}</WMSServiceTitle>
    <WFSLayers type="QStringList">${ids}</WFSLayers>
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
