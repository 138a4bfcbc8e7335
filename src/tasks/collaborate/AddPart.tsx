import { type SubmitEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { parseDate } from '@/domain/dates';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';
import '@/ui/field.css';

const { part: words } = collaborateText;

interface AddPartProps {
  /** Name of the button that opens the form. */
  label: string;
  /** What is asked for: a day to begin with, a text, or both. */
  date?: { label: string; start: string };
  text?: { label: string; hint?: string };
  disabled: boolean;
  /** Answers with what is wrong, or null when it is kept. */
  onAdd: (typed: { date: string; text: string }) => Promise<string | null>;
}

/** A button that becomes a small form: what a new part must have. The rest is filled in where it then stands. */
export function AddPart(props: AddPartProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // After a form that was given up the focus goes back to the button; after one that was kept, to the new part.
    if (wasOpen.current && !open && document.activeElement === document.body)
      opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <AddForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button
      ref={opener}
      size="small"
      icon="plus"
      label={props.label}
      disabled={props.disabled}
      onClick={() => setOpen(true)}
    />
  );
}

function AddForm({ label, date, text, onAdd, onClose }: AddPartProps & { onClose: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState({ date: date?.start ?? '', text: '' });
  const [fault, setFault] = useState<string | null>(null);
  /** Kept or given up: nothing is left to save when the form goes. */
  const settled = useRef(false);
  const first = useRef<HTMLElement>(null);
  useEffect(() => first.current?.focus(), []);

  const faultOf = () => {
    if (text && typed.text.trim() === '') return words.emptyNew;
    return date && !parseDate(typed.date.trim()) ? words.badDate : null;
  };
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const wrong = faultOf() ?? (await onAdd({ date: typed.date.trim(), text: typed.text.trim() }));
    setFault(wrong);
    if (wrong !== null) return;
    settled.current = true;
    onClose();
  }
  // Leaving the page keeps what was written.
  const keepWhatIsTyped = useEffectEvent(() => {
    if (settled.current || typed.text.trim() === '' || faultOf() !== null) return;
    onAdd({ date: typed.date.trim(), text: typed.text.trim() }).catch(window.reportError);
  });
  useEffect(() => () => keepWhatIsTyped(), []);

  const said = { 'aria-describedby': `${id}-fault`, 'aria-invalid': fault !== null || undefined };
  return (
    <form className="collab-form" aria-label={label} onSubmit={(event) => void submit(event)}>
      {date && (
        <div className="field-control">
          <label htmlFor={`${id}-date`}>{date.label}</label>
          <input
            id={`${id}-date`}
            ref={(element) => {
              first.current = element;
            }}
            value={typed.date}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, date: value })}
            {...said}
          />
          <p className="muted small">{words.dateHint}</p>
        </div>
      )}
      {text && (
        <div className="field-control">
          <label htmlFor={`${id}-text`}>{text.label}</label>
          <textarea
            id={`${id}-text`}
            rows={3}
            ref={(element) => {
              if (!date) first.current = element;
            }}
            value={typed.text}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, text: value })}
            {...said}
          />
          {text.hint && <p className="muted small">{text.hint}</p>}
        </div>
      )}
      <p className="field-control-error" id={`${id}-fault`} role="status">
        {fault}
      </p>
      <div className="button-row">
        <Button type="submit" look="primary" size="small" label={words.add} />
        <Button
          size="small"
          label={words.cancel}
          onClick={() => {
            settled.current = true;
            onClose();
          }}
        />
      </div>
    </form>
  );
}
