import { countWord } from './bit-rows';
import type { CoverGrid } from './cover-grid';
import type { CoverCells } from './raster-cover';

/**
 * Land that only one of two covers reaches, in square metres.
 * @param a cells of the first cover, @param b of the other, both of the grid
 */
export function changedLand(
  { land, cellMeters }: CoverGrid,
  a: CoverCells,
  b: CoverCells,
): { gainedSquareMeters: number; lostSquareMeters: number } {
  let [gained, lost] = [0, 0];
  for (let at = 0; at < land.words.length; at++) {
    const ground = land.words[at] ?? 0;
    if (ground === 0) continue;
    const [first, other] = [a.once.words[at] ?? 0, b.once.words[at] ?? 0];
    gained += countWord(ground & other & ~first);
    lost += countWord(ground & first & ~other);
  }
  const square = cellMeters ** 2;
  return { gainedSquareMeters: gained * square, lostSquareMeters: lost * square };
}
