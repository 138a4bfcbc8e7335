import { toIsoDay } from '@/domain/dates';
import { commonFields, ownFields } from '@/domain/fields';
import { type PermitArea, permitStanding } from '@/domain/permits';
import { permitText } from '@/text/permit-page';
import { permitsText } from '@/text/permits';
import { Notice } from '@/ui/Notice';
import { useEdit } from '@/view/use-edit';
import { today } from '@/view/walks';
import { PermitField } from './PermitField';
import { renewWords } from './renew-words';

const { status: words } = permitText;
const own = ownFields.tillstandsomrade;
const dates = ['applicationDate', 'decisionDate', 'validUntil', 'renewalDate', 'regime'] as const;

/** How a permit stands today, and the dates that follows from. */
export function StatusSection({ permit }: { permit: PermitArea }) {
  const { available } = useEdit();
  const { state, end, renewBy, tooLong } = permitStanding(permit, today());
  const { sign, name, say } = permitsText.states[state];
  const isInForce = state !== 'ej_i_kraft';
  return (
    <section className="permit-aside" aria-labelledby="permit-status">
      <h3 id="permit-status">{words.heading}</h3>
      <p className="permit-standing" data-state={state}>
        <strong>
          <span aria-hidden="true">{sign}</span> {name}
        </strong>{' '}
        {say}
      </p>
      {isInForce && renewBy !== null && <p>{renewWords(toIsoDay(renewBy), end)}</p>}
      {tooLong && <Notice tone="warn">{permitsText.tooLong}</Notice>}
      {!available && <Notice tone="warn">{words.unavailable}</Notice>}
      <div className="permit-fields">
        <PermitField permit={permit} spec={commonFields.status} value={permit.status} />
        {dates.map((key) => (
          <PermitField key={key} permit={permit} spec={own[key]} value={permit[key]} />
        ))}
      </div>
    </section>
  );
}
