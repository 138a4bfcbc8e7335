import { noDay } from '@/analysis/dataset';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { GoneRecords } from '@/view/GoneRecords';
import { conditionNames, type VisibleData } from '@/view/selection';
import { withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { FilterChips } from './FilterChips';
import { countUndated, countWithoutPlace } from './row-counts';

/** What the table shows, how it is counted, and which filters made it so. */
export function TableHead({ visible }: { visible: VisibleData }) {
  const { workspace } = useWorkspace();
  const { dataset, selection } = visible;
  const heading = tableText.heading(selection.chosen.length, dataset.measures.length);
  return (
    <div className="table-head">
      <div className="table-count">
        <h2 id="tabell-rubrik" tabIndex={-1}>
          {heading}
        </h2>
        <p className="muted small">
          {tableText.howCounted(workspace.omrade.delSlag.flertal)}{' '}
          <WithoutPlace visible={visible} />
        </p>
      </div>
      <FilterChips />
      <GoneRecords />
      <Undated visible={visible} />
    </div>
  );
}

function WithoutPlace({ visible: { dataset, selection } }: { visible: VisibleData }) {
  const count = countWithoutPlace(dataset, selection.chosen);
  if (count === 0) return null;
  return (
    <Button
      look="link"
      size="small"
      label={tableText.withoutPlace(count, selection.chosen.length)}
      onClick={() => changeView((view) => withFacet(view, 'geometryQuality', ['saknas']))}
    />
  );
}

/** While a period or a day is chosen: what happens to records the documents give no date for. */
function Undated({ visible: { dataset, selection } }: { visible: VisibleData }) {
  const view = useView();
  if (!view.period && !view.inForceOn) return null;
  const time = selection.bitOf(conditionNames.period) | selection.bitOf(conditionNames.inForceOn);
  const count = countUndated(selection.failed, dataset.lastDay, noDay, view.undated ? 0 : time);
  if (count === 0) return null;
  return (
    <p className="table-undated small">
      {view.undated ? tableText.undatedShown(count) : tableText.undatedHidden(count)}{' '}
      <Button
        look="link"
        size="small"
        label={view.undated ? tableText.hideUndated : tableText.showUndated}
        onClick={() => changeView((current) => ({ ...current, undated: !current.undated }))}
      />
    </p>
  );
}
