import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon';
import './PanelSection.css';

interface PanelSectionProps {
  name: string;
  /** How many there are of what the section lists. */
  count?: string | undefined;
  /** What is chosen in it, in a few words; shown while it is closed. */
  summary?: string | undefined;
  startOpen?: boolean;
  children: ReactNode;
}

/** A part of the panel under a heading that opens and closes it. */
export function PanelSection({
  name,
  count,
  summary,
  startOpen = false,
  children,
}: PanelSectionProps) {
  const id = useId();
  const [open, setOpen] = useState(startOpen);
  return (
    <section className="panel-section" aria-labelledby={`${id}-name`} data-open={open || undefined}>
      <h2>
        <button
          type="button"
          className="panel-section-toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={({ currentTarget }) => {
            setOpen(!open);
            // It sticks to the top of a long section; without the section it stands above what is seen.
            requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
          }}
        >
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={16} />
          <span id={`${id}-name`}>{name}</span>{' '}
          {count !== undefined && <span className="panel-section-count">{count}</span>}
        </button>
      </h2>
      {summary !== undefined && !open && <p className="panel-section-summary">{summary}</p>}
      <div id={id} className="panel-section-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
