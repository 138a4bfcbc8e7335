import type { Position } from 'geojson';
import { useEffect, useRef } from 'react';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import type { Notes } from './use-notes';
import { usePickPoint } from './use-pick-point';

const { place: words } = fieldText;

/** While one points at a place on the map: what to do, and the ways out of it. */
export function PointingBar({ notes, onEnd }: { notes: Notes; onEnd: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  const takeMiddle = usePickPoint(true, (position: Position) => {
    void notes.change({ position, accuracyMeters: null });
    notes.say(words.mapFound);
    onEnd();
  });
  useEffect(() => first.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <div className="field-form-foot">
      <p role="status">
        <strong>{words.pointing}</strong>
      </p>
      <div className="field-form-ways" ref={first}>
        {takeMiddle && <Button icon="target" label={words.middle} onClick={takeMiddle} />}
        <Button icon="close" label={words.cancel} onClick={onEnd} />
      </div>
    </div>
  );
}
