import type { Measure } from '@/domain/measure';
import type { RecordType } from '@/domain/vocabulary';
import { detailsText } from '@/text/details';
import { writeView } from '@/view/url-codec';
import { ViewLink } from '@/view/ViewLink';
import { startWork, type WorkKind } from '@/view/view-state';
import { useView } from '@/view/view-store';

/** The records that are worked with on a page of their own, or on one for all of their kind. */
const kinds: Partial<Record<RecordType, { kind: WorkKind; own: boolean }>> = {
  platssamverkan: { kind: 'samverkan', own: true },
  tillstandsomrade: { kind: 'tillstand', own: true },
  kameraplats: { kind: 'kameror', own: false },
};

/** Where the record is worked with, unless that is where one is. */
export function WorkLink({ measure }: { measure: Measure }) {
  const view = useView();
  const work = kinds[measure.type];
  if (!work) return null;
  const id = work.own ? measure.id : null;
  const isHere = view.page === 'arbete' && view.work.kind === work.kind && view.work.id === id;
  if (isHere) return null;
  const href = writeView({
    ...view,
    page: 'arbete',
    selected: null,
    edit: null,
    camera: null,
    work: { ...startWork, kind: work.kind, id },
  });
  return (
    <p className="small">
      <ViewLink href={href}>{detailsText.workWith(measure.type)}</ViewLink>
    </p>
  );
}
