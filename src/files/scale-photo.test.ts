import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exampleJpeg } from './example-document';
import { metadataOf } from './jpeg-metadata';
import { scalePhoto, sizeWithin } from './scale-photo';

/** The example as a browser might give it: with something said of it. */
const marked = Uint8Array.from([
  ...exampleJpeg.subarray(0, 20),
  ...[0xff, 0xe1, 0, 8, 69, 120, 105, 102, 0, 0],
  ...exampleJpeg.subarray(20),
]);

/** A browser that decodes a picture of a size and draws it as the JPEG of the test. */
function makeBrowser(width: number, height: number, encoded: Promise<Blob>) {
  const close = vi.fn();
  const drawImage = vi.fn();
  const decode = vi.fn(async () => ({ width, height, close }));
  const encode = vi.fn(() => encoded);
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      convertToBlob = encode;
      getContext = () => ({ drawImage, fillRect: vi.fn() });
    },
  );
  return { close, drawImage, decode, encode };
}

afterEach(() => vi.unstubAllGlobals());

const jpeg = () => Promise.resolve(new Blob([marked]));
const file = new Blob(['photo']);

describe('a photo', () => {
  test('is drawn upright and smaller, and nothing is said of it', async () => {
    const { close, drawImage, decode, encode } = makeBrowser(4000, 3000, jpeg());
    const scaled = await scalePhoto(file);
    expect(scaled).toMatchObject({ ok: true, width: 1600, height: 1200 });
    expect(decode).toHaveBeenCalledWith(file, { imageOrientation: 'from-image' });
    expect(drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, 1600, 1200);
    expect(encode).toHaveBeenCalledWith({ type: 'image/jpeg', quality: 0.8 });
    expect(close).toHaveBeenCalledOnce();
    if (!scaled.ok) return;
    expect(scaled.photo.type).toBe('image/jpeg');
    expect(metadataOf(new Uint8Array(await scaled.photo.arrayBuffer()))).toEqual(['JFIF']);
  });

  test('is a value where it is damaged', async () => {
    const { decode } = makeBrowser(1, 1, jpeg());
    decode.mockRejectedValue(new DOMException('no picture', 'InvalidStateError'));
    expect(await scalePhoto(file)).toEqual({ ok: false, code: 'notAnImage' });
  });

  test('is not even looked at where it is far too large', async () => {
    const { decode } = makeBrowser(1, 1, jpeg());
    const huge = Object.defineProperty(new Blob(), 'size', { value: 60_000_001 });
    expect(await scalePhoto(huge)).toEqual({ ok: false, code: 'tooLarge' });
    expect(decode).not.toHaveBeenCalled();
  });

  test('is a value where the browser has no room for it, and is let go of', async () => {
    const { close } = makeBrowser(9, 9, Promise.reject(new DOMException('', 'EncodingError')));
    expect(await scalePhoto(file)).toEqual({ ok: false, code: 'tooLarge' });
    expect(close).toHaveBeenCalledOnce();
  });

  test('is drawn in browsers with canvases of the page alone', async () => {
    makeBrowser(100, 50, jpeg());
    vi.stubGlobal('OffscreenCanvas', undefined);
    const canvas = {
      getContext: () => ({ drawImage: vi.fn(), fillRect: vi.fn() }),
      toBlob: (done: (blob: Blob | null) => void) => done(new Blob([marked])),
    };
    vi.stubGlobal('document', { createElement: () => canvas });
    expect(await scalePhoto(file)).toMatchObject({ ok: true, width: 100, height: 50 });
    expect(canvas).toMatchObject({ width: 100, height: 50 });
    canvas.toBlob = (done) => done(null);
    expect(await scalePhoto(file)).toEqual({ ok: false, code: 'tooLarge' });
  });
});

test('a size fits, is never larger than it was, and keeps its proportions', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 4000 }),
      (width, height, longestSide) => {
        const scaled = sizeWithin({ width, height }, longestSide);
        const longest = Math.max(width, height);
        expect(Math.max(scaled.width, scaled.height)).toBe(Math.min(longest, longestSide));
        const scale = Math.min(1, longestSide / longest);
        expect(Math.abs(scaled.width - width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(scaled.height - height * scale)).toBeLessThanOrEqual(1);
        expect(Math.min(scaled.width, scaled.height)).toBeGreaterThanOrEqual(1);
      },
    ),
  ));
