import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '@/domain/drawing';
import { type PathLook, symbolLook } from '@/ui/LayerSymbol';
import { type SymbolName, symbolPaths } from '@/ui/symbol-paths';

/**
 * Pictures of the map are made when they are first needed. The id of a picture says all that is needed to draw
 * it, so that a change of theme or colour is simply another id.
 */
type Look = 'plain' | 'hovered' | 'selected';

const kind = { symbol: 'symbol', hatch: 'hatch' } as const;

/** Side of a symbol's picture in pixels on screen, by look; the symbol itself, and its rim, are smaller. */
const sides = { plain: 27, hovered: 34, selected: 39 } as const;
const symbolSides = { plain: 23, hovered: 25, selected: 26 } as const;

/** The part of a symbol's id that comes before the drawing, which differs from record to record. */
export function symbolImagePrefix(symbol: SymbolName, colour: string, surface: string): string {
  return `${kind.symbol}:${symbol}:${colour}:${surface}:`;
}

/** The part of a symbol's id after the drawing. */
export function symbolImageSuffix(look: Look, ring: string): string {
  return `:${look}:${ring}`;
}

/**
 * Id of the hatching of planned areas.
 * @param place of the layer among the layers: neighbours are shifted, so that one does not hide another's lines
 */
export function hatchImage(colour: string, place: number): string {
  return `${kind.hatch}:${colour}:${place % hatchShifts}`;
}

/** What is painted in a picture, from the ground up. */
export interface Picture {
  /** In pixels on screen. */
  side: number;
  /** Pixels on screen per unit of the paths, and from the corner to where they begin. */
  scale: number;
  inset: number;
  paths: readonly PathLook[];
  /** Paths from this one on are faded: what is over. */
  fadedFrom: number;
}

function symbolPicture(
  symbol: SymbolName,
  colour: string,
  surface: string,
  drawing: Drawing,
  look: Look,
  ring: string,
): Picture {
  const side = sides[look];
  const inner = symbolSides[look];
  const scale = inner / 32;
  const rim = (width: number, rimColour: string): PathLook => ({
    path: symbolPaths[symbol].outline,
    fill: rimColour,
    stroke: { colour: rimColour, width: width / scale },
  });
  const rims = {
    plain: [rim(3, surface)],
    hovered: [rim(6.5, ring), rim(4, surface)],
    selected: [rim(10.5, ring), rim(5, surface)],
  }[look];
  const paths = [...rims, ...symbolLook(symbol, colour, drawing === 'planned', surface)];
  const fadedFrom = drawing === 'ended' ? rims.length : paths.length;
  return { side, scale, inset: (side - inner) / 2, paths, fadedFrom };
}

/** Side of the hatching's repeated piece, in pixels on screen. */
const hatchSide = 9;
/** Ways in which the lines can lie in it beside one another. */
const hatchShifts = 3;

function hatchPicture(colour: string, shift: number): Picture {
  const s = hatchSide;
  const start = (shift * s) / hatchShifts;
  // Three lines rising to the right, so that the piece joins itself on all sides wherever they begin.
  const path = [-s, 0, s].map((x) => `M${x + start - 1} ${s + 1}L${x + start + s + 1} -1`).join('');
  const paths = [{ path, fill: null, stroke: { colour, width: 1.1 } }];
  return { side: s, scale: 1, inset: 0, paths, fadedFrom: paths.length };
}

/** The picture with this id, or null when the id is none of ours. */
export function pictureOf(id: string): Picture | null {
  const [what, ...parts] = id.split(':');
  if (what === kind.hatch) return hatchPicture(parts[0] ?? '', Number(parts[1]));
  if (what !== kind.symbol) return null;
  // The ids are only made by the functions above.
  const [symbol, colour, surface, drawing, look, ring] = parts as [
    SymbolName,
    string,
    string,
    Drawing,
    Look,
    string,
  ];
  return symbolPicture(symbol, colour, surface, drawing, look, ring);
}

/** Pixels of a picture per pixel on screen: sharp on phones and when the page is enlarged. */
const ratio = 3;
/** How much of the colour of what is over is left. */
const faded = 0.5;

function paint({ side, scale, inset, paths, fadedFrom }: Picture): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = side * ratio;
  canvas.height = side * ratio;
  // Drawn by the processor: reading it back from the graphics card would wait for every frame of the map.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('the browser gave no canvas to draw symbols on');
  pen.scale(ratio, ratio);
  pen.translate(inset, inset);
  pen.scale(scale, scale);
  pen.lineJoin = 'round';
  for (const [at, { path, fill, stroke }] of paths.entries()) {
    const shape = new Path2D(path);
    pen.globalAlpha = at < fadedFrom ? 1 : faded;
    if (fill) {
      pen.fillStyle = fill;
      pen.fill(shape);
    }
    if (stroke) {
      pen.strokeStyle = stroke.colour;
      pen.lineWidth = stroke.width;
      pen.lineCap = stroke.dashes ? 'butt' : 'round';
      pen.setLineDash([...(stroke.dashes ?? [])]);
      pen.stroke(shape);
    }
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Lets the map draw its pictures when it first needs them. */
export function supplyImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver(async (id) => {
    const picture = pictureOf(id);
    if (picture && !map.hasImage(id)) map.addImage(id, paint(picture), { pixelRatio: ratio });
  });
}
