import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleJpeg } from './example-document';
import { blobOf, damaged } from './example-files';
import { readExchange, writeExchange } from './exchange-zip';
import { bytesOf } from './written-arbitrary';

const manifest = { version: 1, iakttagelser: [{ text: 'Lykta saknas å' }] };
const photos = [
  { id: 'a1', bytes: exampleJpeg },
  { id: 'b-2_', bytes: exampleJpeg },
];

type Files = Parameters<typeof zipSync>[0];
const readZip = (files: Files) => readExchange(blobOf(zipSync(files)));
const json = strToU8(JSON.stringify(manifest));
const failed = (code: string, detail?: string) => ({
  ok: false,
  failure: expect.objectContaining(detail === undefined ? { code } : { code, detail }),
});

describe('an exchange file', () => {
  test('comes back as it was', async () => {
    expect(await readExchange(await writeExchange({ manifest, photos }))).toEqual({
      ok: true,
      manifest,
      photos: new Map(photos.map(({ id, bytes }) => [id, bytes])),
      badPhotos: [],
    });
  });

  test('is a zip like any other, its photos as they were, the same each time', async () => {
    const bytes = await bytesOf(await writeExchange({ manifest, photos }));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['vandring.json', 'foton/a1.jpg', 'foton/b-2_.jpg']);
    expect(files['foton/a1.jpg']).toEqual(exampleJpeg);
    // Stored, so that the bytes stand in the file in one piece.
    expect(Buffer.from(bytes).includes(Buffer.from(exampleJpeg))).toBe(true);
    expect(await bytesOf(await writeExchange({ manifest, photos }))).toEqual(bytes);
  });

  test('is refused ids that are no names or are there twice, and what JSON has no word for', async () => {
    const write = (id: string) =>
      writeExchange({ manifest, photos: [...photos, { id, bytes: exampleJpeg }] });
    for (const id of ['', '../a', 'a/b', 'å', 'a1', 'x'.repeat(65)])
      await expect(write(id)).rejects.toThrow(`"${id}"`);
    await expect(writeExchange({ manifest: undefined, photos: [] })).rejects.toThrow(TypeError);
  });
});

describe('a file of unknown making', () => {
  test('may be packed anew, with files beside ours', async () => {
    const files = {
      'vandring.json': json,
      '__MACOSX/._vandring.json': strToU8('x'),
      'foton/.DS_Store': strToU8('x'),
      'foton/a1.jpg': exampleJpeg,
      'foton/x/y.jpg': exampleJpeg,
    };
    const read = await readZip(files);
    expect(read.ok && [...read.photos.keys()]).toEqual(['a1']);
    expect(read.ok && read.manifest).toEqual(manifest);
  });

  test('brings nothing along with its photos', async () => {
    const comment = [0xff, 0xfe, 0, 6, 65, 110, 110, 97];
    const marked = Uint8Array.from([
      ...exampleJpeg.subarray(0, 20),
      ...comment,
      ...exampleJpeg.subarray(20),
    ]);
    const read = await readZip({ 'vandring.json': json, 'foton/a.jpg': marked });
    expect(read.ok && read.photos.get('a')).toEqual(exampleJpeg);
  });

  test('is told which photos are none; the others stay', async () => {
    const read = await readZip({
      'vandring.json': json,
      'foton/text.jpg': strToU8('hej'),
      'foton/cut.jpg': exampleJpeg.subarray(0, 30),
      'foton/a1.jpg': exampleJpeg,
    });
    expect(read).toMatchObject({ ok: true, badPhotos: ['text', 'cut'] });
    expect(read.ok && [...read.photos.keys()]).toEqual(['a1']);
  });

  test.each(['foton/../../a.jpg', '../vandring.json', '/etc/a.jpg', 'C:/a.jpg', '..\\a.jpg'])(
    'is refused the path %s',
    async (path) => {
      expect(await readZip({ 'vandring.json': json, [path]: json })).toEqual(
        failed('unsafe', 'path'),
      );
    },
  );

  test('is refused what is no exchange file', async () => {
    expect(await readExchange(new Blob([]))).toEqual(failed('empty'));
    expect(await readExchange(new Blob(['hej']))).toEqual(failed('notThisFormat', 'zip'));
    expect(await readZip({ 'a.txt': json })).toEqual(failed('notThisFormat', 'vandring.json'));
    expect(await readZip({ 'vandring.json': strToU8('{"a":') })).toEqual(
      failed('damaged', 'vandring.json'),
    );
    const latin1 = Uint8Array.from([0x22, 0xe5, 0x22]);
    expect(await readZip({ 'vandring.json': latin1 })).toEqual(failed('damaged', 'vandring.json'));
  });

  test('is refused what unpacks to far more than it is', async () => {
    const zeros = new Uint8Array(3_000_000);
    expect(await readZip({ 'vandring.json': json, 'foton/a.jpg': [zeros, { level: 9 }] })).toEqual(
      failed('unsafe', 'unpacked'),
    );
    expect(await readZip({ 'vandring.json': [new Uint8Array(21_000_000), { level: 1 }] })).toEqual(
      failed('tooLarge', 'bytes'),
    );
    // Only the size is asked of it.
    const huge = Object.defineProperty(new Blob(['PK']), 'size', { value: 250_000_001 });
    expect(await readExchange(huge)).toEqual(failed('tooLarge', 'bytes'));
  });

  test('is a failure where it cannot be read any more', async () => {
    const gone = Object.assign(new Blob(['PK']), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    expect(await readExchange(gone)).toEqual(failed('damaged', 'gone'));
  });
});

const photoIds = fc.uniqueArray(fc.stringMatching(/^[\w-]{1,64}$/), { maxLength: 5 });

test('any values and photos come back', () =>
  fc.assert(
    fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), photoIds, async (value, ids) => {
      const sent = ids.map((id) => ({ id, bytes: exampleJpeg }));
      const read = await readExchange(await writeExchange({ manifest: value, photos: sent }));
      expect(read).toEqual({
        ok: true,
        manifest: JSON.parse(JSON.stringify(value)),
        photos: new Map(ids.map((id) => [id, exampleJpeg])),
        badPhotos: [],
      });
    }),
  ));

test('damaged bytes never throw', async () => {
  const file = await bytesOf(await writeExchange({ manifest, photos }));
  await fc.assert(
    fc.asyncProperty(damaged(file), async (bytes) => {
      const read = await readExchange(blobOf(bytes));
      if (!read.ok) expect(read.failure.code).toMatch(/^[a-zA-Z]+$/);
    }),
    { numRuns: 1000 },
  );
});

test('a file cut short is refused, wherever it ends', async () => {
  const file = await bytesOf(await writeExchange({ manifest, photos }));
  for (let length = 0; length < file.length; length += 7)
    expect((await readExchange(blobOf(file.subarray(0, length)))).ok).toBe(false);
});
