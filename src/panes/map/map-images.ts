import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '@/domain/drawing';
import { symbolSvg } from '@/ui/LayerSymbol';
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

function symbolPicture(
  symbol: SymbolName,
  colour: string,
  surface: string,
  drawing: Drawing,
  look: Look,
  ring: string,
): string {
  const side = sides[look];
  const inner = symbolSides[look];
  const inset = (side - inner) / 2;
  const scale = inner / 32;
  const { outline } = symbolPaths[symbol];
  const rim = (width: number, stroke: string) =>
    `<path d="${outline}" transform="translate(${inset} ${inset}) scale(${scale})" fill="${stroke}" stroke="${stroke}" stroke-width="${width / scale}" stroke-linejoin="round"/>`;
  const rims = {
    plain: rim(3, surface),
    hovered: rim(6.5, ring) + rim(4, surface),
    selected: rim(10.5, ring) + rim(5, surface),
  };
  const body = symbolSvg(symbol, colour, drawing === 'planned', surface).replace(
    '<svg ',
    `<svg x="${inset}" y="${inset}" overflow="visible" `,
  );
  const sized = body.replace('width="32" height="32"', `width="${inner}" height="${inner}"`);
  const faded = drawing === 'ended' ? ' opacity="0.5"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${rims[look]}<g${faded}>${sized}</g></svg>`;
}

/** Side of the hatching's repeated piece, in pixels on screen. */
const hatchSide = 9;
/** Ways in which the lines can lie in it beside one another. */
const hatchShifts = 3;

function hatchPicture(colour: string, shift: number): string {
  const s = hatchSide;
  const start = (shift * s) / hatchShifts;
  // Three lines rising to the right, so that the piece joins itself on all sides wherever they begin.
  const lines = [-s, 0, s]
    .map((x) => `M${x + start - 1} ${s + 1}L${x + start + s + 1} -1`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${s}" height="${s}" viewBox="0 0 ${s} ${s}"><path d="${lines}" stroke="${colour}" stroke-width="1.1"/></svg>`;
}

/** The picture with this id as SVG, or null when the id is none of ours. */
export function pictureOf(id: string): { svg: string; side: number } | null {
  const [what, ...parts] = id.split(':');
  if (what === kind.hatch)
    return { svg: hatchPicture(parts[0] ?? '', Number(parts[1])), side: hatchSide };
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
  return { svg: symbolPicture(symbol, colour, surface, drawing, look, ring), side: sides[look] };
}

/** Pixels of a picture per pixel on screen: sharp on phones and when the page is enlarged. */
const ratio = 3;

async function rasterise(svg: string, side: number): Promise<ImageData> {
  const picture = new Image(side * ratio, side * ratio);
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = side * ratio;
  canvas.height = side * ratio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gave no canvas to draw symbols on');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Lets the map draw its pictures when it first needs them. */
export function supplyImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver(async (id) => {
    const picture = pictureOf(id);
    if (!picture) return;
    const image = await rasterise(picture.svg, picture.side);
    if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: ratio });
  });
}
