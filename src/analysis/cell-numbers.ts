import type { BitRows } from './bit-rows';

/** Bits of a word, and cells whose numbers are written at once. */
const [wordBits, fourCells] = [32, 4];

/** The number of a cell by which of two sets it is in; from 0 to 255. */
export interface NumberOfCell {
  neither: number;
  first: number;
  second: number;
  both: number;
}

/**
 * Numbers of four cells at once, by four bits each of land, of the first set and of the second: one look-up in the
 * place of twelve. The first cell's number lies in the lowest byte, which comes first in the memory of all machines
 * that browsers run on.
 */
export type FourNumbers = Uint32Array;

/** Prepares numbers of cells; what is no land is 0. */
export function makeFourNumbers({ neither, first, second, both }: NumberOfCell): FourNumbers {
  const bySets = [neither, first, second, both];
  return Uint32Array.from({ length: 2 ** 12 }, (_, bits) => {
    let four = 0;
    for (let cell = 0; cell < fourCells; cell++) {
      const sets = ((bits >>> (cell + 4)) & 1) + 2 * ((bits >>> (cell + 8)) & 1);
      if ((bits >>> cell) & 1) four += (bySets[sets] ?? 0) * 256 ** cell;
    }
    return four;
  });
}

/** Writes the numbers of a word's cells, of which some are land and some in either set. */
function writeWord(
  fours: Uint32Array,
  to: number,
  [land, first, second]: readonly [land: number, first: number, second: number],
  four: FourNumbers,
): void {
  for (let place = to, bit = 0; bit < wordBits; place++, bit += fourCells)
    fours[place] =
      four[
        ((land >>> bit) & 15) | (((first >>> bit) & 15) << 4) | (((second >>> bit) & 15) << 8)
      ] ?? 0;
}

/**
 * Numbers the cells of a grid.
 * @param land cells that have a number, and two sets of cells in a grid of the same size
 * @returns a byte per cell, the northernmost row first, each row filled up with 0 to whole words of 32
 */
export function numberCells(
  land: BitRows,
  [first, second]: readonly [BitRows, BitRows],
  four: FourNumbers,
): Uint8Array<ArrayBuffer> {
  const { rows, stride } = land;
  const [ground, one, two] = [land.words, first.words, second.words];
  const numbers = new Uint8Array(stride * wordBits * rows);
  const fours = new Uint32Array(numbers.buffer);
  const perWord = wordBits / fourCells;
  const plain = four[15] ?? 0;
  for (let row = 0; row < rows; row++) {
    let to = (rows - 1 - row) * stride * perWord;
    const end = (row + 1) * stride;
    for (let at = row * stride; at < end; at++, to += perWord) {
      const cells = ground[at] ?? 0;
      if (cells === 0) continue;
      const [a, b] = [one[at] ?? 0, two[at] ?? 0];
      if (cells !== -1 || (a | b) !== 0) writeWord(fours, to, [cells, a, b], four);
      // Most land is in neither set. A loop, since for so few filling by a call takes longer.
      else for (let place = to; place < to + perWord; place++) fours[place] = plain;
    }
  }
  return numbers;
}
