// @ts-check

// Writes the QGIS projects and the map file of MapServer from the field table and the workspace:
//   node scripts/servers/make-project.mjs [--geodata FOLDER] [--out FOLDER]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atRoot } from '../run.mjs';
import { makeProjects } from './projects.mjs';
import { loadRegister } from './register.mjs';

const { values } = parseArgs({
  options: {
    geodata: { type: 'string', default: 'geodata' },
    out: { type: 'string', default: 'deploy' },
  },
});
atRoot();
for (const [file, text] of Object.entries(makeProjects(await loadRegister(values.geodata)))) {
  writeFileSync(join(values.out, file), text);
  console.log(join(values.out, file));
}
