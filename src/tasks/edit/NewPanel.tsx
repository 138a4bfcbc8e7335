import { useState } from 'react';
import { commonFields, type FieldSpec, fieldsOf } from '@/domain/fields';
import type { Row } from '@/domain/row';
import { type recordTypes, statusesOf } from '@/domain/vocabulary';
import { heldLayers } from '@/domain/workspace';
import { editText as words } from '@/text/edit';
import { issueSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TaskHead } from '@/ui/TaskHead';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { choicesOf } from './EditPanel';
import './EditPanel.css';
import { FieldControl } from '@/view/FieldControl';
import { freeId, withField, withPlace } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { useSuggestions } from '@/view/use-suggestions';
import { useWhenThere } from '@/view/use-when-there';
import { PlaceEditor } from './PlaceEditor';

/** What must be known of a record before it is one, in the order it is asked for. */
const asked = [
  'name',
  'status',
  'prevention',
  'implementation',
  'description',
  'sources',
  'publication',
];

/** A record to begin with: what it lacks must be filled in. */
function blankRow(type: (typeof recordTypes)[number]): Row {
  return {
    geometry: null,
    properties: {
      status: statusesOf(type)[0],
      genomforande: 'framgar_inte',
      geometrikvalitet: 'saknas',
      publiceringsniva: 'intern',
    },
  };
}

/** A new record: its layer, what must be known of it, and its place. The rest is filled in when it is there. */
export function NewPanel() {
  const { workspace } = useWorkspace();
  const { dataset } = useRegister();
  const { available, add } = useEdit();
  const suggestionsFor = useSuggestions();
  const select = useWhenThere((selected) =>
    changeView((view) => ({ ...view, selected, edit: 'vald' })),
  );
  const layers = heldLayers(workspace.lager);
  const [first] = layers;
  if (!first) throw new Error('the workspace has no layer');
  const [layer, setLayer] = useState(first);
  const [row, setRow] = useState(() => blankRow(first.typ));
  const [fault, setFault] = useState<string | null>(null);
  const own = fieldsOf(layer.typ);
  async function finish() {
    const name = String(row.properties['namn'] ?? '');
    if (name === '') {
      setFault(issueSentence({ code: 'missingField', field: commonFields.name.key }));
      return;
    }
    const id = freeId(`${layer.id} ${name}`, (taken) => dataset?.indexOf.has(taken) ?? false);
    const wrong = await add(layer.id, withField(row, 'id', id), 'add');
    setFault(wrong);
    if (wrong === null) select(id);
  }
  return (
    <aside className="details task-panel edit-panel" aria-label={words.add}>
      <TaskHead heading={words.add} />
      {!available && <Notice tone="warn">{words.unavailable}</Notice>}
      <div className="field-control">
        <label htmlFor="ny-lager">{words.layer}</label>
        <select
          id="ny-lager"
          value={layer.id}
          onChange={({ currentTarget }) => {
            const next = layers.find(({ id }) => id === currentTarget.value) ?? first;
            setLayer(next);
            setRow(withField(row, 'status', statusesOf(next.typ)[0]));
          }}
        >
          {layers.map(({ id, namn }) => (
            <option key={id} value={id}>
              {namn}
            </option>
          ))}
        </select>
      </div>
      {asked.flatMap((codeKey) => {
        const spec: FieldSpec | undefined = own[codeKey];
        if (!spec) return [];
        return [
          <FieldControl
            key={`${layer.id}-${codeKey}`}
            spec={spec}
            value={typedValue(row, spec.key)}
            choices={choicesOf(spec, layer.typ)}
            suggestions={suggestionsFor(spec.key)}
            onCommit={async (value) => {
              setRow((before) => withField(before, spec.key, value));
              return null;
            }}
          />,
        ];
      })}
      <PlaceEditor
        geometry={row.geometry}
        onPlace={async (geometry) => {
          setRow((before) => withPlace(before, geometry));
          return null;
        }}
      />
      <p className="field-control-error" role="alert">
        {fault}
      </p>
      <div className="button-row">
        <Button look="primary" label={words.addIt} disabled={!available} onClick={finish} />
        <Button
          label={words.cancel}
          onClick={() => changeView((view) => ({ ...view, edit: null }))}
        />
      </div>
    </aside>
  );
}

/** A value of a row that is being written; it was put there by a control of its field. */
function typedValue({ properties }: Row, key: string) {
  return properties[key] as Parameters<typeof FieldControl>[0]['value'];
}
