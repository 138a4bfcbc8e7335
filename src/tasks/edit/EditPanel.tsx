import { type FieldSpec, fieldsOf } from '@/domain/fields';
import { fieldValue, type Measure } from '@/domain/measure';
import { statusesOf } from '@/domain/vocabulary';
import { type FieldGroup, groupedFields } from '@/panes/details/field-groups';
import { detailsText } from '@/text/details';
import { editText as words } from '@/text/edit';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TaskHead } from '@/ui/TaskHead';
import { MeasureMark } from '@/view/MeasureMark';
import { useSelectedMeasure } from '@/view/selection';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './EditPanel.css';
import { FieldControl } from '@/view/FieldControl';
import { withField, withPlace } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { useSuggestions } from '@/view/use-suggestions';
import { PlaceEditor } from './PlaceEditor';

/** The selected record as a form. Each field is kept when one leaves it. */
export function EditPanel() {
  const measure = useSelectedMeasure();
  return measure && <RecordForm key={measure.id} measure={measure} />;
}

/** In the order a planner fills them in; the head and the sources have places of their own elsewhere. */
const groups: readonly { group: FieldGroup; more: readonly string[] }[] = [
  { group: 'what', more: [] },
  { group: 'when', more: [] },
  { group: 'who', more: [] },
  { group: 'where', more: ['statedDistricts'] },
  { group: 'basis', more: ['sources', 'extendsId', 'leadsTo'] },
];
const headFields = ['name', 'status', 'statusBasis'];
/** An id is what links and other records point to. */
const fixedFields = new Set(['id']);

function RecordForm({ measure }: { measure: Measure }) {
  const { layerById } = useWorkspace();
  const { available, put } = useEdit();
  const grouped = groupedFields(measure.type);
  const own = fieldsOf(measure.type);
  const shown = (keys: readonly string[]) =>
    keys.filter((key) => key in own && !fixedFields.has(key));
  return (
    <aside className="details task-panel edit-panel" aria-label={words.panel}>
      <TaskHead
        heading={measure.name}
        action={
          <Button
            look="primary"
            size="small"
            label={words.done}
            onClick={() => changeView((view) => ({ ...view, edit: null }))}
          />
        }
      >
        <p className="details-layer small">
          <MeasureMark measure={measure} size={22} />
          {layerById.get(measure.layer)?.namn}
        </p>
      </TaskHead>
      {!available && <Notice tone="warn">{words.unavailable}</Notice>}
      <Fields keys={headFields} measure={measure} />
      {groups.map(({ group, more }) => (
        <section key={group} aria-label={detailsText.groups[group]}>
          <h3>{detailsText.groups[group]}</h3>
          <Fields keys={shown([...grouped[group], ...more])} measure={measure} />
          {group === 'where' && (
            <PlaceEditor
              geometry={measure.geometry}
              onPlace={(geometry) => put(measure, (row) => withPlace(row, geometry), 'move')}
            />
          )}
        </section>
      ))}
    </aside>
  );
}

function Fields({ keys, measure }: { keys: readonly string[]; measure: Measure }) {
  const { put } = useEdit();
  const suggestionsFor = useSuggestions();
  const own = fieldsOf(measure.type);
  return keys.flatMap((codeKey) => {
    const spec: FieldSpec | undefined = own[codeKey];
    if (!spec) return [];
    return [
      <FieldControl
        key={codeKey}
        spec={spec}
        value={fieldValue(measure, codeKey)}
        choices={choicesOf(spec, measure.type)}
        suggestions={suggestionsFor(spec.key)}
        onCommit={(value) => put(measure, (row) => withField(row, spec.key, value), 'edit')}
      />,
    ];
  });
}

/** Values that a field offers to choose from. */
export function choicesOf(spec: FieldSpec, type: Measure['type']): readonly string[] {
  return spec.type === 'status' ? statusesOf(type) : (spec.values ?? []);
}
