// @ts-check

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { atRoot, runTool } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

const UNIT_REPORT = '.cache/unit.json';
const JOURNEY_REPORT = '.cache/journeys.json';
const SECOND_WORKSPACE = 'tests/fixtures/second-workspace';
const PASS = { passed: 1, failed: 0, skipped: 0 };
const FAIL = { passed: 0, failed: 1, skipped: 0 };

/**
 * A step that passes or fails as a whole.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function check(file, args, env) {
  return (await runTool(file, args, env)) === 0 ? PASS : FAIL;
}

/**
 * A step that runs tests and reports each. A failure that is no test's (a file that does not
 * load, a server that does not start) counts as one.
 *
 * @param {string} report the JSON file that the runner writes
 * @param {() => Promise<number>} start runs it, gives its exit code
 * @param {(report: any) => Count} read
 * @returns {Promise<Count>}
 */
async function count(report, start, read) {
  // An earlier report must not be taken for this one.
  rmSync(report, { force: true });
  const code = await start();
  if (!existsSync(report)) return code === 0 ? PASS : FAIL;
  const counted = read(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return count(
    UNIT_REPORT,
    () => runTool('vitest/vitest.mjs', ['run', ...reporters]),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
      /** @param {{ status: string, assertionResults: unknown[] }} file */
      const unread = ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.length === 0;
      return {
        passed: numPassedTests,
        failed: numFailedTests + testResults.filter(unread).length,
        skipped: numPendingTests + numTodoTests,
      };
    },
  );
}

async function journeys() {
  await ensureBrowser();
  const folder = 'tests/journeys';
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const none = !files.some((file) => /\.(spec|test)\.tsx?$/.test(String(file)));
  return count(
    JOURNEY_REPORT,
    () => runTool('@playwright/test/cli.js', ['test', ...(none ? ['--pass-with-no-tests'] : [])]),
    ({ stats: { expected, unexpected, flaky, skipped }, errors }) => ({
      passed: expected,
      failed: unexpected + flaky + errors.length,
      skipped,
    }),
  );
}

const build = () => check('vite/bin/vite.js', ['build']);

async function buildSecond() {
  const outDir = '.cache/dist-second';
  rmSync(outDir, { recursive: true, force: true });
  const args = ['build', '--outDir', outDir, '--logLevel', 'warn'];
  return check('vite/bin/vite.js', args, { GEODATA: SECOND_WORKSPACE });
}

/** @type {Step[]} */
const STEPS = [
  { name: 'lint', run: () => check('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']) },
  { name: 'types', run: () => check('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  { name: 'types-worker', run: () => check('typescript/bin/tsc', ['-p', 'src/offline']) },
  { name: 'types-tests', run: () => check('typescript/bin/tsc', ['-p', 'tsconfig.node.json']) },
  { name: 'unused', run: () => check('knip/bin/knip.js', []) },
  { name: 'unit', run: unit },
  { name: 'build', run: build },
  ...(existsSync(SECOND_WORKSPACE) ? [{ name: 'build-second', run: buildSecond }] : []),
  { name: 'journeys', run: journeys },
];

/** What a step needs when it is asked for alone. */
const NEEDS = new Map([['journeys', ['build', 'build-second']]]);

/**
 * @param {string[]} names none means all
 * @returns {Step[]}
 */
function selectSteps(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step ${unknown.join(', ')}; there are ${STEPS.map((s) => s.name).join(', ')}`,
    );
    process.exit(2);
  }
  const wanted = new Set(names.flatMap((name) => [name, ...(NEEDS.get(name) ?? [])]));
  return STEPS.filter((step) => names.length === 0 || wanted.has(step.name));
}

/**
 * All steps run, also after one that failed, so that one run shows every fault.
 *
 * @param {Step[]} steps
 */
async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const result = await run().catch((error) => {
      console.error(error);
      return FAIL;
    });
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`== ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  }
  return total;
}

atRoot();
await ensureInstalled();
mkdirSync('.cache', { recursive: true });
const { passed, failed, skipped } = await runSteps(selectSteps(process.argv.slice(2)));
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
