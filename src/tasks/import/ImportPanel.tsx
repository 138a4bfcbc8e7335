import { useState } from 'react';
import { importText as words } from '@/text/import';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChanges } from '@/view/changes';
import { ColumnStep } from './ColumnStep';
import { FileStep } from './FileStep';
import '@/ui/field.css';
import './ImportPanel.css';
import { PlaceStep } from './PlaceStep';
import { ReportStep } from './ReportStep';
import { StepHead } from './StepHead';
import { useWizard, type Wizard } from './use-wizard';

interface ImportPanelProps {
  /** Closes the panel. */
  onClose: () => void;
}

/** A wizard that brings the rows of a file into the register, as one change that can be undone. */
export function ImportPanel({ onClose }: ImportPanelProps) {
  const wizard = useWizard();
  const changes = useChanges();
  const [imported, setImported] = useState(0);
  return (
    <aside
      className="details task-panel import-panel"
      aria-label={words.panel}
      aria-busy={wizard.busy}
    >
      {changes.state === 'unavailable' && <Notice tone="warn">{words.unavailable}</Notice>}
      <StepAtHand
        wizard={wizard}
        imported={imported}
        onDone={(count) => {
          setImported(count);
          wizard.go('done');
        }}
      />
      <Work wizard={wizard} />
      <div className="button-row">
        {wizard.busy && <Button label={words.close} onClick={wizard.restart} />}
        {!wizard.busy && (
          <Button
            look="quiet"
            label={wizard.step === 'done' ? words.done.close : words.close}
            onClick={onClose}
          />
        )}
      </div>
    </aside>
  );
}

/** What is under way, or that it went wrong. */
function Work({ wizard: { busy, progress, broken } }: { wizard: Wizard }) {
  const doing = progress?.part === 'plan' ? words.planning : words.working;
  const soFar = progress && words.progress[progress.part](progress.done, progress.of);
  return (
    <>
      <p className="small" role="status">
        {busy ? doing : ''}
      </p>
      {busy && progress && soFar && (
        // Not part of the status: who hears the page is not told of every step.
        <div className="small">
          <progress value={progress.done} max={progress.of} aria-label={doing} /> {soFar}
        </div>
      )}
      {broken && <Notice tone="error">{words.failed}</Notice>}
    </>
  );
}

interface StepProps {
  wizard: Wizard;
  imported: number;
  onDone: (count: number) => void;
}

function StepAtHand({ wizard, imported, onDone }: StepProps) {
  const { step, opened, counts, client, context } = wizard;
  if (step === 'done')
    return (
      <section>
        <StepHead heading={words.done.heading} at={null} />
        <p role="status">{words.done.outcome(imported)}</p>
        <div className="button-row">
          <Button label={words.done.again} onClick={wizard.restart} />
        </div>
      </section>
    );
  if (!opened || step === 'file') return <FileStep wizard={wizard} />;
  if (step === 'columns') return <ColumnStep wizard={wizard} opened={opened} />;
  if (step === 'report' && counts && client)
    return <ReportStep wizard={wizard} counts={counts} client={client} onDone={onDone} />;
  return <PlaceStep wizard={wizard} opened={opened} context={context} />;
}
