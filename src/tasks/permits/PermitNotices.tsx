import type { PermitArea, PermitStanding, PermitState } from '@/domain/permits';
import { permitsText as words } from '@/text/permits';
import { Notice } from '@/ui/Notice';

/** A permit and how it stands today. */
export interface StandingPermit {
  permit: PermitArea;
  standing: PermitStanding;
}

/** States in which somebody has to do something. */
const toSeeTo: readonly PermitState[] = ['utgatt', 'lov3', 'for_sent', 'snart', 'okand'];

/** What is to be seen to, worst first: one notice for each state, with the permits it is about. */
export function PermitNotices({ standings }: { standings: readonly StandingPermit[] }) {
  const due = toSeeTo.flatMap((state) => {
    const names = standings.flatMap(({ permit, standing }) =>
      standing.state === state ? [permit.name] : [],
    );
    return names.length === 0 ? [] : [{ state, names }];
  });
  const long = standings.filter(({ standing }) => standing.tooLong);
  const isNothing = due.length === 0 && long.length === 0;
  return (
    <section aria-labelledby="permits-due">
      <h3 id="permits-due">{words.toSeeTo}</h3>
      {isNothing && <p>{words.nothingToSeeTo}</p>}
      {due.map(({ state, names }) => (
        <Notice key={state} tone={state === 'snart' || state === 'okand' ? 'info' : 'warn'}>
          <strong>{words.states[state].name}</strong> {words.states[state].say}
          <ul className="page-names">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      ))}
      {long.length > 0 && (
        <Notice tone="warn">
          {words.tooLong}
          <ul className="page-names">
            {long.map(({ permit }) => (
              <li key={permit.id}>{permit.name}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
