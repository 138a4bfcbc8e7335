// @ts-check

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Every path in these scripts is relative to the repository, wherever they are called from. */
export function atRoot() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
}

const STOPPING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs one command to its end, with its output on this terminal. When this process is told to
 * stop, the command is too, and then this process ends: nothing is left running.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 128 + n for signal n, 127 if it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    let stopping = false;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stopping = true;
      child.kill(signal);
    };
    for (const signal of STOPPING) process.on(signal, stop);
    /** @param {number} code */
    const end = (code) => {
      for (const signal of STOPPING) process.off(signal, stop);
      if (stopping) process.exit(code);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => {
      end(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs the command line program of an installed package with this very Node: no shell, and no
 * `.cmd` files on Windows.
 *
 * @param {string} file path inside node_modules, for example `vite/bin/vite.js`
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 */
export function runTool(file, args, env = {}) {
  return run(process.execPath, [`node_modules/${file}`, ...args], {
    env: { ...process.env, ...env },
  });
}
