import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleJpeg } from './example-document';
import { damaged } from './example-files';
import { isJpeg, jpegSize, metadataOf, withoutMetadata } from './jpeg-metadata';

const bytesOfText = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** A segment by its marker and what it holds. */
function segment(marker: number, content: readonly number[]): number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
}

/** The example with segments before its frame; its own first one, JFIF, ends at 20. */
const withSegments = (...segments: readonly number[][]): Uint8Array =>
  Uint8Array.from([
    ...exampleJpeg.subarray(0, 20),
    ...segments.flat(),
    ...exampleJpeg.subarray(20),
  ]);

const exif = segment(0xe1, bytesOfText('Exif\0\0MM\0*59.31N 18.02E'));

test('what is beside the picture is told by name', () => {
  const xmp = segment(0xe1, bytesOfText('http://ns.adobe.com/xap/1.0/\0<x/>'));
  const icc = segment(0xe2, bytesOfText('ICC_PROFILE\0\x01\x01'));
  const iptc = segment(0xed, bytesOfText('Photoshop 3.0\0'));
  const maker = segment(0xe5, bytesOfText('Anna'));
  const comment = segment(0xfe, bytesOfText('Foto: Anna'));
  const told = ['JFIF', 'Exif', 'XMP', 'ICC', 'IPTC', 'APP5', 'COM'];
  expect(metadataOf(withSegments(exif, xmp, icc, iptc, maker, comment))).toEqual(told);
  expect(metadataOf(exampleJpeg)).toEqual(['JFIF']);
  expect(metadataOf(Uint8Array.from(bytesOfText('Exif\0')))).toEqual([]);
});

describe('a JPEG without what is said of it', () => {
  test('is the picture alone', () => {
    const comment = segment(0xfe, bytesOfText('Foto: Anna'));
    expect(withoutMetadata(withSegments(exif, comment))).toEqual(exampleJpeg);
    expect(withoutMetadata(exampleJpeg)).toEqual(exampleJpeg);
  });

  test('has no small picture, and nothing in segments of no known use', () => {
    const jfxx = segment(0xe0, [...bytesOfText('JFXX\0'), 0x10, ...exampleJpeg]);
    const wide = segment(0xe0, [...bytesOfText('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
    const unknown = segment(0xf7, bytesOfText('Anna'));
    expect(withoutMetadata(withSegments(jfxx, wide, unknown))).toEqual(exampleJpeg);
  });

  test('has nothing after its end, where phones put films', () => {
    const long = Uint8Array.from([...exampleJpeg, ...bytesOfText('ftypmp42'), ...exampleJpeg]);
    expect(withoutMetadata(long)).toEqual(exampleJpeg);
  });

  test('has nothing that stands between its scans', () => {
    const end = exampleJpeg.length - 2;
    const scan = exampleJpeg.subarray(exampleJpeg.length - 13, end);
    const two = [...exampleJpeg.subarray(0, end), ...exif, ...scan, 0xff, 0xd9];
    const clean = [...exampleJpeg.subarray(0, end), ...scan, 0xff, 0xd9];
    expect([...scan].slice(0, 2)).toEqual([0xff, 0xda]);
    expect(withoutMetadata(Uint8Array.from(two))).toEqual(Uint8Array.from(clean));
  });

  test('keeps a scan with restarts and the value 255 in it, and passes bytes that fill', () => {
    const end = exampleJpeg.length - 2;
    const scan = [1, 0xff, 0, 0xe1, 0xff, 0xd0, 2, 0xff, 0xd7];
    const picture = [...exampleJpeg.subarray(0, end), ...scan];
    const filled = Uint8Array.from([...picture, 0xff, 0xff, 0xff, 0xd9]);
    const clean = withoutMetadata(filled);
    expect(clean && [...clean].slice(0, picture.length)).toEqual(picture);
    expect(clean && [...clean].slice(-2)).toEqual([0xff, 0xd9]);
  });

  test.each([
    ['nothing', []],
    ['text', bytesOfText('hej')],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['a beginning alone', [0xff, 0xd8, 0xff]],
    ['no picture', [0xff, 0xd8, ...exif, 0xff, 0xd9]],
    ['a segment longer than the file', [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
    ['a segment without a length', [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xda, 0, 2]],
  ])('is none for %s', (_, bytes) => {
    expect(withoutMetadata(Uint8Array.from(bytes))).toBeNull();
    expect(jpegSize(Uint8Array.from(bytes))).toBeNull();
  });
});

test('its size is told', () => {
  expect(jpegSize(withSegments(exif))).toEqual({ width: 8, height: 8 });
  const frame = exampleJpeg.findIndex((byte, at) => byte === 0xff && exampleJpeg[at + 1] === 0xc0);
  const wide = exampleJpeg.slice();
  wide.set([0x04, 0xb0, 0x06, 0x40], frame + 5);
  expect(jpegSize(wide)).toEqual({ width: 1600, height: 1200 });
});

/** Markers of application segments, comments, and those that the format keeps for later. */
const foreignMarker = fc.oneof(
  fc.integer({ min: 0xe1, max: 0xef }),
  fc.constant(0xfe),
  fc.integer({ min: 0xf0, max: 0xfd }),
);

test('whatever is put into a JPEG is taken out again', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(foreignMarker, fc.uint8Array({ maxLength: 200 })), { maxLength: 6 }),
      fc.uint8Array({ maxLength: 50 }),
      (segments, after) => {
        const marked = withSegments(
          ...segments.map(([marker, content]) => segment(marker, [...content])),
        );
        const long = Uint8Array.from([...marked, ...after]);
        expect(withoutMetadata(long)).toEqual(exampleJpeg);
        const listed = segments.filter(([marker]) => marker < 0xf0 || marker === 0xfe);
        expect(metadataOf(long)).toHaveLength(1 + listed.length);
      },
    ),
  ));

test('damaged bytes give null or a JPEG that has nothing more to take away', () =>
  fc.assert(
    fc.property(damaged(withSegments(exif)), (bytes) => {
      const clean = withoutMetadata(bytes);
      if (clean === null) return;
      expect(isJpeg(clean)).toBe(true);
      expect(metadataOf(clean).filter((name) => name !== 'JFIF')).toEqual([]);
      expect(withoutMetadata(clean)).toEqual(clean);
      expect(clean.length).toBeLessThanOrEqual(bytes.length);
      jpegSize(bytes);
    }),
    { numRuns: 2000 },
  ));
