import type { PointState } from '@/domain/follow-up';
import { followUpText } from '@/text/follow-up';
import './StateMark.css';

/** Where a point stands: sign and word, and a colour that says nothing more. */
export function StateMark({ state }: { state: PointState }) {
  const { name, sign } = followUpText.states[state];
  return (
    <span className="state-mark" data-state={state}>
      <span className="state-mark-sign" aria-hidden="true">
        {sign}
      </span>
      {name}
    </span>
  );
}
