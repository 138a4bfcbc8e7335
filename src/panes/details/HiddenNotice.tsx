import { detailsText } from '@/text/details';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useVisible } from '@/view/selection';
import { clearFilters } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/** Says that the record is not among those the other panes show. */
export function HiddenNotice({ record }: { record: number }) {
  const visible = useVisible();
  if (!visible || visible.selection.failed[record] === 0) return null;
  return (
    <Notice
      actions={
        <Button
          size="small"
          label={detailsText.clearFilters}
          onClick={() => changeView(clearFilters)}
        />
      }
    >
      {detailsText.hiddenByFilters}
    </Notice>
  );
}
