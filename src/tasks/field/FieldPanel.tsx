import { useEffect, useId, useState } from 'react';
import { followPosition, markPlace, stopPosition } from '@/view/position';
import { useEdit } from '@/view/use-edit';
import { type CurrentWalk, useCurrentWalk } from '@/view/walks';
import { FieldBar } from './FieldBar';
import { FieldMore } from './FieldMore';
import './FieldPanel.css';
import { FormFoot } from './FormFoot';
import { ObservationForm } from './ObservationForm';
import { PointingBar } from './PointingBar';
import { useChosenStop } from './use-chosen-stop';
import { useNotes } from './use-notes';

/** The walk itself: which stop is next, where one is, and what is seen. */
export function FieldPanel() {
  const current = useCurrentWalk();
  // Who names no walk of the register is told so above.
  return current && <Field key={current.walk.id} current={current} />;
}

function Field({ current }: { current: CurrentWalk }) {
  const { stops } = current;
  const { available } = useEdit();
  const route = useChosenStop(current);
  const notes = useNotes(current);
  const [open, setOpen] = useState(false);
  const [pointing, setPointing] = useState(false);
  const formId = useId();
  const { draft, writing } = notes;
  // Where one is, is nobody's business once the walk is over.
  useEffect(() => stopPosition, []);
  const marked = writing && draft.placing !== 'stopp' ? draft.position : null;
  useEffect(() => {
    markPlace(marked);
    return () => markPlace(null);
  }, [marked]);
  const modeWhileWriting = pointing ? 'pointing' : 'writing';
  return (
    <div
      className="field-panel"
      data-mode={writing ? modeWhileWriting : 'walking'}
      data-open={open || undefined}
    >
      {writing ? (
        <ObservationForm
          id={formId}
          draft={draft}
          stops={stops}
          notes={notes}
          onPoint={() => {
            // A map that goes along would run away under the finger.
            followPosition(false);
            setPointing(true);
          }}
        />
      ) : (
        <FieldMore current={current} route={route} notes={notes} available={available} />
      )}
      <div className="field-foot">
        <p className="field-said" role="status">
          {notes.said}
        </p>
        {!writing && (
          <FieldBar
            stops={stops}
            route={route}
            notes={notes}
            open={open}
            onOpen={() => setOpen(!open)}
          />
        )}
        {writing && !pointing && <FormFoot formId={formId} draft={draft} notes={notes} />}
        {writing && pointing && <PointingBar notes={notes} onEnd={() => setPointing(false)} />}
      </div>
    </div>
  );
}
