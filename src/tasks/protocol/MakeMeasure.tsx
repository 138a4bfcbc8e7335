import { useId, useState } from 'react';
import type { Observation } from '@/domain/walk';
import { heldLayers } from '@/domain/workspace';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';
import type { CurrentWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import type { ObservationChange } from './change-observations';
import { layersFor, usualLayer, usualName } from './make-measure';
import { useMakeMeasure } from './use-make-measure';

const words = protocolText.measure;

interface MakeMeasureProps {
  current: CurrentWalk;
  point: Observation;
  save: (change: ObservationChange) => Promise<string | null>;
}

/** The measure that the point has become, or the way to make it one. */
export function MakeMeasure({ current, point, save }: MakeMeasureProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="point-form-part">
      <h3>{words.heading}</h3>
      {point.measureId !== undefined && <Linked id={point.measureId} save={save} />}
      {point.measureId === undefined && !open && (
        <>
          <p className="muted small">{words.lead}</p>
          <Button icon="plus" label={words.make} onClick={() => setOpen(true)} />
        </>
      )}
      {point.measureId === undefined && open && (
        <NewMeasure current={current} point={point} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function Linked({ id, save }: { id: string } & Pick<MakeMeasureProps, 'save'>) {
  const { dataset, loading } = useRegister();
  const index = dataset?.indexOf.get(id);
  const measure = index === undefined ? undefined : dataset?.measures[index];
  if (measure)
    return (
      <Button
        look="link"
        label={words.show(measure.name)}
        onClick={() => changeView((view) => ({ ...view, selected: measure.id, edit: null }))}
      />
    );
  if (loading) return null;
  return (
    <>
      <p>{words.gone}</p>
      <Button
        size="small"
        label={words.unlink}
        onClick={() => void save({ measureId: undefined }).catch(window.reportError)}
      />
    </>
  );
}

interface NewMeasureProps extends Omit<MakeMeasureProps, 'save'> {
  onClose: () => void;
}

function NewMeasure({ current, point, onClose }: NewMeasureProps) {
  const id = useId();
  const { workspace } = useWorkspace();
  const layers = layersFor(heldLayers(workspace.lager));
  const [chosen, setChosen] = useState(() => usualLayer(point, heldLayers(workspace.lager))?.id);
  const [name, setName] = useState(() => usualName({ ...current, point }));
  const [fault, setFault] = useState<string | null>(null);
  const make = useMakeMeasure(current, point);
  const layer = layers.find((each) => each.id === chosen);
  async function add() {
    if (!layer) return;
    const given = name.trim();
    const wrong = given === '' ? words.noName : await make(layer, given);
    if (wrong === null) onClose();
    else setFault(wrong);
  }
  return (
    <>
      <div className="field-control">
        <label htmlFor={`${id}-layer`}>{words.layer}</label>
        <select
          id={`${id}-layer`}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {layers.map((each) => (
            <option key={each.id} value={each.id}>
              {each.namn}
            </option>
          ))}
        </select>
      </div>
      <div className="field-control">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <p className="field-control-error" role="alert">
        {fault}
      </p>
      <div className="button-row">
        <Button look="primary" label={words.add} onClick={add} />
        <Button label={words.cancel} onClick={onClose} />
      </div>
    </>
  );
}
