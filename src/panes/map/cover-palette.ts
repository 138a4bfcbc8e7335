import type { CoverPicture } from '@/analysis/coverage-report';
import type { MapColours } from './map-colours';

/** Numbers that cells of a picture can have: 0 to this one less. */
export const paletteSize = 5;

/**
 * How cells are coloured: red, green, blue and opacity (0-1) for each number of a cell, colours already multiplied
 * by the opacity, as the map wants them.
 */
export interface CoverPalette {
  /** On the lines of the hatching. The same as `between` for what is not hatched. */
  lines: Float32Array<ArrayBuffer>;
  /** Between them. */
  between: Float32Array<ArrayBuffer>;
}

/** A colour and how opaque it is. */
type Tint = readonly [colour: string, opacity: number];

/** A colour as CSS has it, as red, green and blue from 0 to 1. */
function channelsOf(colour: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) throw new Error(`"${colour}" is no colour of six hexadecimal digits`);
  const value = Number.parseInt(hex, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** How strongly cells of one setting's cover are coloured: covered once, covered twice or more. */
const strengths = { once: 70 / 255, twice: 130 / 255 } as const;

/** How strongly cells of a difference are: what is lost has lines over a weak ground, so that it is told apart without colour. */
const changes = { both: 0.2, gained: 0.72, lost: 0.85, lostGround: 0.24 } as const;

/** By the number of the cell; where there are two tints it is hatched. */
function tintsOf(kind: CoverPicture['kind'], colours: MapColours): (readonly [Tint, Tint?])[] {
  const { accent, gained, lost } = colours;
  const none: Tint = [accent, 0];
  if (kind === 'cover')
    return [[none], [none], [[accent, strengths.once]], [[accent, strengths.twice]]];
  return [
    [none],
    [none],
    [[accent, changes.both]],
    [
      [lost, changes.lost],
      [lost, changes.lostGround],
    ],
    [[gained, changes.gained]],
  ];
}

/** The colours of a picture of cover, or of the difference between two. */
export function coverPalette(kind: CoverPicture['kind'], colours: MapColours): CoverPalette {
  const [lines, between] = [new Float32Array(paletteSize * 4), new Float32Array(paletteSize * 4)];
  const mixed = ([colour, opacity]: Tint) => [
    ...channelsOf(colour).map((channel) => channel * opacity),
    opacity,
  ];
  for (const [number, [line, ground = line]] of tintsOf(kind, colours).entries()) {
    lines.set(mixed(line), number * 4);
    between.set(mixed(ground), number * 4);
  }
  return { lines, between };
}
