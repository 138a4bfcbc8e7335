import { useEffect, useRef } from 'react';
import { importText as words } from '@/text/import';

/** Heading of a step; it takes the focus when the step begins. */
export function StepHead({ heading, at }: { heading: string; at: number | null }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <header>
      <h2 className="details-title" ref={head} tabIndex={-1}>
        {heading}
      </h2>
      {at !== null && <p className="muted small">{words.step(at)}</p>}
    </header>
  );
}
