import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { walkText as words } from '@/text/walk';
import { Icon } from '@/ui/Icon';
import { useRegister } from './register';
import { writeView } from './url-codec';
import type { ViewState, WalkState } from './view-state';
import { useView } from './view-store';
import { changeWalk, useCurrentWalk } from './walks';
import './WalkHead.css';

const steps = ['forbered', 'falt', 'protokoll'] as const;

function addressOf(view: ViewState, change: Partial<WalkState>): string {
  return writeView({ ...view, walk: { ...view.walk, ...change } });
}

interface StepLinkProps {
  change: Partial<WalkState>;
  current?: boolean;
  children: React.ReactNode;
}

/** A link to another part of the walk, or to all walks. */
function StepLink({ change, current = false, children }: StepLinkProps) {
  const view = useView();
  return (
    <a
      href={addressOf(view, change)}
      aria-current={current ? 'step' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        changeWalk(change);
      }}
    >
      {children}
    </a>
  );
}

/** Which walk is worked with, and what is done with it. */
export function WalkHead() {
  const { walk } = useView();
  const current = useCurrentWalk();
  const { loading } = useRegister();
  if (walk.id === null) return null;
  return (
    <header className="walk-head">
      <p className="small">
        <StepLink change={{ id: null, step: 'forbered', point: null }}>
          <Icon name="chevronLeft" size={14} /> {words.back}
        </StepLink>
      </p>
      {current ? (
        <>
          <h2>{current.walk.name}</h2>
          <p className="muted small">
            {valueLabel(current.walk.status)}
            {current.walk.walkDate && ` · ${formatDate(current.walk.walkDate)}`}
            {current.walk.walkTime && ` ${current.walk.walkTime}`}
          </p>
          <nav aria-label={words.stepsLabel}>
            {steps.map((step) => (
              <StepLink key={step} change={{ step, point: null }} current={walk.step === step}>
                {words.steps[step]}
              </StepLink>
            ))}
          </nav>
        </>
      ) : (
        <p role="status">{loading ? words.loading : words.missing}</p>
      )}
    </header>
  );
}
