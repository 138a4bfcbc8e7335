import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { damaged, utf8 } from './example-files';
import { reading } from './refusal';
import { defaultLimits, type ReadLimits } from './table';
import { listZip, unpackZip } from './zip';

/** Runs it as a reader would, so that refusals are values. */
function unpack(bytes: Uint8Array, limits: ReadLimits = defaultLimits) {
  let files = new Map<string, Uint8Array>();
  const result = reading(bytes, limits, () => {
    files = unpackZip(bytes, () => true, limits);
    return [];
  });
  return { result, files };
}

const failure = (code: string, detail?: string) => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});

/** Changes the size that the directory promises for the only entry. */
function promising(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const at = copy.findLastIndex((byte, index) => byte === 0x50 && copy[index + 2] === 1);
  new DataView(copy.buffer).setUint32(at + 24, size, true);
  return copy;
}

test('what was packed is unpacked, deflated or stored', () => {
  const file = { 'mapp/ä.txt': utf8('hej '.repeat(1000)), tom: utf8('') };
  for (const level of [0, 6] as const) {
    const { files } = unpack(zipSync(file, { level }));
    expect(Object.fromEntries(files)).toEqual(file);
  }
});

test('the directory tells names and sizes', () => {
  const zip = zipSync({ a: utf8('x'.repeat(500)), b: { c: utf8('y') } });
  expect(listZip(zip)?.map(({ name, size }) => [name, size])).toEqual([
    ['a', 500],
    ['b/c', 1],
  ]);
  expect(listZip(utf8('PK\u0003\u0004 not a zip'))).toBeNull();
});

describe('a bomb is refused', () => {
  const zeros = zipSync({ a: new Uint8Array(20_000_000) });

  test('by the ratio it promises', () => {
    expect(unpack(zeros).result).toEqual(failure('unsafe', 'unpacked'));
  });

  test('by what comes out where it promises little', () => {
    expect(unpack(promising(zeros, 1000)).result).toEqual(failure('unsafe', 'unpacked'));
  });

  test('by the sum of its files', () => {
    const zip = zipSync({ a: utf8('abcdefgh'.repeat(20)), b: utf8('ijklmnop'.repeat(20)) });
    const limits = { ...defaultLimits, unpackedBytes: 300 };
    expect(unpack(zip, limits).result).toMatchObject({
      failure: { code: 'tooLarge', detail: 'unpackedBytes', limit: 300 },
    });
  });
});

test('one that promises more than it holds is damaged', () => {
  expect(unpack(promising(zipSync({ a: utf8('hej') }), 5)).result).toEqual(failure('damaged', 'a'));
});

test('any bytes are listed and unpacked or refused', () => {
  const zip = zipSync({ a: utf8('hej '.repeat(50)), 'b/c.xml': utf8('<a/>') });
  return fc.assert(
    fc.property(damaged(zip), (bytes) => {
      listZip(bytes);
      unpack(bytes);
    }),
  );
});
