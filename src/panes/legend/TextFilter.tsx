import { useEffect, useId, useRef, useState } from 'react';
import { filterText } from '@/text/filters';
import { Button } from '@/ui/Button';
import { useMovement } from '@/view/use-movement';
import { changeView, useView } from '@/view/view-store';
import './TextFilter.css';

/** How long the writer pauses before the records are searched. Also spares the browser's history. */
const pauseMs = 180;

/** Free text: words that a record must hold. */
export function TextFilter() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { text } = useView();
  const { move, end } = useMovement();
  /** What is written but not searched for yet; null when the field shows the view. */
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      move((view) => ({ ...view, text: draft }));
      setDraft(null);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, move]);
  function finish() {
    if (draft !== null) move((view) => ({ ...view, text: draft }));
    setDraft(null);
    end();
  }
  function clear() {
    setDraft(null);
    end();
    changeView((view) => ({ ...view, text: '' }));
    field.current?.focus();
  }
  const shown = draft ?? text;
  return (
    <div className="text-filter">
      <label htmlFor={id}>{filterText.text}</label>
      <div className="text-filter-field">
        <input
          ref={field}
          id={id}
          type="search"
          value={shown}
          placeholder={filterText.textHint}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape' && shown !== '') clear();
          }}
        />
        {shown !== '' && (
          <Button
            look="quiet"
            size="small"
            icon="close"
            iconOnly
            label={filterText.clearText}
            onClick={clear}
          />
        )}
      </div>
    </div>
  );
}
