// @ts-check

import { CELLS, cellsOf, isTiled, SINGLE_FROM, singlesOf } from './tiles-sql.mjs';

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
 * Scale of a tile of the zoom level as MapServer reckons it: 256 pixels to a tile, 72 to an inch.
 *
 * @param {number} zoom
 */
const scaleOf = (zoom) => ((40_075_016.69 / 256 / 2 ** zoom) * 72) / 0.0254;

/**
 * The rows that are drawn at each scale: single ones nearest by, then cells that grow. One layer, so that what draws
 * the tiles finds all of it under one name.
 *
 * @param {Table} table
 * @param {Register} register
 */
function tilesText(table, { epsg }) {
  const sources = [
    { fromZoom: SINGLE_FROM, source: singlesOf(table) },
    ...CELLS.toReversed().map(({ meters, fromZoom }) => ({
      fromZoom,
      source: cellsOf(table, meters),
    })),
  ];
  // Each holds from half a zoom level farther off than its own; the first from all the way in.
  const values = sources.map(({ source }, at) => {
    const nearer = sources[at - 1];
    const from = nearer ? Math.round(scaleOf(nearer.fromZoom - 0.5)) : 0;
    return `        "${from}" "${source}"`;
  });
  const counts = ['antal', ...table.statuses.map((status) => `antal_${status}`)];
  return `
  LAYER
    NAME "${table.layer.id}-rutor"
    TYPE POINT
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "service=trygghet"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    SCALETOKEN
      NAME "%rader%"
      VALUES
${values.join('\n')}
      END
    END
    DATA "geom from (select * from %rader%) as t using unique fid using srid=${epsg}"
    PROJECTION "init=epsg:${epsg}" END
    METADATA
      "ows_title" ${quote(table.layer.namn)}
      "ows_enable_request" "!*"
      "gml_include_items" "all"
      "gml_exclude_items" "fid"
${counts.map((key) => `      "gml_${key}_type" "Integer"`).join('\n')}
    END
  END`;
}

const MVT = `
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER "MVT"
    EXTENSION "mvt"
    FORMATOPTION "EXTENT=4096"
    FORMATOPTION "EDGE_BUFFER=10"
  END`;

/**
 * A MapServer map file that hands out what is open: OGC API Features, to be read only.
 *
 * @param {Register} register
 * @returns {string}
 */
export function makeMapfile(register) {
  const [west, south, east, north] = register.bounds;
  const tiled = register.tables.filter(isTiled).map((table) => tilesText(table, register));
  // MapServer 8.0.0 reckons the scale of a tile of MVT in the units of the map, though the tile is in metres.
  const units = tiled.length > 0 ? 'METERS' : 'DD';
  const tiles = tiled.length > 0 ? `${MVT}${tiled.join('')}` : '';
  return `# Gjord av scripts/servers/make-project.mjs ur workspace.json. Ändra inte här.
MAP
  NAME "trygghetskartan"
  EXTENT ${west} ${south} ${east} ${north}
  UNITS ${units}
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
${register.tables.map((table) => layersText(table, register)).join('\n')}${tiles}
END
`;
}
