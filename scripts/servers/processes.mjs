// @ts-check

import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** @typedef {{ stop: () => Promise<void> }} Running */
/**
 * @typedef {object} Server a program that is kept running
 * @property {string} name
 * @property {() => Promise<void>} stop in order
 * @property {(signal?: NodeJS.Signals) => Promise<void>} kill as when it breaks down
 * @property {() => void} start again, as it was started, when it has ended
 * @property {() => boolean} ended
 */
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
 * @returns {Server}
 */
export function start(name, folder, command, args, { end = 'SIGTERM', ...options } = {}) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const begin = () => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', log, log] });
    /** @type {Promise<void>} */
    const over = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    return { child, over };
  };
  let running = begin();
  const ended = () => {
    const { pid, exitCode, signalCode } = running.child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  };
  /** @param {NodeJS.Signals} signal */
  const kill = async (signal = 'SIGKILL') => {
    if (ended()) return;
    const { child, over } = running;
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await over;
    clearTimeout(late);
  };
  return {
    name,
    ended,
    kill,
    stop: () => kill(end),
    start: () => {
      if (ended()) running = begin();
    },
  };
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
