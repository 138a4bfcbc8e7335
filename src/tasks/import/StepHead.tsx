import { importText as words } from '@/text/import';
import { TaskHead } from '@/ui/TaskHead';

/** Heading of a step. */
export function StepHead({ heading, at }: { heading: string; at: number | null }) {
  return (
    <TaskHead heading={heading}>
      {at !== null && <p className="muted small">{words.step(at)}</p>}
    </TaskHead>
  );
}
