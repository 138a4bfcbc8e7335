// @ts-check

/**
 * The part of a file that a request asks for (RFC 9110, 14): one part alone; several are answered with the whole.
 *
 * @param {string | undefined} header
 * @param {number} length of the file, in bytes
 * @returns {{ from: number, to: number } | 'outside' | null} first and last byte; null for the whole
 */
export function rangeOf(header, length) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (from >= length) return 'outside';
  return from > to ? null : { from, to };
}
