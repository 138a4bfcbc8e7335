import { toIsoDay } from '@/domain/dates';
import { walksDue } from '@/domain/follow-up';
import type { SafetyWalk } from '@/domain/walk';
import { followUpText as words } from '@/text/follow-up';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { changeWalk } from '@/view/walks';

/** Walks whose six months are over, or soon are. */
export function DueNotices({ walks, today }: { walks: readonly SafetyWalk[]; today: number }) {
  return walksDue(walks, today).map(({ walk, day }) => (
    <Notice
      key={walk.id}
      tone={day < today ? 'warn' : 'info'}
      actions={
        <Button
          size="small"
          label={
            <>
              {words.openWalk}
              <span className="visually-hidden"> {walk.name}</span>
            </>
          }
          onClick={() => changeWalk({ id: walk.id, step: 'protokoll', point: null })}
        />
      }
    >
      {words.due(walk.name, toIsoDay(day), day < today)}
    </Notice>
  ));
}
