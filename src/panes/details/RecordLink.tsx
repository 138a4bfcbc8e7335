import type { MouseEvent } from 'react';
import type { Measure } from '@/domain/measure';
import { writeView } from '@/view/url-codec';
import { useView } from '@/view/view-store';

interface RecordLinkProps {
  measure: Measure;
  follow: (id: string) => void;
}

/** A link to another record; it opens in this panel. */
export function RecordLink({ measure, follow }: RecordLinkProps) {
  const view = useView();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    follow(measure.id);
  };
  return (
    <a className="record-link" href={writeView({ ...view, selected: measure.id })} onClick={open}>
      {measure.name}
    </a>
  );
}
