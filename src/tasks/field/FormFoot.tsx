import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import type { Draft } from './observation-draft';
import './FieldBar.css';
import type { Notes } from './use-notes';

const { note: words } = fieldText;

interface FormFootProps {
  formId: string;
  draft: Draft;
  notes: Notes;
}

/** What can be done with what is written, and why it could not be kept. */
export function FormFoot({ formId, draft, notes }: FormFootProps) {
  const { problem, trouble, saving } = notes;
  const troubleWords = trouble === 'full' ? words.draftFull : words.draftFailed;
  const fault = problem ?? (trouble && troubleWords);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(draft.text);
      notes.say(words.copied);
    } catch {
      notes.say(words.notCopied);
    }
  }
  return (
    <div className="field-form-foot">
      {fault !== null && (
        <Notice
          tone="error"
          actions={draft.text && <Button label={words.copy} onClick={() => void copy()} />}
        >
          {fault}
        </Notice>
      )}
      <div className="field-bar-buttons">
        <button type="button" className="field-bar-side" onClick={notes.putAside}>
          <Icon name="map" />
          <span>{words.aside}</span>
        </button>
        <div className="field-bar-main">
          <Button
            type="submit"
            form={formId}
            look="primary"
            icon="check"
            label={saving ? words.saving : words.save}
            aria-disabled={saving || undefined}
          />
        </div>
      </div>
    </div>
  );
}
