import { useId, useRef, useState } from 'react';
import { formatCount } from '@/text/format';
import { largeText } from '@/text/large';
import { mapText } from '@/text/map';
import { Button } from '@/ui/Button';
import { FeatureOptions } from './FeatureOptions';
import type { InView } from './in-view';
import './FeatureList.css';

/** The records in the picture as a list, for those who do not point: behind a button that says how many. */
export function FeatureList({ inView }: { inView: InView }) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const id = useId();
  function close(): void {
    setOpen(false);
    whole.current?.querySelector<HTMLElement>(':scope > .button')?.focus();
  }
  const more = inView.count - inView.listed.length;
  return (
    <div className="feature-list" ref={whole}>
      {open && (
        <section className="feature-list-panel" id={id} aria-label={mapText.list}>
          <FeatureOptions measures={inView.listed} onClose={close} />
          {more > 0 && <p className="feature-list-note">{mapText.listMore(more)}</p>}
          {inView.inCells > 0 && (
            <p className="feature-list-note">{largeText.map.cells(inView.inCells)}</p>
          )}
        </section>
      )}
      <Button
        icon={open ? 'chevronDown' : 'list'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        label={
          <>
            {mapText.list} <span className="feature-list-count">{formatCount(inView.count)}</span>
          </>
        }
      />
    </div>
  );
}
