import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import './HideForm.css';

const { gap: words } = gapsText;

/** Characters; the reason goes along in the link. */
const longestReason = 80;

interface HideFormProps {
  onHide: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why a gap is put aside, in place. */
export function HideForm({ onHide, onCancel }: HideFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  function submit(event: FormEvent) {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? '';
    if (reason) return onHide(reason);
    setMissing(true);
    field.current?.focus();
  }
  return (
    <form
      className="hide-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>{words.why}</label>
      <input
        ref={field}
        id={id}
        type="text"
        maxLength={longestReason}
        autoComplete="off"
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className="small" data-missing={missing || undefined}>
        {missing ? words.whyMissing : words.whyHint}
      </p>
      <div className="hide-form-buttons">
        <button type="submit" className="button" data-look="primary" data-size="small">
          {words.confirm}
        </button>
        <Button look="quiet" size="small" label={words.cancel} onClick={onCancel} />
      </div>
    </form>
  );
}
