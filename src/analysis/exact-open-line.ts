import type { DiscGrid } from './exact-disc-grid';
import type { Line } from './exact-edges';
import type { Spans } from './exact-spans';

/**
 * Where a line meets a circle, as shares along the line: `half` before and after `at`, the nearest place. 0 for
 * `half` when it only touches, NaN when it passes by.
 */
export interface Meeting {
  at: number;
  half: number;
}

/**
 * A line that goes less than half this share of the radius into a circle, or misses it by as much, only touches it.
 * A strip's long sides are meant to touch the discs at its ends; rounding would put them a little in or out, and
 * the places where a line goes in are then known to a third of the digits only.
 */
const touching = 1e-10;

/**
 * Finds where a line meets a circle. All ask here, so that lines and circles agree on the places.
 * @param x, y beginning of the line, seen from the circle's centre
 * @param dx, dy from its beginning to its end
 */
export function meetCircle(
  meeting: Meeting,
  x: number,
  y: number,
  dx: number,
  dy: number,
  radius: number,
): void {
  const length = dx * dx + dy * dy;
  const aside = x * dy - y * dx;
  const whole = radius * radius * length;
  const room = whole - aside * aside;
  meeting.at = -(x * dx + y * dy) / length;
  if (room > touching * whole) meeting.half = Math.sqrt(room) / length;
  else meeting.half = room < -touching * whole ? Number.NaN : 0;
}

/** Takes what the discs of some neighbouring cells hide off a line. */
function hideLine(grid: DiscGrid, line: Line, from: number, to: number, spans: Spans): void {
  const [dx, dy] = [line.x1 - line.x0, line.y1 - line.y0];
  const meeting: Meeting = { at: 0, half: 0 };
  for (let disc = from; disc < to; disc++) {
    const [x, y] = [line.x0 - (grid.x[disc] ?? 0), line.y0 - (grid.y[disc] ?? 0)];
    meetCircle(meeting, x, y, dx, dy, grid.radius[disc] ?? 0);
    if (meeting.half > 0) spans.remove(meeting.at - meeting.half, meeting.at + meeting.half);
  }
}

/** Leaves open what of a straight line lies in no disc, as shares along it. */
export function openLine(grid: DiscGrid, line: Line, spans: Spans): void {
  const { x0, y0, x1, y1 } = line;
  spans.reset(0, 1);
  for (const { most, west, south, size, columns, rows, start } of grid.levels) {
    const left = Math.floor((Math.min(x0, x1) - most - west) / size);
    const right = Math.floor((Math.max(x0, x1) + most - west) / size);
    const low = Math.max(0, Math.floor((Math.min(y0, y1) - most - south) / size));
    const high = Math.min(rows - 1, Math.floor((Math.max(y0, y1) + most - south) / size));
    if (right < 0 || left >= columns) continue;
    for (let row = low; row <= high && spans.count > 0; row++) {
      const from = start[row * columns + Math.max(0, left)] ?? 0;
      const to = start[row * columns + Math.min(columns - 1, right) + 1] ?? 0;
      if (from < to) hideLine(grid, line, from, to, spans);
    }
  }
}
