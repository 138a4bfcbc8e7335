// @ts-check

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {import('./register.mjs').Table} Table */

/** @param {string} text in double quotes; MapServer knows no way to write a quote in them */
const quote = (text) => `"${text.replaceAll('"', "'")}"`;

/**
 * MapServer hands out only layers of one of these types, and reads every geometry as if it were of that type. So a
 * table is three collections, and the rows without a place are in none of them.
 */
const KINDS = /** @type {const} */ ([
  { ending: 'punkter', type: 'POINT', geometry: 'POINT' },
  { ending: 'linjer', type: 'LINE', geometry: 'LINESTRING' },
  { ending: 'ytor', type: 'POLYGON', geometry: 'POLYGON' },
]);

/**
 * Without its type told, MapServer hands out numbers as text. Told that a column is Boolean it says true of what is not
 * stated, so yes and no are text.
 *
 * @param {Table} table
 */
function typesText({ fields }) {
  const integers = fields.filter(({ type }) => type === 'integer').map(({ key }) => key);
  return [...integers, 'fid', 'version']
    .map((key) => `      "gml_${key}_type" "Integer"`)
    .join('\n');
}

/** @param {Table} table */
function columnsText({ fields }) {
  const own = fields.map(({ key, type }) =>
    type === 'boolean'
      ? `case when ${key} then 'true' when not ${key} then 'false' end as ${key}`
      : key,
  );
  return ['fid', ...own, 'version', 'geom'].join(', ');
}

/**
 * @param {Table} table
 * @param {Register} register
 */
function layersText(table, { epsg }) {
  const { id, namn, beskrivning } = table.layer;
  const columns = columnsText(table);
  const layers = KINDS.map(({ ending, type, geometry }) => {
    const where = `public.geometrytype(geom) in ('${geometry}', 'MULTI${geometry}')`;
    return `
  LAYER
    NAME "${id}-${ending}"
    TYPE ${type}
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "service=trygghet"
    DATA "geom from (select ${columns} from trygghet_offentlig.${table.table} where ${where}) as t using unique fid using srid=${epsg}"
    PROJECTION "init=epsg:${epsg}" END
    TEMPLATE "ogc"
    METADATA
      "ows_title" ${quote(`${namn} (${ending})`)}
      "ows_abstract" ${quote(beskrivning)}
      "gml_include_items" "all"
      "gml_featureid" "fid"
${typesText(table)}
    END
  END`;
  });
  return layers.join('\n');
}

/**
 * A MapServer map file that hands out what is open: OGC API Features, to be read only.
 *
 * @param {Register} register
 * @returns {string}
 */
export function makeMapfile(register) {
  const [west, south, east, north] = register.bounds;
  return `# Gjord av scripts/servers/make-project.mjs ur workspace.json. Ändra inte här.
MAP
  NAME "trygghetskartan"
  EXTENT ${west} ${south} ${east} ${north}
  UNITS DD
  PROJECTION "init=epsg:4326" END
  WEB
    METADATA
      "ows_enable_request" "*"
      "oga_enable_request" "*"
      "oga_geometry_precision" "8"
      "ows_title" ${quote(register.title)}
      "ows_srs" "EPSG:4326 EPSG:${register.epsg}"
    END
  END
${register.tables.map((table) => layersText(table, register)).join('\n')}
END
`;
}
