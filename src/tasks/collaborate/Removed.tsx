import { useEffect, useRef, useState } from 'react';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';

const { part: words } = collaborateText;

/** What was taken away last, and how it is put back. */
export interface RemovedPart {
  /** Which part it was, as the beginning of a sentence. */
  what: string;
  restore: () => Promise<string | null>;
}

/** What was taken away last in a section. */
export function useRemoved(): [RemovedPart | null, (removed: RemovedPart | null) => void] {
  return useState<RemovedPart | null>(null);
}

interface RemovedProps {
  removed: RemovedPart | null;
  onRestored: () => void;
}

/** Tells what was taken away, and puts it back on request. It takes the focus: what had it is gone. */
export function Removed({ removed, onRestored }: RemovedProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  return (
    <div className="collab-removed" role="status">
      {removed && (
        <>
          <span>{words.removed(removed.what)}</span>{' '}
          <Button
            ref={undo}
            size="small"
            label={words.restore}
            onClick={() => {
              removed.restore().catch(window.reportError);
              onRestored();
            }}
          />
        </>
      )}
    </div>
  );
}
