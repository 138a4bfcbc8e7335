import { useEffect } from 'react';
import { changeView } from '@/view/view-store';

/** Whether Escape means something else where it is pressed: a text being written, something lying on top. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  const writing =
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=radio]), select, textarea');
  return (
    event.defaultPrevented || !!writing || !!document.querySelector(':popover-open, dialog[open]')
  );
}

/** Nothing is selected any more. */
export function closeDetails(): void {
  changeView((view) => ({ ...view, selected: null }));
}

/** Escape closes the panel, wherever the focus is. */
export function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event)) closeDetails();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
