import { useId } from 'react';
import { gapsText } from '@/text/gaps';
import { Checkbox } from '@/ui/Checkbox';
import { useMovement } from '@/view/use-movement';
import type { GapState } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { withParks, withThreshold } from './gap-choice';
import './ThresholdChoice.css';
import { WeightChoice } from './WeightChoice';

const { areaList: words } = gapsText;

/** Points at the end of the slider: more than dense blocks of flats round a square have at the start weights. */
const mostPoints = 30;
const step = 0.5;

interface ThresholdChoiceProps {
  /** Kinds of places that can be weighed. */
  kinds: readonly string[];
  gaps: GapState;
}

/** From how many points an area is listed, what gives points, and whether parks are looked at. */
export function ThresholdChoice({ kinds, gaps }: ThresholdChoiceProps) {
  const id = useId();
  const { move, end } = useMovement();
  return (
    <div className="threshold-choice">
      <label htmlFor={id}>{words.threshold(gaps.threshold)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(mostPoints, gaps.threshold)}
        step={step}
        value={gaps.threshold}
        aria-valuetext={gapsText.points(gaps.threshold)}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          move((view) => withThreshold(view, next));
        }}
        onPointerUp={end}
        onBlur={end}
      />
      <Checkbox
        checked={gaps.parks}
        onChange={(parks) => changeView((view) => withParks(view, parks))}
      >
        {words.parks}
      </Checkbox>
      <WeightChoice kinds={kinds} gaps={gaps} />
    </div>
  );
}
