/** Metres on the ground per pixel on screen, for tiles of 512 pixels (Web Mercator). */
export function metresPerPixel(latitude: number, zoom: number): number {
  const atEquator = 40_075_016.686 / 512;
  return (atEquator * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/**
 * The largest round length (1, 2 or 5 times a power of ten) that fits.
 * @param longest in metres, above 0
 */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  const steps = longest / power;
  if (steps >= 5) return 5 * power;
  return steps >= 2 ? 2 * power : power;
}
