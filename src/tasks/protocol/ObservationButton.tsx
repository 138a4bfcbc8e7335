import { isPoint, pointState } from '@/domain/follow-up';
import type { Observation } from '@/domain/walk';
import { protocolText } from '@/text/protocol';
import { StateMark } from '@/view/StateMark';
import { changeWalk, today } from '@/view/walks';

/** Where the focus goes back to when the form of an observation is left. */
export const buttonId = (observation: string): string => `iakttagelse-${observation}`;

/** An observation in the list of the panel; it opens its form. */
export function ObservationButton({
  observation,
  number,
}: {
  observation: Observation;
  number: number;
}) {
  const { aspect, feeling, text, publication } = observation;
  return (
    <button
      type="button"
      id={buttonId(observation.id)}
      className="observation-button"
      onClick={() => changeWalk({ point: observation.id })}
    >
      <span className="observation-button-text">
        {number}. {text ?? protocolText.aspect(aspect)}
      </span>
      <span className="observation-button-facts muted small">
        {protocolText.aspect(aspect)}, {protocolText.value(feeling).toLowerCase()},{' '}
        {protocolText.value(publication).toLowerCase()}
      </span>
      {isPoint(observation) && <StateMark state={pointState(observation, today())} />}
    </button>
  );
}
