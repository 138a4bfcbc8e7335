import { protocolText } from '@/text/protocol';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { useCurrentWalk } from '@/view/walks';
import { ComparePage } from './ComparePage';
import { FollowUpPage } from './FollowUpPage';
import { ProtocolPage } from './ProtocolPage';
import './WalkDocument.css';

/** What stands in the main area: the protocol of a walk, all points to follow up, or two walks side by side. */
export function WalkDocument() {
  const { walk } = useView();
  const { dataset } = useRegister();
  const current = useCurrentWalk();
  if (!dataset) return <p className="shell-loading">{protocolText.panel.loading}</p>;
  if (walk.step === 'uppfoljning') return <FollowUpPage dataset={dataset} />;
  if (!current) return <p className="walk-document">{protocolText.compare.noWalk}</p>;
  return walk.step === 'jamfor' ? (
    <ComparePage key={current.walk.id} current={current} />
  ) : (
    <ProtocolPage current={current} />
  );
}
