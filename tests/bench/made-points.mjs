// @ts-check

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A layer of made-up points: no such things have been counted anywhere. */
export const madeLayer = 'ljuspunkter';

/**
 * Writes a workspace like the real one with one more layer.
 *
 * @param {string} folder empty
 * @param {object} kalla where the layer comes from; addresses that begin with "/" are the app's own server
 */
export function writeWithLayer(folder, kalla) {
  cpSync('geodata', folder, { recursive: true });
  const file = join(folder, 'workspace.json');
  const workspace = JSON.parse(readFileSync(file, 'utf8'));
  const layer = {
    id: madeLayer,
    typ: 'trygghetsinvestering',
    namn: 'Ljuspunkter (påhittade)',
    beskrivning: 'Påhittade punkter för mätning.',
    farg: { ljus: '#8a5a00', mork: '#e0b050' },
    symbol: 'lampa',
    rackviddMeter: 25,
    kalla,
  };
  const lager = [...workspace.lager, layer];
  writeFileSync(file, JSON.stringify({ ...workspace, lager }));
}

/** The layer drawn from tiles of MapServer and counted by QGIS Server, both under the app's own address. */
export const tiledSource = {
  slag: 'rutor',
  format: 'mvt',
  url: `/mapserver?map=trygghet&mode=tile&tilemode=gmap&tile={x}+{y}+{z}&map.imagetype=mvt&layers=${madeLayer}-rutor`,
  rutlager: `${madeLayer}-rutor`,
  zoom: [9, 18],
  fragor: { url: '/las/wfs3', samling: madeLayer, server: 'qgis' },
};

/**
 * Puts made-up points into the table of the layer, the same for the same number, and counts the cells anew. They are
 * put where readers look: the register itself, with its history, is not what is measured.
 *
 * @param {number} count
 * @param {number} epsg of the plane system
 */
export function madePointsSql(count, epsg) {
  const own = `trygghet_offentlig.${madeLayer}`;
  return `select setseed(0.42);
alter table ${own} disable trigger stadsdel;
-- Twice as many as wanted and more: what falls outside every district is left out.
insert into ${own} (fid, version, id, namn, preventionstyp, status, genomforande, beskrivning, kallor,
  geometrikvalitet, publiceringsniva, geom, stadsdel)
select n, 1, 'ljus-' || n, 'Ljuspunkt ' || n, '["situationell"]',
  (array['genomford', 'genomford', 'genomford', 'beviljad', 'pagar'])[1 + n % 5], 'egen', 'Påhittad.',
  '[{"dokument":"000","avsnitt":"Fråga 4"}]', case when n % 7 = 0 then 'schematisk' else 'exakt' end, 'offentlig',
  geom, namn
from (
  select row_number() over () as n, p.geom, s.namn
  from (
    select st_setsrid(st_makepoint(
      st_xmin(box) + random() * (st_xmax(box) - st_xmin(box)),
      st_ymin(box) + random() * (st_ymax(box) - st_ymin(box))), ${epsg}) as geom
    from (select st_extent(geom) as box from trygghet_offentlig.stadsdelar) b, generate_series(1, ${count * 3})
  ) p join trygghet_offentlig.stadsdelar s on st_intersects(s.geom, p.geom)
  limit ${count}
) made;
alter table ${own} enable trigger stadsdel;
refresh materialized view ${own}_rutor_1000;
refresh materialized view ${own}_rutor_500;
refresh materialized view ${own}_rutor_250;
analyze ${own};`;
}
