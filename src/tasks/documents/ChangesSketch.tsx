import type { RegisterChange } from '@/analysis/compare-registers';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { useWorkspace } from '@/view/workspace-context';
import './ChangesSketch.css';
import { changeLook } from './change-look';
import { kindsIn } from './change-words';
import { roughRadius, type ChangesSketch as Sketch, sketchWords } from './changes-sketch';
import { SymbolAt } from './SymbolAt';
import { symbolSize } from './sketch-frame';

const words = documentsText.snapshot;

/** Where the changes are: the outline of every district, and a symbol for each change that has a place. */
export function ChangesSketch({ sketch }: { sketch: Sketch }) {
  const { workspace } = useWorkspace();
  const { width, height, outlines, marks, counts } = sketch;
  const { alt, notes } = sketchWords(sketch, workspace.omrade.namn);
  return (
    <figure className="changes-sketch">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        {outlines.map((outline) => (
          <path key={outline} className="changes-sketch-land" d={outline} />
        ))}
        {marks.map(
          ({ id, kind, rough, x, y }) =>
            rough && <circle key={id} data-kind={kind} cx={x} cy={y} r={roughRadius} />,
        )}
        {marks.map(({ id, kind, x, y }) => (
          <g key={id} data-kind={kind}>
            <SymbolAt x={x} y={y} look={lookOf(kind)} />
          </g>
        ))}
      </svg>
      <figcaption>
        <ul>
          {kindsIn(counts).map(({ kind, count }) => (
            <li key={kind}>
              <ChangeSymbol kind={kind} />
              {words.kinds[kind]} ({formatCount(count)})
            </li>
          ))}
        </ul>
        {notes.join(' ')}
      </figcaption>
    </figure>
  );
}

/** The colour comes from the style sheet, by the kind. */
const lookOf = (kind: RegisterChange) => changeLook(kind, 'currentColor', 'var(--surface)');

/** The symbol of a kind of change. Decorative: the words beside it carry the meaning. */
export function ChangeSymbol({ kind }: { kind: RegisterChange }) {
  const middle = symbolSize / 2;
  return (
    <svg
      className="change-symbol"
      data-kind={kind}
      viewBox={`0 0 ${symbolSize} ${symbolSize}`}
      aria-hidden="true"
      focusable="false"
    >
      <SymbolAt x={middle} y={middle} look={lookOf(kind)} />
    </svg>
  );
}
