import { useMemo } from 'react';
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
  const all = useMemo(() => dataset?.measures.filter(isCollaboration) ?? [], [dataset]);
  if (!dataset) return null;
  const chosen = all.find((collaboration) => collaboration.id === id);
  if (chosen) return <CollaborationPage key={chosen.id} collaboration={chosen} />;
  return (
    <div className="collab">
      <div className="collab-screen">
        <h2>{words.heading}</h2>
        <p className="collab-lead">{words.lead}</p>
        {id !== null && <Notice tone="warn">{words.gone}</Notice>}
        {all.length === 0 ? <p>{words.none}</p> : <List collaborations={all} />}
      </div>
    </div>
  );
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
