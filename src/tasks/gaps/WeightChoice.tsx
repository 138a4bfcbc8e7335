import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { useMovement } from '@/view/use-movement';
import { type GapState, startGaps } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { withPersonWeight, withPlaceWeight, withStartWeights } from './gap-choice';
import './WeightChoice.css';
import { WeightField } from './WeightField';
import { weightKinds } from './weight-kinds';

const { areaList: words } = gapsText;

/** So many people a hectare are a dense block of flats: their points can be held against those of a place. */
const weighedPeople = 100;

interface WeightChoiceProps {
  /** Kinds of places there are. */
  kinds: readonly string[];
  gaps: GapState;
}

/** What gives points, and how many. */
export function WeightChoice({ kinds, gaps }: WeightChoiceProps) {
  const { move, end } = useMovement();
  return (
    <details className="weight-choice">
      <summary>{words.weights}</summary>
      <p className="muted small">{words.weightsHint}</p>
      <fieldset onBlur={end}>
        <WeightField
          label={words.person(weighedPeople)}
          value={gaps.personWeight * weighedPeople}
          onChange={(weight) => move((view) => withPersonWeight(view, weight / weighedPeople))}
        />
      </fieldset>
      <fieldset onBlur={end}>
        <legend>{words.kinds}</legend>
        {weightKinds(gaps.placeWeights, kinds).map((kind) => (
          <WeightField
            key={kind}
            label={gapsText.placeKind(kind)}
            value={gaps.placeWeights[kind] ?? 0}
            onChange={(weight) => move((view) => withPlaceWeight(view, kind, weight))}
          />
        ))}
      </fieldset>
      <Button
        look="link"
        size="small"
        label={words.resetWeights}
        onClick={() => changeView((view) => withStartWeights(view, startGaps))}
      />
    </details>
  );
}
