import type { Geometry } from 'geojson';
import { useId, useState } from 'react';
import type { Measure } from '@/domain/measure';
import { isWalk, type SafetyWalk } from '@/domain/walk';
import { heldLayers } from '@/domain/workspace';
import { useCurrentMap } from '@/panes/map/current-map';
import { useDrawing } from '@/panes/map/use-drawing';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import { Segmented } from '@/ui/Segmented';
import { TaskHead } from '@/ui/TaskHead';
import { freeId } from '@/view/new-row';
import { useRegister } from '@/view/register';
import { useEdit } from '@/view/use-edit';
import { useWhenThere } from '@/view/use-when-there';
import { changeWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { type AreaChoice, areaOfChoice, newWalkRow } from './new-walk-row';

const { create: words } = walkText;

const ways = ['stadsdel', 'omrade', 'ritad'] as const;

/** Records whose area a walk can have: those that are drawn as an area. */
function useZones() {
  const { dataset } = useRegister();
  return (dataset?.measures ?? []).filter(
    ({ geometry }) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon',
  );
}

interface NewWalkProps {
  /** Id of the walk that is gone again; null for a walk somewhere else. */
  from: string | null;
  onClose: () => void;
}

/** Asks where a new walk is to be, and what it is called. */
export function NewWalk({ from, onClose }: NewWalkProps) {
  const { workspace, districts } = useWorkspace();
  const { dataset } = useRegister();
  const { available, add } = useEdit();
  const zones = useZones();
  const id = useId();
  const [choice, setChoice] = useState<AreaChoice>(
    from === null ? { way: 'stadsdel', id: '' } : { way: 'omrade', id: from },
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [previous, setPrevious] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const open = useWhenThere((made) => changeWalk({ id: made, step: 'forbered', point: null }));
  const area = areaOfChoice(choice, districts, zones);
  const name = typed ?? (area ? words.nameOf(area.name) : '');
  const earlier = zones.filter(isWalk);
  const previousWalk: SafetyWalk | undefined = earlier.find(
    (walk) => walk.id === (previous ?? (choice.way === 'omrade' ? choice.id : '')),
  );
  async function make() {
    const layer = heldLayers(workspace.lager).find(({ typ }) => typ === 'trygghetsvandring');
    if (!layer) return setFault(words.noLayer);
    if (!area) return setFault(words.noArea);
    if (name.trim() === '') return setFault(words.noName);
    const made = freeId(`${layer.id} ${name}`, (taken) => dataset?.indexOf.has(taken) ?? false);
    const row = newWalkRow({ id: made, name: name.trim(), area, way: choice.way, previousWalk });
    const wrong = await add(layer.id, row, 'add');
    setFault(wrong);
    if (wrong === null) open(made);
  }
  return (
    <section className="walk-list-new" aria-label={words.heading}>
      <TaskHead heading={words.heading} />
      <AreaFields choice={choice} zones={zones} onChoice={setChoice} />
      <div className="field-control">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {earlier.length > 0 && (
        <Select
          label={words.previous}
          value={previousWalk?.id ?? ''}
          options={earlier.map(({ id: value, name: label }) => ({ value, label }))}
          first={words.noPrevious}
          onChange={setPrevious}
        />
      )}
      <p className="field-control-error" role="alert">
        {fault}
      </p>
      <div className="button-row">
        <Button
          look="primary"
          label={words.make}
          disabled={!available}
          onClick={() => void make().catch(window.reportError)}
        />
        <Button label={words.cancel} onClick={onClose} />
      </div>
    </section>
  );
}

interface AreaFieldsProps {
  choice: AreaChoice;
  zones: readonly Measure[];
  onChoice: (choice: AreaChoice) => void;
}

/** Where the walk is to be. */
function AreaFields({ choice, zones, onChoice }: AreaFieldsProps) {
  const { districts } = useWorkspace();
  return (
    <>
      <p>{words.area}</p>
      <Segmented
        legend={words.area}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        value={choice.way}
        onChange={(way) => onChoice(way === 'ritad' ? { way, drawn: null } : { way, id: '' })}
      />
      {choice.way === 'ritad' ? (
        <DrawArea drawn={choice.drawn} onDrawn={(drawn) => onChoice({ way: 'ritad', drawn })} />
      ) : (
        <Select
          label={choice.way === 'stadsdel' ? words.ways.stadsdel : words.zone}
          value={choice.id}
          options={(choice.way === 'stadsdel' ? districts : zones).map(
            ({ id: value, name: label }) => ({
              value,
              label,
            }),
          )}
          first={words.choose}
          onChange={(value) => onChoice({ way: choice.way, id: value })}
        />
      )}
    </>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What stands for no choice. */
  first: string;
  onChange: (value: string) => void;
}

function Select({ label, value, options, first, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{first}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DrawAreaProps {
  drawn: Geometry | null;
  onDrawn: (drawn: Geometry) => void;
}

function DrawArea({ drawn, onDrawn }: DrawAreaProps) {
  const map = useCurrentMap();
  const [drawing, setDrawing] = useState(false);
  useDrawing(drawing ? 'area' : null, null, {
    onDrawn: (geometry) => {
      setDrawing(false);
      onDrawn(geometry);
    },
    onCancel: () => setDrawing(false),
  });
  return (
    <div className="button-row">
      {drawing ? (
        <p role="status">{words.drawing}</p>
      ) : (
        <Button
          label={drawn ? words.redraw : words.draw}
          disabled={!map}
          onClick={() => setDrawing(true)}
        />
      )}
      {drawn && !drawing && <p role="status">{words.drawn}</p>}
    </div>
  );
}
