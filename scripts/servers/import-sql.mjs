// @ts-check

// The layer files as SQL, to be run through psql:
//   node scripts/servers/import-sql.mjs [--geodata FOLDER] | psql -v ON_ERROR_STOP=1 DATABASE
import { parseArgs } from 'node:util';
import { atRoot } from '../run.mjs';
import { makeImport } from './import-rows.mjs';
import { loadRegister } from './register.mjs';

const { values } = parseArgs({ options: { geodata: { type: 'string', default: 'geodata' } } });
atRoot();
process.stdout.write(makeImport(await loadRegister(values.geodata)));
