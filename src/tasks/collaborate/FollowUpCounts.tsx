import { countFollowUps, type PlanRow } from '@/domain/collaboration';
import { collaborateText } from '@/text/collaborate';
import '@/view/StateMark.css';

/** How many rows of a plan are green, yellow and red: sign and word, and a colour that says nothing more. */
export function FollowUpCounts({ plan }: { plan: readonly PlanRow[] }) {
  return (
    <span className="collab-counts">
      {collaborateText.followUps(countFollowUps(plan)).map(({ state, text }) => (
        <span key={state} className="state-mark" data-state={state}>
          <span className="state-mark-sign" aria-hidden="true">
            {collaborateText.signs[state]}
          </span>
          {text}
        </span>
      ))}
    </span>
  );
}
