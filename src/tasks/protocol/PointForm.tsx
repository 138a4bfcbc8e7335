import { isPoint, pointState } from '@/domain/follow-up';
import type { Observation } from '@/domain/walk';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import { TaskHead } from '@/ui/TaskHead';
import { StateMark } from '@/view/StateMark';
import { type CurrentWalk, changeWalk, today, usePutWalk } from '@/view/walks';
import { type ObservationChange, withObservation, withoutObservation } from './change-observations';
import { MakeMeasure } from './MakeMeasure';
import { buttonId } from './ObservationButton';
import { numberObservations } from './observation-numbers';
import { ContinuesField, FollowUpFields, SeenFields, TodoFields } from './PointFields';
import './PointForm.css';

const words = protocolText.form;
interface PointFormProps {
  current: CurrentWalk;
  point: Observation;
}

function backToList(observation: string): void {
  changeWalk({ point: null });
  // The list is drawn in the next frame; on a phone it is put away and takes no focus.
  requestAnimationFrame(() => document.getElementById(buttonId(observation))?.focus());
}

/** An observation as a form: what was seen, what is decided, how it went. Each field is kept when one leaves it. */
export function PointForm({ current, point }: PointFormProps) {
  const put = usePutWalk(current.walk);
  const save = (change: ObservationChange) =>
    put((row) => withObservation(row, point.id, change, new Date().toISOString()));
  const numbers = numberObservations(current.stops, current.observations);
  const number = numbers.get(point.id) ?? 0;
  return (
    <section className="point-form" aria-label={words.heading(number)}>
      <TaskHead
        heading={words.heading(number)}
        action={
          <Button
            size="small"
            icon="chevronLeft"
            label={words.back}
            onClick={() => backToList(point.id)}
          />
        }
      >
        {isPoint(point) && <StateMark state={pointState(point, today())} />}
      </TaskHead>
      <SeenFields current={current} point={point} save={save} />
      <TodoFields current={current} point={point} save={save} />
      <FollowUpFields current={current} point={point} save={save} />
      <ContinuesField current={current} point={point} save={save} />
      <MakeMeasure current={current} point={point} save={save} />
      <Steps numbers={numbers} number={number} />
      <Button
        look="quiet"
        size="small"
        label={words.remove}
        onClick={async () => {
          const fault = await put((row) => withoutObservation(row, point.id));
          if (fault === null) changeWalk({ point: null });
        }}
      />
    </section>
  );
}

/** To the observation before and after, in the order of the protocol. */
function Steps({ numbers, number }: { numbers: ReadonlyMap<string, number>; number: number }) {
  const ids = [...numbers.keys()];
  const [previous, next] = [ids[number - 2], ids[number]];
  if (ids.length < 2) return null;
  return (
    <div className="button-row">
      <Button
        size="small"
        icon="chevronLeft"
        label={words.previous}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && changeWalk({ point: previous })}
      />
      <Button
        size="small"
        icon="chevronRight"
        label={words.next}
        disabled={next === undefined}
        onClick={() => next !== undefined && changeWalk({ point: next })}
      />
    </div>
  );
}
