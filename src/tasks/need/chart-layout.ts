/** A point by its values. */
export interface ChartPoint {
  name: string;
  across: number;
  up: number;
}

/** A point on the drawing in px, with its name where there is room for it. */
export interface PlacedPoint extends ChartPoint {
  x: number;
  y: number;
  label: { x: number; y: number; anchor: 'start' | 'end' | 'middle' } | null;
}

interface Tick {
  value: number;
  /** In px along its axis. */
  at: number;
}

export interface ChartSpace {
  width: number;
  height: number;
  frame: { left: number; right: number; top: number; bottom: number };
  across: readonly Tick[];
  up: readonly Tick[];
  points: readonly PlacedPoint[];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Widest that a letter of a name is on average, and how high a line is, in px. */
const letter = 6.6;
const line = 14;
const dot = 6;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = (x: number, y: number): Box => ({
  ...{ left: x - dot, right: x + dot, top: y - dot, bottom: y + dot },
});

function candidates(x: number, y: number): NonNullable<PlacedPoint['label']>[] {
  return [
    { x: x + 9, y: y + 4, anchor: 'start' },
    { x: x - 9, y: y + 4, anchor: 'end' },
    { x, y: y - 10, anchor: 'middle' },
    { x, y: y + 19, anchor: 'middle' },
  ];
}

function boxOf({ x, y, anchor }: NonNullable<PlacedPoint['label']>, name: string): Box {
  const width = name.length * letter;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - line + 3, bottom: y + 3 };
}

/** Names stand beside their points where they meet neither one another nor another point; the rest go without. */
function placeNames(
  points: readonly Omit<PlacedPoint, 'label'>[],
  frame: ChartSpace['frame'],
): PlacedPoint[] {
  const taken = points.map(({ x, y }) => around(x, y));
  const isFree = (box: Box, own: number) =>
    box.left >= 0 &&
    box.right <= frame.right + dot &&
    box.top >= frame.top - line &&
    box.bottom <= frame.bottom &&
    taken.every((other, at) => at === own || !meets(box, other));
  return points.map((point, own) => {
    const label = candidates(point.x, point.y).find((one) => isFree(boxOf(one, point.name), own));
    if (label) taken.push(boxOf(label, point.name));
    return { ...point, label: label ?? null };
  });
}

/**
 * Lays a dot plot out.
 * @param across values along the axes, in order, at least two; all points lie between the first and the last
 * @param width in px
 */
export function layoutChart(
  points: readonly ChartPoint[],
  across: readonly number[],
  up: readonly number[],
  width: number,
): ChartSpace {
  const height = Math.round(Math.min(380, Math.max(260, width * 0.55)));
  const frame = { left: 44, right: width - 12, top: 28, bottom: height - 46 };
  const scale = (ticks: readonly number[], from: number, to: number) => {
    const [least = 0] = ticks;
    const most = ticks.at(-1) ?? 1;
    return (value: number) => from + ((value - least) / (most - least)) * (to - from);
  };
  const x = scale(across, frame.left + dot, frame.right - dot);
  const y = scale(up, frame.bottom, frame.top);
  // On a phone each other number is enough.
  const shown = across.filter((_, at) => width > 420 || at % 2 === 0);
  return {
    ...{ width, height, frame },
    across: shown.map((value) => ({ value, at: x(value) })),
    up: up.map((value) => ({ value, at: y(value) })),
    points: placeNames(
      points.map((point) => ({ ...point, x: x(point.across), y: y(point.up) })),
      frame,
    ),
  };
}
