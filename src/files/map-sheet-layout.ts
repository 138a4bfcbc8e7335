import {
  type PlacedLegend,
  placeLegend,
  type SheetBox,
  type SheetLegend,
  type SheetMark,
} from './sheet-legend';
import { blockOf, type Measure, type SheetText } from './sheet-text';

/** Where things stand on a map that is saved as a picture. Sizes in pixels of the picture. */

export interface MapSheet {
  title: string;
  /** What is chosen: filters, period. Empty where all is shown. */
  subtitle: string;
  /** Pixels of the whole picture. */
  width: number;
  height: number;
  legend: SheetLegend;
  /** A length on the ground in words, and how many pixels of the map's own picture it has; null without a scale. */
  scale: { label: string; length: number } | null;
  /** The day of the situation, in words. */
  date: string;
  sources: string;
}

export interface SheetLayout {
  /** Room for the map; where it has other proportions it stands in the middle. */
  map: SheetBox;
  texts: readonly SheetText[];
  marks: readonly SheetMark[];
  /** The left end of the scale bar and the size of the words beside it; null without a scale. */
  scale: { x: number; y: number; size: number } | null;
}

/** Fewer cannot be read, more no browser draws. */
const sides = { least: 400, most: 8192 };
/** Sizes beside the unit, which is a pixel on a sheet of 1 600 x 900. */
const sizes = { margin: 28, title: 30, subtitle: 18, legend: 17, small: 14, gap: 24 };
const legendAtMost = { width: 300, share: 0.35 };

/** What stands above the map, and where it ends. */
function headOf(sheet: MapSheet, unit: number, measure: Measure) {
  const x = sizes.margin * unit;
  const room = sheet.width - 2 * x;
  const titleFont = { size: sizes.title * unit, weight: 600 } as const;
  const title = blockOf(sheet.title, { x, y: x, room }, titleFont, measure);
  const font = { size: sizes.subtitle * unit, weight: 400 } as const;
  const at = { x, y: x + title.height, room, muted: true };
  const subtitle = blockOf(sheet.subtitle, at, font, measure);
  const end = at.y + subtitle.height + (sizes.gap / 2) * unit;
  return { texts: [...title.texts, ...subtitle.texts], end };
}

/** What stands at the foot: the scale bar and the day in one line, sources below. */
function footOf(sheet: MapSheet, unit: number, measure: Measure) {
  const font = { size: sizes.small * unit, weight: 400 } as const;
  const x = sizes.margin * unit;
  const room = sheet.width - 2 * x;
  const { height } = blockOf(sheet.sources, { x, y: 0, room }, font, measure);
  const line = font.size * 2.2;
  const start = sheet.height - x - height - line;
  const at = { x, y: start + line, room, muted: true };
  const sources = blockOf(sheet.sources, at, font, measure);
  const date: SheetText = {
    ...{ ...font, text: sheet.date, muted: false },
    ...{ x: sheet.width - x - measure(sheet.date, font), y: start + line / 2 },
  };
  const scale = sheet.scale && { x, y: start + line / 2, size: font.size };
  return { texts: [date, ...sources.texts], start, scale };
}

/** The map and its legend in what is left between head and foot. */
function divide(
  { width, height, legend }: MapSheet,
  box: SheetBox,
  unit: number,
  measure: Measure,
): { map: SheetBox; legend: PlacedLegend | null } {
  if (legend.rows.length === 0) return { map: box, legend: null };
  const gap = sizes.gap * unit;
  const size = sizes.legend * unit;
  if (width > height) {
    const own = Math.min(box.width * legendAtMost.share, legendAtMost.width * unit);
    const place = { ...box, x: box.x + box.width - own, width: own };
    return {
      map: { ...box, width: box.width - own - gap },
      legend: placeLegend(legend, place, size, measure),
    };
  }
  const most = box.height * legendAtMost.share;
  const own = Math.min(most, placeLegend(legend, { ...box, height: most }, size, measure).height);
  const place = { ...box, y: box.y + box.height - own, height: most };
  return {
    map: { ...box, height: box.height - own - gap },
    legend: placeLegend(legend, place, size, measure),
  };
}

/**
 * Lays out a sheet: title at the top, the legend at the right of the map where the sheet is wider than high and below
 * it else, scale bar, day and sources at the foot. Nothing covers the map.
 * @throws RangeError for sides under 400 or over 8 192 pixels
 */
export function layOutSheet(sheet: MapSheet, measure: Measure): SheetLayout {
  const { width, height } = sheet;
  if (![width, height].every((side) => side >= sides.least && side <= sides.most))
    throw new RangeError(`a sheet of ${width} x ${height}`);
  const unit = Math.sqrt(width * height) / 1200;
  const margin = sizes.margin * unit;
  const head = headOf(sheet, unit, measure);
  const foot = footOf(sheet, unit, measure);
  // Words without end leave no room; the map then has the least that can be drawn.
  const room = Math.max(1, foot.start - head.end);
  const box = { x: margin, y: head.end, width: width - 2 * margin, height: room };
  const { map, legend } = divide(sheet, box, unit, measure);
  return {
    map: { ...map, height: Math.max(1, map.height) },
    texts: [...head.texts, ...foot.texts, ...(legend?.texts ?? [])],
    marks: legend?.marks ?? [],
    scale: foot.scale,
  };
}

/**
 * A picture whole in the middle of a box, and how many pixels one of its own becomes.
 * @throws RangeError for a picture without a size
 */
export function placeMap(
  { width, height }: { width: number; height: number },
  box: SheetBox,
): SheetBox & { scale: number } {
  if (!(width > 0 && height > 0)) throw new RangeError(`a map of ${width} x ${height}`);
  const scale = Math.min(box.width / width, box.height / height);
  const [own, high] = [width * scale, height * scale];
  return {
    ...{ x: box.x + (box.width - own) / 2, y: box.y + (box.height - high) / 2 },
    ...{ width: own, height: high, scale },
  };
}
