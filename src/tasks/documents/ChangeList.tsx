import { registerChanges } from '@/analysis/compare-registers';
import { documentsText } from '@/text/documents';
import { Button } from '@/ui/Button';
import { MeasureMark } from '@/view/MeasureMark';
import type { ChangeRow } from './change-words';
import { showOnMap } from './show-on-map';

const words = documentsText.snapshot;

/** The changes by kind, each with what was before and what is after. */
export function ChangeList({ rows }: { rows: readonly ChangeRow[] }) {
  return registerChanges.map((kind) => {
    const own = rows.filter(({ change }) => change.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`andring-${kind}`}>
        <h3 id={`andring-${kind}`}>{words.kinds[kind]}</h3>
        <ul className="change-list">
          {own.map((row) => (
            <ChangeItem key={row.change.id} row={row} />
          ))}
        </ul>
      </section>
    );
  });
}

function ChangeItem({ row }: { row: ChangeRow }) {
  const { change, name, layer, lines } = row;
  const { before, after } = change;
  const measure = after ?? before;
  return (
    <li>
      <p className="change-list-name">
        {measure && <MeasureMark measure={measure} size={18} />}
        <strong>{name}</strong>
        <span className="small muted">{layer}</span>
      </p>
      <ul className="document-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {after?.geometry && (
        <Button
          look="link"
          size="small"
          label={
            <>
              {words.onMap}
              <span className="visually-hidden">{words.ofName(name)}</span>
            </>
          }
          onClick={() => showOnMap([after.id])}
        />
      )}
    </li>
  );
}
