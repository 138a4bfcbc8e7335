import { lazy, Suspense, useState } from 'react';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import './History.css';

/** What tells of changes is fetched when somebody asks. */
const HistoryList = lazy(async () => ({ default: (await import('./HistoryList')).HistoryList }));

/** What has been changed in the record, when, and by which role; behind a heading that opens. */
export function History({ measure }: { measure: Measure }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="history"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3>{detailsText.history.heading}</h3>
      </summary>
      {open && (
        <Suspense fallback={<p className="muted small">{detailsText.history.reading}</p>}>
          <HistoryList measure={measure} />
        </Suspense>
      )}
    </details>
  );
}
