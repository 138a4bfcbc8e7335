// @ts-check

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { run } from './run.mjs';

const LOWEST_NODE = [20, 19];

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/**
 * Ends the process when Node is too old: the tools would otherwise fail later with errors that
 * say nothing about the cause.
 */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = LOWEST_NODE;
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return;
  console.error(
    `Node ${LOWEST_NODE.join('.')} eller nyare krävs; här finns ${process.versions.node}. Se https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * @param {string} file a package-lock.json
 * @returns {Record<string, Locked> | undefined} undefined if there is none, or half of one
 */
function readPackages(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    delete packages[''];
    return packages;
  } catch {
    return undefined;
  }
}

/**
 * npm writes down what it installed in node_modules/.package-lock.json, as the last thing it does,
 * so that file is missing after an interrupted install. Comparing content rather than dates holds
 * also after a checkout, which gives every file a new date.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const missing = Object.entries(wanted).some(([path, locked]) => {
    const found = present[path];
    // Optional packages are builds for other kinds of machines.
    if (!found) return locked.optional !== true;
    return found.version !== locked.version || found.integrity !== locked.integrity;
  });
  return !missing && Object.keys(present).every((path) => path in wanted);
}

/**
 * Installs exactly what package-lock.json says, unless that is what is there. Install scripts are
 * left out: no package here needs one, and each is a way in for foreign code.
 */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installerar de låsta paketen (npm ci) …');
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ];
  const cli = process.env['npm_execpath'];
  const viaNpm = cli !== undefined && basename(cli) === 'npm-cli.js';
  const code = viaNpm
    ? await run(process.execPath, [cli, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code === 0) return;
  console.error('Installationen misslyckades (se ovan). Kontrollera nätet och försök igen.');
  process.exit(1);
}
