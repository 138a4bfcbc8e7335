import type { ReactNode } from 'react';
import type { DrawnKind } from './drawn';
import './Swatch.css';

const frame = { x: 3, y: 3, width: 24, height: 14, rx: 2 };
const soft = { x: 5, y: 5, width: 20, height: 10, rx: 3 };
/** Widths of the strokes that together make a soft edge. */
const softEdges = [9, 6, 3];
/** Where a record's symbol would stand. */
const symbol = { cx: 15, cy: 10, r: 4 };
/** Lines of the hatching, rising to the right, cut off at the frame. */
const hatches = [-7, -2, 3, 8, 13, 18, 23].map((foot) => {
  const [left, right, bottom] = [frame.x, frame.x + frame.width, frame.y + frame.height];
  const from = Math.max(foot, left);
  const to = Math.min(foot + frame.height, right);
  return `M${from} ${bottom - (from - foot)}L${to} ${bottom - (to - foot)}`;
});

const drawings: Readonly<Record<DrawnKind, ReactNode>> = {
  inForce: (
    <>
      <rect className="swatch-area swatch-outline" {...frame} />
      <circle className="swatch-dot" {...symbol} />
    </>
  ),
  planned: (
    <>
      {hatches.map((line) => (
        <path key={line} className="swatch-hatch" d={line} />
      ))}
      <rect className="swatch-outline swatch-dashed" {...frame} />
      <circle className="swatch-hollow" {...symbol} />
    </>
  ),
  ended: (
    <g className="swatch-faded">
      <rect className="swatch-area swatch-outline" {...frame} />
      <circle className="swatch-dot" {...symbol} />
    </g>
  ),
  exact: <circle className="swatch-dot" cx="15" cy="10" r="5" />,
  approximate: (
    <>
      <circle className="swatch-halo" cx="15" cy="10" r="9.5" />
      <circle className="swatch-halo" cx="15" cy="10" r="7.5" />
      <circle className="swatch-dot" cx="15" cy="10" r="4" />
    </>
  ),
  schematic: (
    <>
      <rect className="swatch-area" {...soft} />
      {softEdges.map((width) => (
        <rect key={width} className="swatch-edge" strokeWidth={width} {...soft} />
      ))}
    </>
  ),
};

/** A small picture of a way of drawing, in no layer's colour. The words beside it carry the meaning. */
export function Swatch({ kind }: { kind: DrawnKind }) {
  return (
    <svg
      className="swatch"
      width="30"
      height="20"
      viewBox="0 0 30 20"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[kind]}
    </svg>
  );
}
