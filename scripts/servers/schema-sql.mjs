// @ts-check

import { ANSWERS, VERSIONS } from './register.mjs';
import { FUNCTIONS } from './schema-functions.mjs';

/** @typedef {import('./register.mjs').Register} Register */
/** @typedef {import('./register.mjs').Table} Table */
/** @typedef {import('./register.mjs').FieldSpec} FieldSpec */

/** Key of the level in parts of a record that have one of their own: observations of a walk. */
const LEVEL_KEY = 'publiceringsniva';

/** @param {string} text */
const quote = (text) => `'${text.replaceAll("'", "''")}'`;
/** @param {readonly string[]} texts */
const quoteAll = (texts) => texts.map(quote).join(', ');
/** @param {readonly string[]} texts */
const array = (texts) => `array[${quoteAll(texts)}]`;

/**
 * What a value of the field must be, over its column.
 *
 * @param {FieldSpec} spec
 * @param {readonly string[]} statuses
 * @returns {string} an SQL condition; empty where the column's type says it all
 */
function conditionOf({ key, type, values = [], parts = {} }, statuses) {
  switch (type) {
    case 'text':
    case 'longText':
      return `trygghet.ar_text(${key})`;
    case 'code':
      return `${key} in (${quoteAll(values)})`;
    case 'status':
      return `${key} in (${quoteAll(statuses)})`;
    case 'date':
      return `trygghet.dagar(${key}) is not null`;
    case 'time':
      return `${key} ~ '^([01]\\d|2[0-3]):[0-5]\\d$'`;
    case 'weekly':
      return `trygghet.ar_veckotider(${key})`;
    case 'integer':
      return `${key} >= 0`;
    case 'list':
      return `trygghet.ar_textlista(${key})`;
    case 'codes':
      return `trygghet.ar_kodlista(${key}, ${array(values)})`;
    case 'sources':
      return `trygghet.ar_objektlista(${key}, 1, array['dokument', 'avsnitt'])`;
    case 'parts': {
      const required = Object.values(parts).filter((part) => part.required);
      return `trygghet.ar_objektlista(${key}, 0, ${array(required.map((part) => part.key))})`;
    }
    case 'boolean':
      return '';
  }
}

/** @param {FieldSpec['type']} type */
function columnType(type) {
  return type === 'integer' || type === 'boolean' ? type : 'text';
}

/**
 * @param {FieldSpec} spec
 * @param {readonly string[]} statuses
 */
function columnOf(spec, statuses) {
  const condition = conditionOf(spec, statuses);
  return [
    `  ${spec.key} ${columnType(spec.type)}`,
    spec.required ? ' not null' : '',
    spec.key === 'id' ? ' unique' : '',
    // A check holds for NULL, so a date that is none must be told apart from one that is not stated.
    condition === ''
      ? ''
      : ` check (${spec.type === 'date' ? `${spec.key} is null or ` : ''}${condition})`,
  ].join('');
}

/** @param {FieldSpec} spec */
const holdsLevels = ({ parts = {} }) => Object.values(parts).some(({ key }) => key === LEVEL_KEY);

/**
 * @param {Table} table
 * @param {Register} register
 */
function tableSql({ table, layer, fields, statuses }, { epsg }) {
  return `
-- ${layer.namn}
create table trygghet.${table} (
  fid integer generated always as identity primary key,
${fields.map((spec) => columnOf(spec, statuses)).join(',\n')},
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, ${epsg}) check (trygghet.ar_geometri(geom)),
  ${kindsSql(table)},
  constraint ${table}_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint ${table}_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.${table} is ${quote(`${layer.namn}. ${layer.beskrivning}`)};
create index ${table}_geom on trygghet.${table} using gist (geom);
create trigger a_fyll before insert or update on trygghet.${table}
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.${table}
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.${table}
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.${table}
  for each row execute function trygghet.skriv_historik();
`;
}

/**
 * The constraint that QGIS Server needs. POINT stands alone and first: geometry_columns takes a table's type out of the
 * text of such a constraint, and QGIS Server, told the same type, then filters nothing.
 *
 * @param {string} table
 */
const kindsSql = (table) => `constraint ${table}_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )`;

/**
 * Who may see and change what. Readers get a table of their own with the open rows, and of those only what is open.
 * A view would do, but has no constraint from which geometry_columns could take its type.
 *
 * @param {Table} table
 */
