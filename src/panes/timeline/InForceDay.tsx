import { isAfter } from '@/domain/dates';
import { timelineText } from '@/text/timeline';
import { DayField } from '@/ui/DayField';
import { useMovement } from '@/view/use-movement';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';

/** A day: only what is in force then is shown. */
export function InForceDay() {
  const { inForceOn } = useView();
  const { workspace } = useWorkspace();
  const { move, end } = useMovement();
  const later = inForceOn !== null && isAfter(inForceOn, workspace.lage.datum);
  return (
    <DayField
      label={timelineText.inForceOn}
      day={inForceOn}
      clear={timelineText.clearDay}
      note={later ? timelineText.afterKnown(workspace.lage.text) : null}
      onMove={(day) => move((view) => ({ ...view, inForceOn: day }))}
      onEnd={end}
      onClear={() => changeView((view) => ({ ...view, inForceOn: null }))}
    />
  );
}
