import type { ReachCurve } from '@/analysis/coverage-report';
import { formatCount, formatShare } from '@/text/format';
import { gapsText } from '@/text/gaps';
import './CurveFigure.css';
import {
  axisTicks,
  type CurveScale,
  curveFrame,
  curvePath,
  curvePoints,
  curveScale,
  meterSteps,
  shareSteps,
  toldReaches,
} from './curve-path';

const { curve: words } = gapsText;

interface CurveFigureProps {
  curve: ReachCurve;
  /** The whole area's curve, for comparison. */
  beside: ReachCurve | null;
  name: string;
  besideName: string;
  /** The curve in words, for those who do not see it. */
  summary: string;
}

/** The curve as a line, with dots where the summary reads it off. */
export function CurveFigure({ curve, beside, name, besideName, summary }: CurveFigureProps) {
  const scale = curveScale(beside ? [curve, beside] : [curve]);
  return (
    <figure className="curve-figure">
      <svg
        viewBox={`0 0 ${curveFrame.width} ${curveFrame.height}`}
        role="img"
        aria-label={`${words.heading}, ${name}. ${summary}`}
      >
        <Axes scale={scale} />
        {beside && <path className="curve-figure-beside" d={curvePath(beside, scale)} />}
        <path className="curve-figure-line" d={curvePath(curve, scale)} />
        {curvePoints(curve, toldReaches).map(({ meters, share }) => (
          <circle
            key={meters}
            className="curve-figure-dot"
            cx={scale.x(meters)}
            cy={scale.y(share)}
            r="3.5"
          />
        ))}
      </svg>
      {beside && (
        <figcaption>
          <span data-line="own">{name}</span>
          <span data-line="beside">{besideName}</span>
        </figcaption>
      )}
    </figure>
  );
}

function Axes({ scale }: { scale: CurveScale }) {
  const { width, height, left, right, top, bottom } = curveFrame;
  const floor = height - bottom;
  return (
    <g className="curve-figure-axes">
      {axisTicks(scale.mostShare, shareSteps).map((share) => (
        <g key={share}>
          <line x1={left} x2={width - right} y1={scale.y(share)} y2={scale.y(share)} />
          <text x={left - 6} y={scale.y(share) + 4} textAnchor="end">
            {formatShare(share)}
          </text>
        </g>
      ))}
      {axisTicks(scale.mostMeters, meterSteps).map((meters) => (
        <text key={meters} x={scale.x(meters)} y={floor + 16} textAnchor="middle">
          {formatCount(meters)}
        </text>
      ))}
      <line className="curve-figure-edge" x1={left} x2={left} y1={top} y2={floor} />
      <text x={2} y={12}>
        {words.y}
      </text>
      <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
        {words.x}
      </text>
    </g>
  );
}
