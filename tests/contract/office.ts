/** LibreOffice: what it reads in our documents. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = 'soffice';
/** The first start makes a profile, which takes some seconds. */
const timeout = 60_000;

/** Arguments for a profile of its own: the person's may be open, and then nothing happens. */
const argumentsIn = (folder: string, format: string, file: string): string[] => [
  '--headless',
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  ...['--convert-to', format, '--outdir', folder, file],
];

/** Whether it runs and has its word processor: some machines have its spreadsheet alone. */
function opensDocuments(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const file = join(folder, 'probe.txt');
    writeFileSync(file, 'a');
    execFileSync(program, argumentsIn(folder, 'docx', file), { stdio: 'ignore', timeout });
    return existsSync(join(folder, 'probe.docx'));
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice's word processor is on this machine. */
export const hasOffice = opensDocuments();

/**
 * Lets LibreOffice convert a file.
 * @param format as `--convert-to` takes it, e.g. "pdf" or "txt:Text (encoded):UTF8"
 * @returns the new file's bytes
 * @throws where nothing comes of it, with the program's words
 */
export async function convertDocument(
  folder: string,
  format: string,
  file: string,
): Promise<Buffer> {
  const { stderr } = await run(program, argumentsIn(folder, format, file), { timeout });
  const ending = format.split(':')[0];
  const made = join(folder, `${basename(file, extname(file))}.${ending}`);
  if (!existsSync(made)) throw new Error(`${program} made no ${ending}: ${stderr}`);
  return readFileSync(made);
}
