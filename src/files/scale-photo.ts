import { withoutMetadata } from './jpeg-metadata';

/** What a camera of today makes stays far below; more could bring a phone down. */
const largestFile = 60_000_000;

export type ScaledPhoto =
  | { ok: true; photo: Blob; width: number; height: number }
  /** `notAnImage`: damaged, or of a kind this browser cannot read; `tooLarge`: it has no room for it. */
  | { ok: false; code: 'notAnImage' | 'tooLarge' };

/** A size within a square of `longestSide`, in its own proportions and never larger than it was. Pixels. */
export function sizeWithin(
  { width, height }: { width: number; height: number },
  longestSide: number,
): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** A drawing surface and how its JPEG is made; one that works in Safari too, before 16.4. */
function makeSurface(width: number, height: number) {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const toJpeg = (quality: number) => canvas.convertToBlob({ type: 'image/jpeg', quality });
    return { pen: canvas.getContext('2d'), toJpeg };
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const toJpeg = (quality: number) =>
    new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return { pen: canvas.getContext('2d'), toJpeg };
}

/** The picture as a JPEG, upright and on white; null where the browser draws none. */
async function draw(
  image: ImageBitmap,
  { width, height }: { width: number; height: number },
  quality: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { pen, toJpeg } = makeSurface(width, height);
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  const drawn = await toJpeg(quality);
  // Drawing leaves all behind that was said of the photo; what a browser adds of its own goes too.
  return drawn && withoutMetadata(new Uint8Array(await drawn.arrayBuffer()));
}

/**
 * Draws a photo anew, upright, as a JPEG of at most `longestSide` pixels, so that nothing comes along of what cameras
 * write into it: the place, the time, the phone.
 * @param file any picture that the browser can read
 * @param quality 0 to 1
 */
export async function scalePhoto(
  file: Blob,
  longestSide = 1600,
  quality = 0.8,
): Promise<ScaledPhoto> {
  if (file.size > largestFile) return { ok: false, code: 'tooLarge' };
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { ok: false, code: 'notAnImage' };
  }
  try {
    const size = sizeWithin(image, longestSide);
    const bytes = await draw(image, size, quality);
    if (!bytes) return { ok: false, code: 'tooLarge' };
    return { ok: true, photo: new Blob([bytes], { type: 'image/jpeg' }), ...size };
  } catch {
    // Browsers refuse to draw what they have no memory for.
    return { ok: false, code: 'tooLarge' };
  } finally {
    image.close();
  }
}
