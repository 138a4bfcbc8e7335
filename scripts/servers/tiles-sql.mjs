// @ts-check

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {import('./register.mjs').Table} Table */

/**
 * Sides of the cells that rows are counted in, in metres, and the zoom level of tiles from which each is used; single
 * rows from `singleFrom`. A cell is then some 50 pixels wide on screen, and a screen full of single rows has about
 * 30 000 of them where a million lie on 40 km².
 */
export const CELLS = /** @type {const} */ ([
  { meters: 1000, fromZoom: 0 },
  { meters: 500, fromZoom: 12 },
  { meters: 250, fromZoom: 13 },
]);
export const SINGLE_FROM = 16;

/** Columns of a single row that tiles carry: what is drawn, told beside the pointer, and filtered by. */
const TOLD = ['id', 'namn', 'status', 'geometrikvalitet', 'genomforande', 'ansvarig', 'stadsdel'];

/** @param {Table} table */
export const isTiled = ({ layer }) => layer.kalla.slag === 'rutor';

/** @param {Table} table @param {number} meters */
export const cellsOf = ({ table }, meters) => `trygghet_offentlig.${table}_rutor_${meters}`;
/** @param {Table} table */
export const singlesOf = ({ table }) => `trygghet_offentlig.${table}_enstaka`;

/** @param {string} text */
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * @param {Table} table
 * @param {number} meters
 */
function cellsSql(table, meters) {
  const name = cellsOf(table, meters);
  const counts = table.statuses.map(
    (status) => `count(*) filter (where status = ${literal(status)}) as antal_${status}`,
  );
  return `create materialized view ${name} as
select row_number() over () as fid, stadsdel, count(*) as antal,
  ${counts.join(',\n  ')},
  st_centroid(st_collect(geom)) as geom
from trygghet_offentlig.${table.table} where geom is not null
group by stadsdel, floor(st_x(geom) / ${meters}), floor(st_y(geom) / ${meters});
create unique index on ${name} (fid);
create index on ${name} using gist (geom);
grant select on ${name} to trygghet_las, trygghet_skriv;
`;
}

/** @param {Table} table */
function tableSql(table) {
  const own = `trygghet_offentlig.${table.table}`;
  return `
alter table ${own} add column stadsdel text;
create trigger stadsdel before insert or update on ${own}
  for each row execute function trygghet_offentlig.satt_stadsdel();
-- What the app asks for: one value of each, and how many rows have it.
create index on ${own} (stadsdel, status);
create index on ${own} (status);
create view ${singlesOf(table)} as select fid, ${TOLD.join(', ')}, geom from ${own}
  where public.geometrytype(geom) = 'POINT';
grant select on ${singlesOf(table)} to trygghet_las, trygghet_skriv;
${CELLS.map(({ meters }) => cellsSql(table, meters)).join('')}`;
}

/**
 * What a layer that is drawn from tiles needs beside its table: the district of each row in a column, and cells with
 * the number of rows, in all and of each status. Cells are counted anew by `refresh materialized view concurrently`.
 * It is run after the schema, and before rows are put in.
 *
 * @param {Register} register
 * @returns {string} "" where no layer is drawn from tiles
 */
export function makeTilesSql(register) {
  const tables = register.tables.filter(isTiled);
  if (tables.length === 0) return '';
  const { features } = JSON.parse(readFileSync(join(register.folder, register.districts), 'utf8'));
  const rows = features.map(
    (/** @type {import('geojson').Feature} */ { properties, geometry }) =>
      `(${literal(properties?.['namn'])}, st_multi(st_transform(st_setsrid(st_geomfromgeojson(${literal(JSON.stringify(geometry))}), 4326), ${register.epsg})))`,
  );
  return `begin;
create table trygghet_offentlig.stadsdelar (
  namn text primary key, geom geometry(MultiPolygon, ${register.epsg}) not null
);
insert into trygghet_offentlig.stadsdelar values
${rows.join(',\n')};
create index on trygghet_offentlig.stadsdelar using gist (geom);
grant select on trygghet_offentlig.stadsdelar to trygghet_las, trygghet_skriv;
create function trygghet_offentlig.satt_stadsdel() returns trigger language plpgsql as $$
begin
  new.stadsdel := (select namn from trygghet_offentlig.stadsdelar s
    where st_intersects(s.geom, st_pointonsurface(new.geom)) limit 1);
  return new;
end $$;
${tables.map(tableSql).join('')}
commit;
`;
}
