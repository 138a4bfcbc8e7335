import { useState } from 'react';
import type { Measure } from '@/domain/measure';
import { toRow } from '@/domain/row';
import { editText as words } from '@/text/edit';
import { Button } from '@/ui/Button';
import { freeId, withField } from '@/view/new-row';
import { useRegister } from '@/view/register';
import { useSelectedMeasure } from '@/view/selection';
import { useEdit } from '@/view/use-edit';
import { useWhenThere } from '@/view/use-when-there';
import { changeView } from '@/view/view-store';
import { withEdit } from './with-edit';
import '@/ui/field.css';

/** What can be done to the selected record. */
export function EditActions() {
  const measure = useSelectedMeasure();
  return measure && <Actions measure={measure} />;
}

function Actions({ measure }: { measure: Measure }) {
  const { dataset } = useRegister();
  const { available, add, remove } = useEdit();
  const select = useWhenThere((selected) =>
    changeView((view) => withEdit({ ...view, selected }, 'vald')),
  );
  const [fault, setFault] = useState<string | null>(null);
  if (!available) return null;
  async function duplicate() {
    const id = freeId(`${measure.id} kopia`, (taken) => dataset?.indexOf.has(taken) ?? false);
    const wrong = await add(measure.layer, withField(toRow(measure), 'id', id), 'duplicate');
    setFault(wrong);
    if (wrong === null) select(id);
  }
  async function takeAway() {
    const wrong = await remove(measure);
    setFault(wrong);
    if (wrong === null) changeView((view) => ({ ...view, selected: null, edit: null }));
  }
  return (
    <div className="button-row">
      <Button
        size="small"
        label={words.edit}
        onClick={() => changeView((view) => withEdit(view, 'vald'))}
      />
      <Button size="small" icon="copy" label={words.duplicate} onClick={duplicate} />
      <Button size="small" label={words.remove} onClick={takeAway} />
      <p className="field-control-error" role="alert">
        {fault}
      </p>
    </div>
  );
}
