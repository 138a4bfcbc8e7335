// @ts-check

// Brings the servers up and keeps them up until it is told to stop (Ctrl+C, SIGTERM):
//   node scripts/servers/up.mjs [--geodata FOLDER] [--origin http://127.0.0.1:5173]
// The first line it writes is their addresses, as JSON.
import { parseArgs } from 'node:util';
import { atRoot } from '../run.mjs';
import { bringUp } from './bring-up.mjs';
import { missingPrograms, sayMissing } from './packages.mjs';

const { values } = parseArgs({
  options: {
    geodata: { type: 'string', default: 'geodata' },
    origin: { type: 'string', default: '*' },
  },
});
atRoot();
const missing = missingPrograms();
if (missing.length > 0) {
  console.error(sayMissing(missing));
  process.exit(1);
}
const { addresses, stop } = await bringUp(values);
console.log(JSON.stringify(addresses));
// Something must be waited for, or Node would end.
const forever = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    clearInterval(forever);
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
