import { tableText } from '@/text/table';
import { useVisible } from '@/view/selection';
import { useAnnouncement } from './use-announcement';

/** Reads aloud how many measures the filters leave, on every page, whatever is open. */
export function ResultStatus() {
  const visible = useVisible();
  const result = visible
    ? tableText.heading(visible.selection.chosen.length, visible.dataset.measures.length)
    : '';
  const announced = useAnnouncement(result);
  return (
    <p className="visually-hidden" role="status">
      {announced}
    </p>
  );
}
