import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type PastChange, pastOf, placeKey } from '@/domain/change';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { formatMoment } from '@/text/format';
import { kindOf } from '@/view/change-words';
import { useChanges } from '@/view/changes';
import { FieldChanges } from '@/view/FieldChanges';
import { keyed } from '@/view/keyed';
import { ServerHistory } from './ServerHistory';

const { history: words } = detailsText;

/** The changes of a record, the last first: those that wait here, those that were saved from here, those of the server. */
export function HistoryList({ measure }: { measure: Measure }) {
  const { actions, log, version } = useChanges();
  const key = placeKey({ layer: measure.layer, recordId: measure.id });
  const waiting = useMemo(() => pastOf(actions, key), [actions, key]);
  const { data: saved = [] } = useQuery({
    queryKey: ['past', key, version],
    enabled: log !== null,
    queryFn: async () => (await log?.past(key)) ?? [],
  });
  return (
    <>
      {waiting.length + saved.length === 0 && <p className="muted small">{words.none}</p>}
      {waiting.length > 0 && <p className="small">{words.waiting(waiting.length)}</p>}
      <PastList measure={measure} past={waiting} />
      {saved.length > 0 && <p className="small">{words.saved(saved.length)}</p>}
      <PastList measure={measure} past={saved} />
      <ServerHistory measure={measure} />
      <p className="muted small">{words.scope}</p>
    </>
  );
}

/** Changes one by one. */
export function PastList({ measure, past }: { measure: Measure; past: readonly PastChange[] }) {
  if (past.length === 0) return null;
  return (
    <ul className="history-list">
      {keyed(past).map(({ key, item: { at, role, note, change } }) => (
        <li key={key}>
          <p className="small">
            <strong>{formatMoment(at)}</strong> · {words.kinds[kindOf(change)]} ·{' '}
            {role || words.noRole}
          </p>
          {note && <p className="small history-note">{words.note(note)}</p>}
          {kindOf(change) === 'changed' && <FieldChanges type={measure.type} change={change} />}
        </li>
      ))}
    </ul>
  );
}
