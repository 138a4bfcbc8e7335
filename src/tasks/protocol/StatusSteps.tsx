import { useState } from 'react';
import { isOpen, missingIn, pointState, pointsOf } from '@/domain/follow-up';
import { statusesOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import { withField } from '@/view/new-row';
import { type CurrentWalk, today, usePutWalk } from '@/view/walks';

const words = protocolText.status;
const statuses = statusesOf('trygghetsvandring');

const nextWords = (status: string): string =>
  Object.entries(words.next).find(([key]) => key === status)?.[1] ?? valueLabel(status);

/** How far the walk has come, what is still missing, and the way to the next step. */
export function StatusSteps({ current }: { current: CurrentWalk }) {
  const { walk, observations } = current;
  const put = usePutWalk(walk);
  const [fault, setFault] = useState<string | null>(null);
  const at = statuses.indexOf(walk.status);
  const [before, next] = [statuses[at - 1], statuses[at + 1]];
  const now = today();
  const open = pointsOf([walk]).filter(({ point }) => isOpen(pointState(point, now))).length;
  const setStatus = async (status: string) =>
    setFault(await put((row) => withField(row, 'status', status)));
  return (
    <section className="protocol-status" aria-label={words.heading}>
      <p>
        <strong>{words.now(valueLabel(walk.status))}</strong>
      </p>
      {observations.length > 0 && (
        <p className="small">
          {words.missing(missingIn(observations))} {open > 0 && words.open(open)}
        </p>
      )}
      <div className="button-row">
        {next !== undefined && (
          <Button
            look="primary"
            size="small"
            icon="check"
            label={nextWords(next)}
            onClick={() => setStatus(next)}
          />
        )}
        {before !== undefined && (
          <Button look="quiet" size="small" label={words.back} onClick={() => setStatus(before)} />
        )}
      </div>
      <p className="field-control-error" role="status">
        {fault}
      </p>
    </section>
  );
}
