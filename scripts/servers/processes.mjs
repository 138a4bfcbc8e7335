// @ts-check

import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** @typedef {{ stop: () => Promise<void> }} Running */
/** @typedef {{ uid?: number, gid?: number }} Identity */

/** A server that has not ended this long after it was told to is ended the hard way. */
const GRACE_MS = 10_000;

/**
 * A port on the loopback that nobody listens to just now.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a server that stays in the foreground, with what it says in `{folder}/{name}.log`.
 *
 * @param {string} name
 * @param {string} folder
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { signal?: AbortSignal, end?: NodeJS.Signals }} [options] end: the
 * signal that ends it in order, SIGTERM when not said
 * @returns {Running & { ended: () => boolean }}
 */
export function start(name, folder, command, args, { end = 'SIGTERM', ...options } = {}) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(command, args, { ...options, stdio: ['ignore', log, log] });
  /** @type {Promise<void>} */
  const over = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ended = () =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (ended()) return;
    child.kill(end);
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await over;
    clearTimeout(late);
  };
  return { stop, ended };
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} what it said
 * @throws Error with what it said of its fault
 */
export function runToEnd(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    maxBuffer: 256 * 1024 * 1024,
    ...options,
    encoding: 'utf8',
  });
  if (status === 0) return String(stdout);
  throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/**
 * Asks until it is so.
 *
 * @param {string} what
 * @param {() => Promise<boolean> | boolean} isSo
 * @param {number} [seconds]
 */
export async function waitFor(what, isSo, seconds = 60) {
  const last = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`${what}: no answer after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
