import { fileFailureSentence, importText } from '@/text/import';
import { Notice } from '@/ui/Notice';
import { StepHead } from './StepHead';
import type { Wizard } from './use-wizard';

const { file: words } = importText;
const accepted =
  '.csv,.tsv,.txt,.xlsx,.geojson,.json,.geojsonl,.ndjson,.gpx,.kml,.gpkg,.zip,text/csv,application/geo+json';

/** Step 1: a file is chosen, or dropped on the control: browsers take it as chosen. */
export function FileStep({ wizard }: { wizard: Wizard }) {
  return (
    <section>
      <StepHead heading={words.heading} at={1} />
      <p className="small">{words.lead}</p>
      <div className="field-control">
        <label htmlFor="import-fil">{words.choose}</label>
        <input
          id="import-fil"
          type="file"
          accept={accepted}
          disabled={wizard.busy}
          aria-describedby="import-fil-hint"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) wizard.open(file);
            // The same file can be chosen again when it has been mended.
            currentTarget.value = '';
          }}
        />
        <p className="muted small" id="import-fil-hint">
          {words.drop}
        </p>
      </div>
      {wizard.failure && <Notice tone="error">{fileFailureSentence(wizard.failure)}</Notice>}
    </section>
  );
}
