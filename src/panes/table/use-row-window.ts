import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import { useRem } from './use-rem';

/** Heights in rem. Narrow rows hold a name of two lines, the layer, and the district. */
const lineRem = 2.375;
const narrowRem = 5.75;

/** A row that is on the page, by its position in the table, or the room of the rows that are not. */
export type Piece = { kind: 'row'; at: number } | { kind: 'room'; from: number; height: number };

export interface RowWindow {
  pieces: readonly Piece[];
  rowHeight: number;
  headerHeight: number;
  /** Rows that fit in view at a time. */
  pageRows: () => number;
  scrollTo: (at: number, align: 'auto' | 'start') => void;
  scrollToTop: () => void;
}

/**
 * Which rows are on the page: those in view, some beside them, and the one that has or takes the focus,
 * so that scrolling never takes the focus away.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  activeAt: number,
  narrow: boolean,
): RowWindow {
  const rem = useRem();
  const rowHeight = Math.round((narrow ? narrowRem : lineRem) * rem);
  const headerHeight = narrow ? 0 : Math.round(lineRem * rem);
  const withActive = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      if (activeAt >= count || inView.includes(activeAt)) return inView;
      return [...inView, activeAt].sort((a, b) => a - b);
    },
    [activeAt, count],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    rangeExtractor: withActive,
  });
  const items = virtualizer.getVirtualItems();
  return {
    pieces: toPieces(
      items.map((item) => item.index),
      count,
      rowHeight,
    ),
    rowHeight,
    headerHeight,
    pageRows: () =>
      Math.max(
        1,
        Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1,
      ),
    scrollTo: (at, align) => virtualizer.scrollToIndex(at, { align }),
    scrollToTop: () => virtualizer.scrollToOffset(0),
  };
}

/** The rows on the page, rising, with the room between them that the others would take. */
export function toPieces(shown: readonly number[], count: number, rowHeight: number): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const fill = (to: number): void => {
    if (to > next) pieces.push({ kind: 'room', from: next, height: (to - next) * rowHeight });
  };
  for (const at of shown) {
    fill(at);
    pieces.push({ kind: 'row', at });
    next = at + 1;
  }
  fill(count);
  return pieces;
}
