import { fieldText } from '@/text/field';
import { Checkbox } from '@/ui/Checkbox';
import { Notice } from '@/ui/Notice';
import { useWhereabouts } from '@/view/position';
import type { CurrentWalk } from '@/view/walks';
import { ExchangeSection } from './ExchangeSection';
import './FieldMore.css';
import { ObservationList } from './ObservationList';
import { StopList } from './StopList';
import type { Route } from './use-chosen-stop';
import type { Notes } from './use-notes';
import { canStayAwake, useWakeLock } from './use-wake-lock';

interface FieldMoreProps {
  current: CurrentWalk;
  route: Route;
  notes: Notes;
  /** Whether this browser keeps what is written. */
  available: boolean;
}

/** All stops, all that has been seen, and what is handed over. */
export function FieldMore({ current, route, notes, available }: FieldMoreProps) {
  const { stops, observations } = current;
  return (
    <div className="field-more">
      {!available && <Notice tone="warn">{fieldText.unavailable}</Notice>}
      <StopList stops={stops} observations={observations} route={route} />
      <PositionFacts />
      <ObservationList stops={stops} observations={observations} notes={notes} />
      <ExchangeSection current={current} />
    </div>
  );
}

/** How sure the position is, what becomes of it, and the screen. */
function PositionFacts() {
  const { state } = useWhereabouts();
  const [awake, setAwake] = useWakeLock();
  return (
    <div className="field-facts">
      {canStayAwake() && (
        <Checkbox checked={awake} onChange={setAwake}>
          {fieldText.position.awake}
        </Checkbox>
      )}
      {state.kind === 'here' && <p>{fieldText.position.sure(state.accuracyMeters)}</p>}
      <p className="muted">{fieldText.position.private}</p>
    </div>
  );
}
