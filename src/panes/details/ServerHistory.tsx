import type { Measure } from '@/domain/measure';
import { sameRow } from '@/domain/row';
import { detailsText } from '@/text/details';
import { formatMoment } from '@/text/format';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { kindOf } from '@/view/change-words';
import { FieldChanges } from '@/view/FieldChanges';
import { useServerHistory } from '@/view/server-history';

const { history } = detailsText;
const { server: words } = history;

/** The versions that a server keeps of the record, the last first. */
export function ServerHistory({ measure }: { measure: Measure }) {
  const { kept, answer, again } = useServerHistory(measure);
  if (!kept) return null;
  if (!answer) return <p className="muted small">{words.reading}</p>;
  if (!answer.ok)
    return (
      <div className="small">
        <p>{failureSentence(answer.failure)}</p>
        <Button size="small" label={words.again} onClick={again} />
      </div>
    );
  const { versions, more } = answer.value;
  if (versions.length === 0) return <p className="small">{words.none}</p>;
  return (
    <>
      <p className="small">{words.heading(versions.length)}</p>
      <ul className="history-list">
        {versions.map(({ version, at, by, change, moved }) => (
          <li key={`${version} ${at}`}>
            <p className="small">
              <strong>{formatMoment(at)}</strong> · {history.kinds[kindOf(change)]} ·{' '}
              {words.version(version, by)}
            </p>
            {moved && <p className="small">{words.moved}</p>}
            {kindOf(change) === 'changed' && !sameRow(change.before, change.after) && (
              <FieldChanges type={measure.type} change={change} />
            )}
          </li>
        ))}
      </ul>
      {more && <p className="small">{words.more}</p>}
    </>
  );
}
