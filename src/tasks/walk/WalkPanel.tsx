import { useView } from '@/view/view-store';
import { useCurrentWalk } from '@/view/walks';
import { PreparePanel } from './PreparePanel';
import { WalkList } from './WalkList';
import './WalkPanel.css';

/** All walks, or the one that is prepared. */
export function WalkPanel() {
  const { walk } = useView();
  const current = useCurrentWalk();
  return (
    <div className="walk-panel">
      {current && walk.step === 'forbered' ? (
        <PreparePanel key={current.walk.id} current={current} />
      ) : (
        <WalkList />
      )}
    </div>
  );
}
