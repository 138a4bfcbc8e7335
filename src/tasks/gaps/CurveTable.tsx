import type { ReachCurve } from '@/analysis/coverage-report';
import { formatCount } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { curvePoints, tableReaches } from './curve-path';

const { curve: words } = gapsText;

/** The curve as numbers, on demand. */
export function CurveTable({ curve, coarse }: { curve: ReachCurve; coarse: boolean }) {
  return (
    <details className="curve-table">
      <summary>{words.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.x}</th>
            <th scope="col">{words.y}</th>
          </tr>
        </thead>
        <tbody>
          {curvePoints(curve, tableReaches(curve)).map(({ meters, share }) => (
            <tr key={meters}>
              <th scope="row">{formatCount(meters)}</th>
              <td>{gapsText.percent(share, coarse)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
