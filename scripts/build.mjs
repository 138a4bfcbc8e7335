// @ts-check

import { parseArgs } from 'node:util';
import { atRoot, runTool } from './run.mjs';

/** `--intern` keeps internal records in what is published; all else is for vite. */
const { values, tokens } = parseArgs({
  options: { intern: { type: 'boolean', default: false } },
  strict: false,
  tokens: true,
});
const own = new Set(
  tokens.flatMap((token) =>
    token.kind === 'option' && token.name === 'intern' ? token.index : [],
  ),
);
const rest = process.argv.slice(2).filter((_, index) => !own.has(index));
atRoot();
process.exitCode = await runTool('vite/bin/vite.js', ['build', ...rest], {
  INTERN: values['intern'] ? '1' : '0',
});
