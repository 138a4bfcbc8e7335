import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { RowWindow } from './use-row-window';

/** Where each key goes from a row; positions outside the table are brought back in. */
const moves: Readonly<Record<string, (at: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: () => Number.POSITIVE_INFINITY,
};

/** The focus among the rows: the button of one row at a time can be reached by Tab, keys move it on. */
export function useRowKeys(
  activeAt: number,
  count: number,
  rowWindow: RowWindow,
  onMove: (at: number) => void,
): { body: RefObject<HTMLTableSectionElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const body = useRef<HTMLTableSectionElement>(null);
  /** What has the focus in the row that is left, and gets it in the next; null when no key has moved it. */
  const moved = useRef<'button' | 'input' | null>(null);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const next = body.current?.querySelector<HTMLElement>(
      `[data-at="${activeAt}"] ${moved.current}`,
    );
    moved.current = null;
    next?.focus({ preventScroll: true });
  }, [activeAt]);
  function onKeyDown(event: KeyboardEvent) {
    const move = moves[event.key];
    if (!move || event.altKey || event.metaKey) return;
    event.preventDefault();
    const target = Math.min(count - 1, Math.max(0, move(activeAt, rowWindow.pageRows())));
    const kind = event.target instanceof HTMLInputElement ? 'input' : 'button';
    moved.current = target === activeAt ? null : kind;
    onMove(target);
    rowWindow.scrollTo(target, 'auto');
  }
  return { body, onKeyDown };
}
