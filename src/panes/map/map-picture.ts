import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '@/domain/position';
import { byApp } from './map-moves';
import { metresPerPixel, roundLength } from './scale';

/** The map as it is drawn next. The canvas can only be read while it is being drawn. */
export function takePicture(map: MapLibreMap): Promise<string> {
  return new Promise((resolve) => {
    map.once('render', () => resolve(map.getCanvas().toDataURL('image/png')));
    map.triggerRepaint();
  });
}

/** How long is waited for everything to be drawn, in ms: a page with a tile missing is still a page. */
const drawnMs = 4_000;

/**
 * Waits until everything is drawn.
 * @param atMost ms after which it goes on all the same
 */
export function whenDrawn(map: MapLibreMap, atMost = drawnMs): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, atMost);
    function done(): void {
      clearTimeout(timer);
      resolve();
    }
    map.once('idle', done);
    map.triggerRepaint();
  });
}

/** A picture as a file as soon as everything is drawn; it is packed beside the page's own work. */
export function takeDrawn(map: MapLibreMap, atMost: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = () =>
      map
        .getCanvas()
        .toBlob((png) => (png ? resolve(png) : reject(new Error('the canvas gave no picture'))));
    // The map comes to rest in the frame that it has drawn last, whose pixels are still there.
    const drawn = () => {
      clearTimeout(timer);
      take();
    };
    const timer = setTimeout(() => {
      map.off('idle', drawn);
      map.once('render', take);
      map.triggerRepaint();
    }, atMost);
    map.once('idle', drawn);
    map.triggerRepaint();
  });
}

/** Pixels of CSS, and how many of the picture each of them has. */
interface PictureSize {
  width: number;
  height: number;
  ratio: number;
}

/**
 * Has the map drawn at another size for as long as something is taken of it; then it is as it was.
 * @param go takes it where it is to be
 */
export async function atSize<T>(
  map: MapLibreMap,
  { width, height, ratio }: PictureSize,
  go: () => void,
  take: () => Promise<T>,
): Promise<T> {
  const { style } = map.getContainer();
  const [center, zoom] = [map.getCenter(), map.getZoom()];
  const before = map.getPixelRatio();
  // Its box fills the page by a style of its own, without which it would have no height.
  const box = { width: style.width, height: style.height };
  style.width = `${width}px`;
  style.height = `${height}px`;
  map.setPixelRatio(ratio);
  map.resize();
  go();
  try {
    return await take();
  } finally {
    style.width = box.width;
    style.height = box.height;
    map.setPixelRatio(before);
    map.resize();
    map.jumpTo({ center, zoom }, byApp);
  }
}

/** A map as pixels, with a length on the ground and the pixels it has. */
export interface SizedPicture {
  image: ImageBitmap;
  metres: number;
  pixels: number;
}

/** Letters and lines are as large in the picture as on a screen of this width, in CSS pixels. */
const usualWidth = 1100;
/** Share of the picture's width that the scale bar has at most. */
const longestBar = 0.16;

/**
 * What the map shows, drawn anew at a size in pixels.
 * @param bounds what is shown instead (WGS 84)
 */
export function takeSized(
  map: MapLibreMap,
  { width, height }: { width: number; height: number },
  bounds: Bounds | null = null,
): Promise<SizedPicture> {
  const ratio = width / usualWidth;
  const shown = map.getBounds();
  const size = { width: usualWidth, height: Math.round(height / ratio), ratio };
  const go = () =>
    map.fitBounds(bounds ? [...bounds] : shown, { padding: 0, animate: false }, byApp);
  return atSize(map, size, go, async () => {
    await whenDrawn(map);
    const image = await new Promise<ImageBitmap>((resolve, reject) => {
      map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve, reject));
      map.triggerRepaint();
    });
    const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
    const metres = roundLength(usualWidth * longestBar * perPixel);
    return { image, metres, pixels: (metres / perPixel) * ratio };
  });
}
