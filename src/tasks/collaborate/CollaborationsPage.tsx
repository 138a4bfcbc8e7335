import { useEffect, useMemo, useRef } from 'react';
import { type Collaboration, goesOn, isCollaboration } from '@/domain/collaboration';
import { collaborateText as words } from '@/text/collaborate';
import { Notice } from '@/ui/Notice';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { CollaborationCard } from './CollaborationCard';
import { CollaborationPage } from './CollaborationPage';
import { toSeeTo } from './to-see-to';
import './CollaborationsPage.css';

/** All collaborations, or the one that is worked with. */
export function CollaborationsPage() {
  const { dataset } = useRegister();
  const { id } = useView().work;
  const page = useFocusOnChange(id);
  const all = useMemo(() => dataset?.measures.filter(isCollaboration) ?? [], [dataset]);
  if (!dataset) return null;
  const chosen = all.find((collaboration) => collaboration.id === id);
  if (chosen)
    return (
      <div className="collab" ref={page}>
        <CollaborationPage key={chosen.id} collaboration={chosen} />
      </div>
    );
  return (
    <div className="collab" ref={page}>
      <div className="collab-screen">
        <h2 tabIndex={-1}>{words.heading}</h2>
        <p className="collab-lead">{words.lead}</p>
        {id !== null && <Notice tone="warn">{words.gone}</Notice>}
        {all.length === 0 ? <p>{words.none}</p> : <List collaborations={all} />}
      </div>
    </div>
  );
}

/** The heading takes the focus when one goes from the list to a collaboration or back, not when the page is opened. */
function useFocusOnChange(id: string | null) {
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    const heading = page.current?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    // What was shown before may have left the page scrolled down.
    for (const part of ['.work', '.shell-main']) heading?.closest(part)?.scrollTo({ top: 0 });
  }, [id]);
  return page;
}

function List({ collaborations }: { collaborations: readonly Collaboration[] }) {
  const now = today();
  const open = collaborations.filter(goesOn);
  const ended = collaborations.filter((collaboration) => !goesOn(collaboration));
  const due = open.flatMap((collaboration) => {
    const texts = toSeeTo(collaboration, now).filter(({ pressing }) => pressing);
    return texts.length === 0 ? [] : [{ collaboration, texts }];
  });
  return (
    <>
      <p>{words.summary(open.length, ended.length)}</p>
      <section aria-labelledby="collab-due">
        <h3 id="collab-due">{words.toSeeTo}</h3>
        {due.length === 0 && <p>{words.nothingToSeeTo}</p>}
        {due.map(({ collaboration: { id, name }, texts }) => (
          <Notice key={id} tone="warn">
            <strong>{name}.</strong> {texts.map(({ text }) => text).join(' ')}
          </Notice>
        ))}
      </section>
      <ul className="collab-cards">
        {[...open, ...ended].map((collaboration) => (
          <CollaborationCard key={collaboration.id} collaboration={collaboration} now={now} />
        ))}
      </ul>
    </>
  );
}
