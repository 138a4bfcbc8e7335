import { legendText } from '@/text/legend';
import { type DrawnKind, drawnKinds } from './drawn';
import { Swatch } from './Swatch';
import './DrawingKey.css';

/** How state and certainty are drawn, whatever the layer. Lists only what is on the map now. */
export function DrawingKey({ drawn }: { drawn: ReadonlySet<DrawnKind> }) {
  return (
    <div className="drawing-key">
      <h3>{legendText.key}</h3>
      {drawn.size === 0 ? (
        <p className="muted small">{legendText.nothingDrawn}</p>
      ) : (
        <ul>
          {drawnKinds
            .filter((kind) => drawn.has(kind))
            .map((kind) => (
              <li key={kind}>
                <Swatch kind={kind} />
                {legendText.drawn[kind]}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
