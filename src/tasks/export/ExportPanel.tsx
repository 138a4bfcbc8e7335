import { useMemo, useState } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { countUnassessed } from '@/domain/cameras';
import { exportText as words } from '@/text/export';
import { largeText } from '@/text/large';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { CloseButton } from '@/ui/CloseButton';
import { Notice } from '@/ui/Notice';
import { TaskHead } from '@/ui/TaskHead';
import { NotIncluded } from '@/view/NotIncluded';
import { useVisible, type VisibleData } from '@/view/selection';
import { changeView } from '@/view/view-store';
import './ExportPanel.css';
import { FormatChoice } from './FormatChoice';
import { OptionList } from './OptionList';
import { chooseOutgoing, countHeldParts, type Format, type Outgoing } from './outgoing';
import { useSaveExport } from './use-save-export';

/** Takes records out of the app as a file: which, in what format, with the internal ones or without. */
export function ExportPanel() {
  const visible = useVisible();
  return (
    <aside className="details task-panel" aria-label={words.heading}>
      <TaskHead
        heading={words.heading}
        action={
          <CloseButton
            label={words.close}
            onClick={() => changeView((view) => ({ ...view, edit: null }))}
          />
        }
      >
        <p className="muted small">{words.lead}</p>
        <NotIncluded say={largeText.notIncluded.file} />
      </TaskHead>
      {visible ? <ExportForm visible={visible} /> : <p>{words.nothing}</p>}
    </aside>
  );
}

type Scope = 'filtered' | 'all';

function ExportForm({ visible: { dataset, selection } }: { visible: VisibleData }) {
  const [scope, setScope] = useState<Scope>('filtered');
  const [format, setFormat] = useState<Format>('xlsx');
  const [withInternal, setWithInternal] = useState(false);
  const { said, working, save, cancel, forget } = useSaveExport();
  const outgoing = useMemo(() => {
    const chosen = scope === 'all' ? dataset.measures.keys() : selection.chosen;
    return chooseOutgoing(dataset.measures, chosen, format, withInternal);
  }, [dataset, selection, scope, format, withInternal]);
  /** What was said of the last file does not hold for another choice. */
  const choosing =
    <Value,>(choose: (value: Value) => void) =>
    (value: Value) => {
      choose(value);
      forget();
    };
  return (
    <>
      <OptionList<Scope>
        legend={words.what}
        options={[
          { value: 'filtered', label: words.scopes.filtered(selection.chosen.length) },
          { value: 'all', label: words.scopes.all(dataset.measures.length) },
        ]}
        value={scope}
        onChange={choosing(setScope)}
      />
      <FormatChoice value={format} onChange={choosing(setFormat)} />
      <div className="export-internal">
        <Checkbox checked={withInternal} onChange={choosing(setWithInternal)}>
          {words.internal}
        </Checkbox>
        {withInternal && <Notice tone="warn">{words.internalWarning}</Notice>}
      </div>
      <Outcome {...{ dataset, outgoing, format, withInternal }} />
      <div className="button-row">
        <Button
          look="primary"
          icon="download"
          label={working ? words.working : words.save}
          disabled={working || outgoing.records.length === 0}
          onClick={() => save(format, { dataset, records: outgoing.records }, withInternal)}
        />
        {working && <Button label={words.cancel} onClick={cancel} />}
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}

interface OutcomeProps {
  dataset: Dataset;
  outgoing: Outgoing;
  format: Format;
  withInternal: boolean;
}

/** How many go out, and how many do not and why. */
function Outcome({ dataset, outgoing, format, withInternal }: OutcomeProps) {
  const { records, internal, unfit } = outgoing;
  const cameras = format === 'kameror';
  const held = useMemo(
    () => countHeldParts(dataset.measures, records, format, withInternal),
    [dataset, records, format, withInternal],
  );
  const unassessed = useMemo(
    () => (cameras ? countUnassessed(records.flatMap((at) => dataset.measures[at] ?? [])) : 0),
    [cameras, records, dataset],
  );
  const goesOut = cameras ? words.outgoingCameras : words.outgoing;
  return (
    <div className="export-outcome" aria-live="polite">
      <p>{records.length === 0 ? words.nothing : goesOut(records.length)}</p>
      {internal > 0 && <p>{words.heldBack(internal)}</p>}
      {held > 0 && <p>{words.partsHeldBack(held)}</p>}
      {unfit > 0 && (format === 'gpx' || format === 'kameror') && (
        <p>{words.unfit[format](unfit)}</p>
      )}
      {unassessed > 0 && <Notice tone="warn">{words.unassessed(unassessed)}</Notice>}
    </div>
  );
}
