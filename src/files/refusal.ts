import { shorten } from '@/domain/issues';
import type { FileFailure, FileFailureCode, FileTable, ReadFileResult, ReadLimits } from './table';

/** Carries a failure from deep inside a format up to its reader, which makes a value of it. */
class Refusal extends Error {
  readonly failure: FileFailure;

  constructor(failure: FileFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Gives up the file at hand. Only for code that runs within `reading` or `readingLater`.
 * @throws always
 */
export function refuse(code: FileFailureCode, detail?: string): never {
  throw new Refusal(detail === undefined ? { code } : { code, detail });
}

/**
 * Gives up the file at hand where a count has passed its limit.
 * @param what 'rows' for failure 'tooManyRows', else the detail of 'tooLarge'
 * @throws when count > limits[what]
 */
export function checkLimit(what: keyof ReadLimits, count: number, limits: ReadLimits): void {
  const limit = limits[what];
  if (count <= limit) return;
  throw new Refusal(
    what === 'rows' ? { code: 'tooManyRows', limit } : { code: 'tooLarge', detail: what, limit },
  );
}

function failureOf(error: unknown): FileFailure {
  if (error instanceof Refusal) return error.failure;
  const text = error instanceof Error ? error.message : String(error);
  // What engines say of nesting deeper than their stack: V8 and Safari, then Firefox.
  if (/call stack|too much recursion/i.test(text)) return { code: 'unsafe', detail: 'nesting' };
  // Node's word for a text of more than half a gigabyte is a code; browsers say it in the message.
  if (/string longer|string length|allocation/i.test(text))
    return { code: 'tooLarge', detail: 'bytes' };
  return { code: 'damaged', detail: shorten(text) };
}

function checkSize(file: Uint8Array | Blob, limits: ReadLimits): void {
  const size = file instanceof Blob ? file.size : file.length;
  if (size === 0) refuse('empty');
  checkLimit('bytes', size, limits);
}

function checkRows(tables: readonly FileTable[], limits: ReadLimits): readonly FileTable[] {
  checkLimit(
    'rows',
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
    limits,
  );
  return tables;
}

/** Runs a reader; whatever it or its library throws comes back as a failure. */
export function reading(
  bytes: Uint8Array,
  limits: ReadLimits,
  read: () => readonly FileTable[],
): ReadFileResult {
  try {
    checkSize(bytes, limits);
    return { ok: true, tables: checkRows(read(), limits) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** `reading` for a reader that waits: for its library, or for the file's bytes, of which only the size is asked here. */
export async function readingLater(
  file: Uint8Array | Blob,
  limits: ReadLimits,
  read: () => Promise<readonly FileTable[]>,
): Promise<ReadFileResult> {
  try {
    checkSize(file, limits);
    return { ok: true, tables: checkRows(await read(), limits) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
