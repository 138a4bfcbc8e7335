import { toIsoDay } from '@/domain/dates';
import { statusesOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { permitsText as words } from '@/text/permits';
import { Button } from '@/ui/Button';
import { useRegister } from '@/view/register';
import { StatusSelect } from '@/view/StatusSelect';
import { changeView } from '@/view/view-store';
import { expectFocus, headingId, openerId } from './expected-focus';
import type { StandingPermit } from './PermitNotices';
import { renewWords } from './renew-words';

/** The permits by status, in the order they are passed through; each can be put into another. */
export function PermitBoard({ standings }: { standings: readonly StandingPermit[] }) {
  return (
    <section aria-labelledby="permits-board">
      <h3 id="permits-board">{words.board}</h3>
      <ol className="permits-board">
        {statusesOf('tillstandsomrade').map((status) => {
          const own = standings.filter(({ permit }) => permit.status === status);
          return (
            <li key={status} className="permits-column">
              <h4>{words.column(valueLabel(status), own.length)}</h4>
              {own.length === 0 ? (
                <p className="muted small">{words.emptyColumn}</p>
              ) : (
                <ul>
                  {own.map((standing) => (
                    <PermitCard key={standing.permit.id} {...standing} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function PermitCard({ permit, standing }: StandingPermit) {
  const { dataset } = useRegister();
  const { id, name, validUntil, extendsId } = permit;
  const state = words.states[standing.state];
  const at = extendsId === undefined ? undefined : dataset?.indexOf.get(extendsId);
  const extended = at === undefined ? undefined : dataset?.measures[at];
  const show = () => {
    expectFocus(headingId);
    changeView((view) => ({ ...view, work: { ...view.work, id }, camera: null }));
  };
  const edit = () => changeView((view) => ({ ...view, page: 'karta', selected: id, edit: 'vald' }));
  const isInForce = standing.state !== 'ej_i_kraft';
  return (
    <li className="permits-card" data-state={standing.state}>
      <h5>{name}</h5>
      {isInForce && (
        <p className="permits-state">
          <span aria-hidden="true">{state.sign}</span> {state.name}
        </p>
      )}
      {validUntil !== undefined && <p className="small">{words.until(validUntil)}</p>}
      {isInForce && standing.renewBy !== null && (
        <p className="small">{renewWords(toIsoDay(standing.renewBy), standing.end)}</p>
      )}
      {extended && (
        <p className="small">
          {words.extends} {extended.name}
        </p>
      )}
      <StatusSelect measure={permit} label={words.status(name)} />
      <div className="button-row">
        <Button
          id={openerId(id)}
          size="small"
          label={words.open}
          aria-label={words.openOf(name)}
          onClick={show}
        />
        <Button size="small" label={words.edit} aria-label={words.editOf(name)} onClick={edit} />
      </div>
    </li>
  );
}
