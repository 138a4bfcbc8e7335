// @ts-check

// Writes deploy/schema.sql from the field table and the workspace:
//   node scripts/servers/make-schema.mjs [--geodata FOLDER] [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { atRoot } from '../run.mjs';
import { loadRegister } from './register.mjs';
import { makeSchema } from './schema-sql.mjs';

const { values } = parseArgs({
  options: {
    geodata: { type: 'string', default: 'geodata' },
    out: { type: 'string', default: 'deploy/schema.sql' },
  },
});
atRoot();
writeFileSync(values.out, makeSchema(await loadRegister(values.geodata)));
console.log(values.out);
