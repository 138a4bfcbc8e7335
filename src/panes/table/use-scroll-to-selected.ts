import { useEffect, useEffectEvent, useRef } from 'react';
import type { RowWindow } from './use-row-window';

/** On a phone the details lie over the lower part of the table, so the row is brought to its top. */
const phone = '(max-width: 720px)';

/** Brings the selected row into view when it was selected elsewhere; a new order or choice starts from the top. */
export function useScrollToSelected(
  rowWindow: RowWindow,
  rows: Uint32Array,
  selected: number | undefined,
): void {
  const shown = useRef(rows);
  const bring = useEffectEvent((at: number, changed: boolean) => {
    if (at >= 0) rowWindow.scrollTo(at, window.matchMedia(phone).matches ? 'start' : 'auto');
    else if (changed) rowWindow.scrollToTop();
  });
  useEffect(() => {
    bring(selected === undefined ? -1 : rows.indexOf(selected), shown.current !== rows);
    shown.current = rows;
  }, [rows, selected]);
}
