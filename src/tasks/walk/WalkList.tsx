import { useState } from 'react';
import { isOpen, pointState, pointsOf } from '@/domain/follow-up';
import { partsOf, type SafetyWalk } from '@/domain/walk';
import { valueLabel } from '@/text/labels';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import { writeView } from '@/view/url-codec';
import { useView } from '@/view/view-store';
import { changeWalk, today, useWalks } from '@/view/walks';
import { NewWalk } from './NewWalk';
import { TakeWalk } from './TakeWalk';

const { list: words } = walkText;

/** All walks; a new one; and the way to all their points. */
export function WalkList() {
  const walks = useWalks();
  const view = useView();
  /** Where a new walk is being made: where the walk with this id was, or anywhere. */
  const [making, setMaking] = useState<{ from: string | null } | null>(null);
  const day = today();
  const open = pointsOf(walks).filter(({ point }) => isOpen(pointState(point, day))).length;
  if (making) return <NewWalk from={making.from} onClose={() => setMaking(null)} />;
  return (
    <>
      <div className="walk-list-head">
        <h2>{walkText.heading}</h2>
        <p className="small muted">{walks.length === 0 ? words.none : words.lead}</p>
        <div className="button-row">
          <Button
            look="primary"
            icon="plus"
            label={words.new}
            onClick={() => setMaking({ from: null })}
          />
          <Button
            label={words.followUp(open)}
            aria-pressed={view.walk.step === 'uppfoljning'}
            onClick={() => changeWalk({ id: null, step: 'uppfoljning', point: null })}
          />
        </div>
      </div>
      <ul className="walk-list">
        {walks.map((walk) => (
          <WalkItem
            key={walk.id}
            walk={walk}
            day={day}
            onAgain={() => setMaking({ from: walk.id })}
          />
        ))}
      </ul>
      <div className="walk-list-item">
        <TakeWalk />
      </div>
    </>
  );
}

interface WalkItemProps {
  walk: SafetyWalk;
  /** Today. */
  day: number;
  onAgain: () => void;
}

function WalkItem({ walk, day, onAgain }: WalkItemProps) {
  const view = useView();
  const { stops } = partsOf(walk);
  const states = pointsOf([walk]).map(({ point }) => pointState(point, day));
  const target = { id: walk.id, step: 'forbered', point: null } as const;
  return (
    <li className="walk-list-item" data-current={view.walk.id === walk.id || undefined}>
      <h3>
        <a
          href={writeView({ ...view, walk: { ...view.walk, ...target } })}
          aria-label={words.open(walk.name)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            changeWalk(target);
          }}
        >
          {walk.name}
        </a>
      </h3>
      <p className="small muted">
        {valueLabel(walk.status)} ·{' '}
        {walk.walkDate ? words.dated(walk.walkDate) : (walk.timeText ?? words.noDate)}
      </p>
      <p className="small">
        {words.facts(
          stops.length,
          states.filter(isOpen).length,
          states.filter((state) => state === 'forsenad').length,
        )}
      </p>
      {walk.status !== 'planerad' && walk.geometry && (
        <Button
          look="link"
          size="small"
          label={words.again}
          aria-label={words.againAt(walk.name)}
          onClick={onAgain}
        />
      )}
    </li>
  );
}
