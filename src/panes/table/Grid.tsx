import { type SyntheticEvent, useEffect, useRef } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { tableText } from '@/text/table';
import { setHovered, useHovered } from '@/view/hover';
import { isTicked, useTicks } from '@/view/ticks';
import { changeView, useView } from '@/view/view-store';
import type { Column } from './columns';
import './Grid.css';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { useActiveRow } from './use-active-row';
import { useRowKeys } from './use-row-keys';
import { type RowWindow, useRowWindow } from './use-row-window';
import { useScrollToSelected } from './use-scroll-to-selected';

interface GridProps {
  dataset: Dataset;
  rows: Uint32Array;
  columns: readonly Column[];
  narrow: boolean;
  /** The rows are not to be sorted or ticked: a server has them, and gives them in its own order. */
  fixed?: boolean;
}

/** The rows in view, in a table whose other rows are empty room. */
export function Grid(props: GridProps) {
  const { dataset, rows, columns, narrow } = props;
  const { selected } = useView();
  const scroller = useRef<HTMLDivElement>(null);
  const selectedRecord = selected === null ? undefined : dataset.indexOf.get(selected);
  const { activeAt, setActive } = useActiveRow(rows, selectedRecord);
  const rowWindow = useRowWindow(scroller, rows.length, activeAt, narrow);
  useScrollToSelected(rowWindow, rows, selectedRecord);
  // Where there is one column, its name says nothing that the rows do not.
  const headers = narrow ? 0 : 1;
  return (
    <div className="grid-scroller" ref={scroller} data-narrow={narrow || undefined}>
      <table
        className="grid"
        aria-label={tableText.tableName}
        aria-describedby="tabell-tangenter"
        aria-rowcount={rows.length + headers}
        aria-colcount={narrow ? 1 : columns.length}
      >
        {!narrow && (
          <GridHeader
            columns={columns}
            height={rowWindow.headerHeight}
            fixed={props.fixed ?? false}
          />
        )}
        <GridBody
          {...props}
          headers={headers}
          rowWindow={rowWindow}
          activeAt={activeAt}
          setActive={setActive}
          selectedRecord={selectedRecord}
        />
      </table>
      <p id="tabell-tangenter" className="visually-hidden">
        {tableText.keys}
      </p>
    </div>
  );
}

interface GridBodyProps extends GridProps {
  headers: number;
  rowWindow: RowWindow;
  activeAt: number;
  setActive: (at: number) => void;
  selectedRecord: number | undefined;
}

/** Position of the row an event happened in, or -1 outside the rows. */
function positionOf({ target }: SyntheticEvent): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return Number(row?.dataset['at'] ?? -1);
}

function GridBody({
  dataset,
  rows,
  columns,
  narrow,
  fixed,
  headers,
  rowWindow,
  ...focus
}: GridBodyProps) {
  const { activeAt, setActive, selectedRecord } = focus;
  const hovered = useHovered();
  const ticks = useTicks();
  const ticking = useView().edit === 'flera' && !fixed;
  const { body, onKeyDown } = useRowKeys(activeAt, rows.length, rowWindow, setActive);
  useEffect(() => () => setHovered(null), []);
  const idAt = (at: number) => dataset.measures[rows[at] ?? -1]?.id ?? null;
  const choose = (at: number) => {
    const id = idAt(at);
    if (id === null) return;
    setActive(at);
    changeView((view) => (view.selected === id ? view : { ...view, selected: id }));
  };
  return (
    <tbody
      ref={body}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // A press on a tick says which rows are meant, not which one is shown.
        if (!(event.target instanceof HTMLInputElement)) choose(positionOf(event));
      }}
      onPointerOver={(event) => setHovered(idAt(positionOf(event)))}
      onPointerLeave={() => setHovered(null)}
    >
      {rowWindow.pieces.map((piece) => {
        if (piece.kind === 'room')
          return <tr key={`room ${piece.from}`} style={{ height: piece.height }} />;
        const record = rows[piece.at] ?? -1;
        const measure = dataset.measures[record];
        return (
          measure && (
            <GridRow
              key={record}
              measure={measure}
              record={record}
              at={piece.at}
              rowIndex={piece.at + 1 + headers}
              columns={columns}
              narrow={narrow}
              height={rowWindow.rowHeight}
              tabbable={piece.at === activeAt}
              selected={record === selectedRecord}
              hovered={measure.id === hovered}
              ticked={ticking ? isTicked(ticks, measure.id) : null}
            />
          )
        );
      })}
    </tbody>
  );
}
