import type { Locator, Page } from '@playwright/test';
import { expect } from './app';

/** A picture of what is on the page, taken when two in a row are the same: the map has come to rest then. */
export async function restingPicture(part: Locator): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(
      async () => {
        const now = await part.screenshot({ animations: 'disabled' });
        const same = now.equals(before);
        before = now;
        return same;
      },
      { timeout: 60_000, intervals: [400] },
    )
    .toBe(true);
  return before;
}

/** Steps of a colour, of 255, that an eye does not see. */
const unseen = 12;

/**
 * Share of pixels that differ to the eye, 0-1; 1 for pictures of different sizes.
 * @param page any page of the app, whose canvas compares them
 */
export function shareThatDiffers(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first = '', second = '', tolerance]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!pen) throw new Error('no canvas to compare on');
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixelsOf(String(first)), await pixelsOf(String(second))];
      if (a.width !== b.width || a.height !== b.height) return 1;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4)
        if (
          [0, 1, 2].some(
            (band) =>
              Math.abs((a.data[at + band] ?? 0) - (b.data[at + band] ?? 0)) > Number(tolerance),
          )
        )
          differing++;
      return differing / (a.width * a.height);
    },
    [one.toString('base64'), other.toString('base64'), unseen] as const,
  );
}
