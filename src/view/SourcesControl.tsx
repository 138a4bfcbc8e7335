import { useState } from 'react';
import type { FieldSpec, Source } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import { editText as words } from '@/text/edit';
import { fieldLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { useWorkspace } from './workspace-context';

interface SourcesControlProps {
  spec: FieldSpec;
  value: FieldValue | undefined;
  id: string;
  invalid: boolean;
  commit: (value: unknown) => void;
}

/** Stands for a document where the administration itself is the source. */
const ownSource = 'egen';

/** A line of the list; its number tells it apart while it is written. */
interface Line extends Source {
  number: number;
}

function linesOf(value: FieldValue | undefined): readonly Line[] {
  if (!Array.isArray(value)) return [];
  const sources = value.filter((part): part is Source => typeof part === 'object');
  return sources.map((source, number) => ({ ...source, number }));
}

/** Where in which documents a record is named: a line for each. */
export function SourcesControl({ spec, value, id, invalid, commit }: SourcesControlProps) {
  const { dokument } = useWorkspace().workspace;
  const kept = linesOf(value);
  /** Lines being written; null when they are those of the record. */
  const [draft, setDraft] = useState<readonly Line[] | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setDraft(null);
  }
  const lines = draft ?? kept;
  const take = (next: readonly Line[]) => {
    setDraft(next);
    // A line without a section is still being written.
    const whole = next.filter(({ avsnitt }) => avsnitt.trim() !== '');
    const sources = whole.map(({ dokument: document, avsnitt }) => ({
      dokument: document,
      avsnitt,
    }));
    if (whole.length === next.length) commit(sources.length === 0 ? undefined : sources);
  };
  const change = (number: number, part: Partial<Source>) =>
    lines.map((line) => (line.number === number ? { ...line, ...part } : line));
  return (
    <fieldset aria-describedby={`${id}-error`} aria-invalid={invalid || undefined}>
      <legend>
        {fieldLabel(spec.key)} <span className="muted small">{words.required}</span>
      </legend>
      {lines.map((line, at) => (
        <div key={line.number} className="source-line">
          <select
            aria-label={words.document}
            value={line.dokument}
            onChange={({ currentTarget }) =>
              take(change(line.number, { dokument: currentTarget.value }))
            }
          >
            {dokument.map((document) => (
              <option key={document.id} value={document.id}>
                {document.kort}
              </option>
            ))}
            <option value={ownSource}>{words.ownSource}</option>
            {line.dokument !== ownSource &&
              !dokument.some((document) => document.id === line.dokument) && (
                <option value={line.dokument}>{line.dokument}</option>
              )}
          </select>
          <input
            aria-label={words.section}
            value={line.avsnitt}
            onChange={({ currentTarget }) =>
              setDraft(change(line.number, { avsnitt: currentTarget.value }))
            }
            onBlur={() => draft && take(draft)}
          />
          <Button
            look="quiet"
            size="small"
            icon="close"
            iconOnly
            label={words.removeSource(at + 1)}
            onClick={() => take(lines.filter((other) => other !== line))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        label={words.addSource}
        onClick={() => {
          const number = Math.max(-1, ...lines.map((line) => line.number)) + 1;
          setDraft([...lines, { number, dokument: dokument[0]?.id ?? '', avsnitt: '' }]);
        }}
      />
    </fieldset>
  );
}
