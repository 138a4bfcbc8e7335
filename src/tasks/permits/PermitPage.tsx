import { useMemo } from 'react';
import type { PermitArea } from '@/domain/permits';
import { permitText as words } from '@/text/permit-page';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { writeView } from '@/view/url-codec';
import type { ViewState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { AddedSection } from './AddedSection';
import { DossierSection } from './DossierSection';
import { expectFocus, headingId, openerId, useExpectedFocus } from './expected-focus';
import './PermitPage.css';
import { StatusSection } from './StatusSection';
import { useAdded } from './use-added';
import { usePermitMap } from './use-permit-map';

interface PermitPageProps {
  permits: readonly PermitArea[];
  id: string;
}

const withoutPermit = (view: ViewState): ViewState => ({
  ...view,
  selected: null,
  camera: null,
  work: { ...view.work, id: null },
});

/** One permit: how it stands, what it adds, and the application for it. */
export function PermitPage({ permits, id }: PermitPageProps) {
  const view = useView();
  useExpectedFocus();
  const permit = permits.find((each) => each.id === id);
  return (
    <div className="page permits permit">
      <p className="permit-back">
        <a
          href={writeView(withoutPermit(view))}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            expectFocus(openerId(id));
            changeView(withoutPermit);
          }}
        >
          {words.back}
        </a>
      </p>
      {permit ? (
        <Permit permit={permit} permits={permits} />
      ) : (
        <Notice tone="warn">{words.gone}</Notice>
      )}
    </div>
  );
}

function Permit({ permit, permits }: { permit: PermitArea; permits: readonly PermitArea[] }) {
  const { id, name, extendsId } = permit;
  const base = useMemo(
    () => permits.find((other) => other.id === extendsId) ?? null,
    [permits, extendsId],
  );
  const added = useAdded(permit, base);
  // Without another area nothing is added: what is drawn is the area itself.
  const outline = added.state === 'known' && base ? added.added.outline : null;
  usePermitMap(permit, base, outline);
  const edit = () => changeView((view) => ({ ...view, page: 'karta', selected: id, edit: 'vald' }));
  return (
    <>
      <header className="permit-head">
        <h2 id={headingId} tabIndex={-1}>
          {name}
        </h2>
        <Button size="small" label={words.edit} onClick={edit} />
      </header>
      <StatusSection permit={permit} />
      <AddedSection permit={permit} base={base} added={added} />
      <DossierSection
        permit={permit}
        base={base}
        added={added.state === 'known' ? added.added : null}
        ready={added.state !== 'waiting'}
      />
    </>
  );
}
