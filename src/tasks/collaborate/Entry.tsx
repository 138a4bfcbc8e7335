import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';

const { part: words } = collaborateText;

interface EntryProps {
  heading: string;
  tag?: ReactNode;
  /** Whether its form is open. */
  open: boolean;
  disabled: boolean;
  onOpen: (open: boolean) => void;
  /** Answers with why it may not go, or null. */
  onRemove: () => Promise<string | null>;
  form: ReactNode;
  children: ReactNode;
}

/** A part in a list: read, or changed where it stands. */
export function Entry({
  heading,
  tag,
  open,
  disabled,
  onOpen,
  onRemove,
  form,
  children,
}: EntryProps) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open && !wasOpen.current)
      fields.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    if (!open && wasOpen.current) change.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <li className="collab-entry">
      <div className="collab-entry-head">
        <h4 id={id}>{heading}</h4>
        {tag}
        <div className="button-row">
          <Button
            ref={change}
            size="small"
            look="quiet"
            label={open ? words.done : words.edit}
            aria-expanded={open}
            aria-describedby={id}
            disabled={disabled}
            onClick={() => onOpen(!open)}
          />
          <Button
            size="small"
            look="quiet"
            label={words.remove}
            aria-describedby={id}
            disabled={disabled}
            onClick={() => onRemove().then(setFault, window.reportError)}
          />
        </div>
      </div>
      <p className="field-control-error" role="status">
        {fault}
      </p>
      {open ? (
        <div ref={fields} className="collab-fields">
          {form}
        </div>
      ) : (
        children
      )}
    </li>
  );
}
