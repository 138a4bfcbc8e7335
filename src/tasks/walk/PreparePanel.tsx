import { useWalkTools } from '@/view/walk-tools';
import type { CurrentWalk } from '@/view/walks';
import { MeetingsSection } from './MeetingsSection';
import { PackSection } from './PackSection';
import { PeopleSection } from './PeopleSection';
import { ProposalsSection } from './ProposalsSection';
import { RouteSection } from './RouteSection';
import { StopsSection } from './StopsSection';
import { usePlan } from './use-plan';

/** One walk being prepared: stops, proposals, way, meetings, people, and what is handed out. */
export function PreparePanel({ current }: { current: CurrentWalk }) {
  const tools = useWalkTools();
  const plan = usePlan(current, tools);
  return (
    <>
      <StopsSection plan={plan} />
      <ProposalsSection plan={plan} />
      <RouteSection plan={plan} />
      <MeetingsSection plan={plan} />
      <PeopleSection plan={plan} />
      <PackSection plan={plan} />
    </>
  );
}
