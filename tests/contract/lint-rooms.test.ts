/** Plants breaches of the rules between rooms, to prove that the linter still sees each. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importsOf, PLANTS, ROOMS, type Room, targets } from './lint-rooms';

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

const RESTRICTED = 'lint/style/noRestrictedImports';
const folders: string[] = [];
let found: readonly Diagnostic[] = [];

function plant(folder: string, file: string, code: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** All plants are checked in one run, in a copy that holds nothing else but the settings. */
function lintPlants(): readonly Diagnostic[] {
  // Outside the repository: inside a folder that its own settings leave out, Biome lints the files
  // it is given but does not follow their imports.
  const folder = mkdtempSync(join(tmpdir(), 'lint-rooms-'));
  folders.push(folder);
  for (const file of ['biome.json', 'tsconfig.json', 'package.json', 'scripts/lint']) {
    cpSync(file, join(folder, file), { recursive: true });
  }
  for (const room of ROOMS) plant(folder, room.probe, importsOf(targets).join('\n'));
  for (const { files } of PLANTS) {
    for (const [file, code] of Object.entries(files)) plant(folder, file, code);
  }
  const cli = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [cli, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return report.diagnostics;
}

/** The imports that the linter refuses in a room, of all that were tried there. */
function refusedIn({ probe }: Room): readonly (string | undefined)[] {
  return found
    .filter(({ category, location }) => category === RESTRICTED && location.path === probe)
    .map(({ location }) => targets[(location.start?.line ?? 0) - 1])
    .sort();
}

beforeAll(() => {
  found = lintPlants();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a room may import what lies to its right, and nothing else', () => {
  test.each(ROOMS.map((room) => [room.name, room] as const))('%s', (_name, room) => {
    const refused = targets.filter((target) => !room.mayImport(target)).sort();
    expect(refusedIn(room)).toEqual(refused);
  });
});

describe('a planted breach is reported by its rule', () => {
  test.each(PLANTS.map((one) => [one.breach, one] as const))('%s', (_breach, { files, rule }) => {
    const rules = found
      .filter(({ location }) => location.path in files)
      .map(({ category }) => category);
    if (rule === undefined) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});
