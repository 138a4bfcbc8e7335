import { useMemo } from 'react';
import { timelineText } from '@/text/timeline';
import { Checkbox } from '@/ui/Checkbox';
import { useVisible } from '@/view/selection';
import { changeView, useView } from '@/view/view-store';
import { countUndated } from './undated';

/** How many records have no date, and whether they are shown beside the chosen time. */
export function UndatedToggle() {
  const visible = useVisible();
  const { period, inForceOn, undated } = useView();
  const onDay = inForceOn !== null;
  const count = useMemo(
    () => (visible ? countUndated(visible.dataset, visible.selection, onDay) : 0),
    [visible, onDay],
  );
  if (!visible) return null;
  const bound = period !== null || onDay;
  if (!bound || (count === 0 && undated))
    return (
      <p className="muted">
        {count === 0 ? timelineText.noneUndated : timelineText.undated(count)}
      </p>
    );
  return (
    <Checkbox
      checked={undated}
      onChange={(checked) => changeView((view) => ({ ...view, undated: checked }))}
    >
      {timelineText.undatedToo(count)}
    </Checkbox>
  );
}
