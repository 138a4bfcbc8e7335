import { useMemo } from 'react';
import { isPermit, type PermitArea, permitStanding, permitStates } from '@/domain/permits';
import { meaningOf } from '@/domain/vocabulary';
import { permitsText as words } from '@/text/permits';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { useExpectedFocus } from './expected-focus';
import { PermitBoard } from './PermitBoard';
import { PermitCalendar } from './PermitCalendar';
import { PermitNotices } from './PermitNotices';
import { PermitPage } from './PermitPage';
import '@/ui/page.css';
import './PermitsPage.css';

/** How the permits for ordningsvakter stand: what to see to, the board from application to end, the calendar. */
export function PermitsPage() {
  const { dataset } = useRegister();
  const { id } = useView().work;
  const permits = useMemo(() => dataset?.measures.filter(isPermit) ?? [], [dataset]);
  if (!dataset) return null;
  if (id !== null) return <PermitPage key={id} permits={permits} id={id} />;
  return (
    <div className="page permits">
      <h2>{words.heading}</h2>
      <p className="page-lead">{words.lead}</p>
      {permits.length === 0 ? <p>{words.none}</p> : <Permits permits={permits} />}
      <details className="page-rules">
        <summary>{words.rules.heading}</summary>
        <ul>
          {words.rules.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Permits({ permits }: { permits: readonly PermitArea[] }) {
  useExpectedFocus();
  const now = today();
  const standings = useMemo(
    () =>
      permits
        .map((permit) => ({ permit, standing: permitStanding(permit, now) }))
        .toSorted(
          (a, b) => permitStates.indexOf(a.standing.state) - permitStates.indexOf(b.standing.state),
        ),
    [permits, now],
  );
  const inForce = permits.filter(({ type, status }) => meaningOf(type, status).inForce).length;
  const planned = permits.filter(
    ({ type, status }) => meaningOf(type, status).phase === 'planerad',
  ).length;
  return (
    <>
      <p>{words.summary(inForce, planned)}</p>
      <PermitNotices standings={standings} />
      <PermitBoard standings={standings} />
      <PermitCalendar permits={permits} today={now} />
    </>
  );
}
