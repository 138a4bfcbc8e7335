import { memo, useId, useRef } from 'react';
import { gapsText } from '@/text/gaps';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import type { ReachGroup } from '@/view/cover-groups';
import { useMovement } from '@/view/use-movement';
import type { CoverSide } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { longestReach, onSide, reachStep, withReach } from './cover-choice';
import './ReachSlider.css';

const { choices: words } = gapsText;

interface ReachSliderProps {
  side: CoverSide;
  group: ReachGroup;
  layerName: string;
  /** The layer has no other groups, so the group needs no name. */
  alone: boolean;
}

/** Groups are made anew with every step; what they say is what counts. */
function sameSlider(a: ReachSliderProps, b: ReachSliderProps): boolean {
  return (
    a.side === b.side &&
    a.layerName === b.layerName &&
    a.alone === b.alone &&
    a.group.id === b.group.id &&
    a.group.meters === b.group.meters &&
    a.group.count === b.group.count
  );
}

/** How far measures of a group are assumed to reach. What is shown follows the thumb; the others stay as they are. */
export const ReachSlider = memo(function ReachSlider({
  side,
  group,
  layerName,
  alone,
}: ReachSliderProps) {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const { move, end } = useMovement();
  const kind = group.kind === null ? words.otherKind : valueLabel(group.kind);
  const name = words.reachOf(layerName, alone ? null : kind);
  const assumed = group.meters === group.assumedMeters;
  return (
    <div className="reach-slider">
      <label htmlFor={id}>
        {alone ? words.reach : kind}
        {!alone && <span className="muted"> {words.count(group.count)}</span>}
      </label>
      <output htmlFor={id}>
        {words.meters(group.meters)}
        {assumed && <span className="muted"> {words.assumed}</span>}
      </output>
      <input
        ref={slider}
        id={id}
        type="range"
        min={0}
        max={Math.max(longestReach, group.meters)}
        step={reachStep}
        value={group.meters}
        aria-label={name}
        aria-valuetext={words.metersAloud(group.meters, assumed)}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          move(onSide(side, (choice) => withReach(choice, group, next)));
        }}
        onPointerUp={end}
        onBlur={end}
      />
      {!assumed && (
        <Button
          look="link"
          size="small"
          label={words.reset(group.assumedMeters)}
          aria-label={words.resetOf(group.assumedMeters, name)}
          onClick={() => {
            // The button is about to vanish.
            slider.current?.focus();
            changeView(onSide(side, (choice) => withReach(choice, group, group.assumedMeters)));
          }}
        />
      )}
    </div>
  );
}, sameSlider);
