import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { clearFilters } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/** In place of the rows when there are none: why, and what to do. */
export function NothingToList({ empty }: { empty: boolean }) {
  if (empty)
    return (
      <div className="table-nothing">
        <h3>{tableText.empty}</h3>
        <p className="muted">{tableText.emptyHint}</p>
      </div>
    );
  return (
    <div className="table-nothing">
      <h3>{tableText.nothingMatches}</h3>
      <p className="muted">{tableText.nothingMatchesHint}</p>
      <Button
        label={tableText.clearFilters}
        onClick={() => {
          changeView(clearFilters);
          document.getElementById('tabell-rubrik')?.focus();
        }}
      />
    </div>
  );
}