function accessSql({ table, fields }) {
  const inner = fields.filter(holdsLevels).map(({ key }) => quote(key));
  return `
alter table trygghet.${table} enable row level security;
create policy las on trygghet.${table} for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.${table} to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.${table} to trygghet_skriv;
create table trygghet_offentlig.${table} (
  like trygghet.${table} including comments,
  primary key (fid),
  ${kindsSql(table)}
);
create index ${table}_geom on trygghet_offentlig.${table} using gist (geom);
create index ${table}_id on trygghet_offentlig.${table} (id);
grant select on trygghet_offentlig.${table} to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.${table}
  for each row execute function trygghet.oppna(${inner.join(', ')});
`;
}

/**
 * QGIS Server answers 500 for its whole list of collections when one table has no geometry at all, because the extent
 * of nothing cannot be transformed. It asks for ST_Extent without naming a schema, so the one that is first in the
 * search path of its login answers.
 *
 * @param {string} area the workspace's bounds on the plane, in SQL
 */
const extentSql = (area) => `
-- ST_Extent som svarar med hela området när ingen rad har en plats. Bara för QGIS Server: se search_path i docs/servrar.md.
create schema trygghet_qgis;
create function trygghet_qgis.utbredning(v public.box3d) returns public.box2d
language sql immutable as $$
  select coalesce(public.box2d(v), public.box2d(${area}));
$$;
create aggregate trygghet_qgis.st_extent(public.geometry) (
  sfunc = public.st_combinebbox, stype = public.box3d, finalfunc = trygghet_qgis.utbredning
);
`;

/**
 * A table with one row, by which the app tells an empty answer from one without the database: QGIS Server answers 200
 * with no rows when it cannot reach it.
 *
 * @param {number} epsg
 */
const answersSql = (epsg) => `
-- En rad som alltid finns. Kommer den inte når QGIS Server inte databasen: då svarar den med noll rader och 200.
create table trygghet.${ANSWERS} (
  fid integer primary key check (fid = 1),
  id text not null unique,
  geom public.geometry(Geometry, ${epsg}),
  ${kindsSql(ANSWERS)}
);
insert into trygghet.${ANSWERS} (fid, id) values (1, '${ANSWERS}');
grant select on trygghet.${ANSWERS} to trygghet_las, trygghet_skriv;
`;

/** @param {number} epsg */
const versionsSql = (epsg) => `
-- Historiken som en samling att läsa: en rad för varje version. QGIS Server vill ha fid och geom.
create view trygghet.${VERSIONS} as
  select nr as fid, id, tabell, version, operation, av,
    to_char(nar at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as nar,
    (rad - 'geom')::text as rad,
    operation = 'UPDATE' and rad -> 'geom' is distinct from
      lag(rad -> 'geom') over (partition by tabell, id order by nr) as flyttad,
    null::public.geometry(Point, ${epsg}) as geom
  from trygghet.historik;
grant select on trygghet.${VERSIONS} to trygghet_skriv;
`;

/**
 * The whole schema as one SQL script, for an empty PostGIS database.
 *
 * @param {Register} register
 * @returns {string}
 */
export function makeSchema(register) {
  const { epsg, bounds, title, tables } = register;
  const area = `public.st_transform(public.st_makeenvelope(${bounds.join(', ')}, 4326), ${epsg})`;
  return `-- ${title}: registret i PostgreSQL 15 och PostGIS 3.
-- Gjord av scripts/servers/make-schema.mjs ur fälttabellen (src/domain/fields.ts) och workspace.json. Ändra inte här.
-- Kör den en gång i en tom databas, som databasens ägare:  psql -v ON_ERROR_STOP=1 -f schema.sql
begin;
create extension if not exists postgis;
create schema trygghet;
create schema trygghet_offentlig;
${FUNCTIONS}
-- Plan koordinater utanför området är fel koordinatsystem eller ombytta axlar.
create function trygghet.ar_geometri(geom public.geometry) returns boolean
language sql immutable as $$
  select not public.st_isempty(geom) and public.st_ndims(geom) = 2
    and geom operator(public.@) ${area};
$$;
${extentSql(area)}${tables.map((table) => tableSql(table, register)).join('')}
-- Roller utan inloggning: ge dem till de användare som servrarna loggar in som.
do $$ begin
  if not exists (select from pg_roles where rolname = 'trygghet_las') then
    create role trygghet_las nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'trygghet_skriv') then
    create role trygghet_skriv nologin;
  end if;
end $$;
grant usage on schema trygghet, trygghet_offentlig, trygghet_qgis to trygghet_las, trygghet_skriv;
grant usage on all sequences in schema trygghet to trygghet_skriv;
grant select on trygghet.historik to trygghet_skriv;
${tables.map(accessSql).join('')}${answersSql(epsg)}${versionsSql(epsg)}
commit;
`;
}
