import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/fields';
import { statusesOf } from '@/domain/vocabulary';
import { makeMapfile } from '../../scripts/servers/mapfile.mjs';
import { makeProjects } from '../../scripts/servers/projects.mjs';
import { readRegister } from '../../scripts/servers/register.mjs';
import { makeSchema } from '../../scripts/servers/schema-sql.mjs';
import { CELLS, makeTilesSql } from '../../scripts/servers/tiles-sql.mjs';
import { first, second } from './workspaces';

const deployed = (file: string) => readFileSync(`deploy/${file}`, 'utf8');
const register = readRegister(first.folder, fieldsOf, statusesOf);

describe('what is deployed is what the field table and the workspace give', () => {
  test('schema.sql (else: node scripts/servers/make-schema.mjs)', () => {
    expect(deployed('schema.sql')).toBe(makeSchema(register));
  });

  test.each(Object.entries(makeProjects(register)))(
    '%s (else: node scripts/servers/make-project.mjs)',
    (file, text) => {
      expect(deployed(file)).toBe(text);
    },
  );
});

test('every field of every layer is a column, and every layer a table', () => {
  for (const { folder, workspace } of [first, second]) {
    const made = readRegister(folder, fieldsOf, statusesOf);
    const sql = makeSchema(made);
    expect(made.tables.map(({ layer }) => layer.id)).toEqual(workspace.lager.map(({ id }) => id));
    for (const { table, fields } of made.tables) {
      const body = sql.split(`create table trygghet.${table} (\n`)[1]?.split('\n);')[0];
      for (const { key } of fields) expect(body).toMatch(new RegExp(`^  ${key} `, 'm'));
      expect(body).toContain(
        `geom public.geometry(Geometry, ${workspace.plankoordinatsystem.epsg})`,
      );
    }
  }
});

test('a name that would have to be quoted is no table', () => {
  const odd = { ...register, tables: [] };
  expect(makeSchema(odd)).not.toContain('create table trygghet.kameraplatser');
  const wrong = () => ({ 'x"; drop': { key: 'x"; drop', type: 'text' } }) as const;
  expect(() => readRegister(first.folder, wrong, statusesOf)).toThrow('x"; drop');
});

test('a layer that is drawn from tiles has cells, and a layer of tiles in the map file', () => {
  const [table] = register.tables;
  if (!table) throw new Error('no tables');
  const layer = { ...table.layer, kalla: { slag: 'rutor', url: 'x' } };
  const tiled = { ...register, tables: [{ ...table, layer }] };
  expect(makeTilesSql(register)).toBe('');
  const sql = makeTilesSql(tiled);
  for (const { meters } of CELLS) expect(sql).toContain(`${table.table}_rutor_${meters} as`);
  for (const status of table.statuses) expect(sql).toContain(`as antal_${status}`);
  const map = makeMapfile(tiled);
  expect(map).toContain(`NAME "${layer.id}-rutor"`);
  expect(map).toContain('DRIVER "MVT"');
  expect(makeMapfile(register)).not.toContain('MVT');
});
