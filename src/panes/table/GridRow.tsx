import { memo } from 'react';
import type { Measure } from '@/domain/measure';
import { valueLabel } from '@/text/labels';
import { tableText } from '@/text/table';
import type { Column } from './columns';
import './GridRow.css';
import { MeasureMark } from '@/view/MeasureMark';
import { tick } from '@/view/ticks';

interface GridRowProps {
  measure: Measure;
  record: number;
  /** Position among the rows, from 0. */
  at: number;
  /** Position in the whole table with its header, from 1. */
  rowIndex: number;
  columns: readonly Column[];
  narrow: boolean;
  height: number;
  tabbable: boolean;
  selected: boolean;
  hovered: boolean;
  /** Null where rows are not ticked. */
  ticked: boolean | null;
}

/**
 * One record: a cell for each column, or all in one cell where it is narrow. The name is a button; a press on it,
 * or anywhere in the row, is taken care of by the body of the table.
 */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { measure, record, columns, narrow, tabbable, selected, ticked } = props;
  const name = (
    <button
      type="button"
      className="grid-open"
      tabIndex={tabbable ? 0 : -1}
      aria-current={selected || undefined}
    >
      {measure.name}
    </button>
  );
  const box = ticked !== null && (
    <input
      type="checkbox"
      className="grid-tick"
      tabIndex={tabbable ? 0 : -1}
      aria-label={tableText.tick(measure.name)}
      checked={ticked}
      onChange={({ currentTarget }) => tick(measure.id, currentTarget.checked)}
    />
  );
  return (
    <tr
      className="grid-row"
      style={{ height: props.height }}
      data-at={props.at}
      data-hovered={props.hovered || undefined}
      data-selected={selected || undefined}
      aria-rowindex={props.rowIndex}
    >
      <th scope="row" className="grid-cell grid-first" title={measure.name}>
        {narrow ? (
          <div className="grid-narrow">
            {box}
            <MeasureMark measure={measure} size={26} />
            <div className="grid-narrow-text">
              {name}
              <NarrowFacts record={record} columns={columns} />
            </div>
          </div>
        ) : (
          <>
            {box}
            {name}
          </>
        )}
      </th>
      {!narrow &&
        columns
          .slice(1)
          .map((column) => (
            <Cell key={column.key} measure={measure} record={record} column={column} />
          ))}
    </tr>
  );
});

interface CellProps {
  measure: Measure;
  record: number;
  column: Column;
}

function Cell({ measure, record, column }: CellProps) {
  const text = column.text(record);
  const title = column.longText?.(record) ?? text;
  if (text === undefined)
    return <td className="grid-cell grid-missing">{valueLabel('framgar_inte')}</td>;
  if (column.key !== 'layer')
    return (
      <td className="grid-cell" title={title}>
        {text}
      </td>
    );
  return (
    <td className="grid-cell" title={title}>
      <span className="grid-layer">
        <MeasureMark measure={measure} size={18} />
        <span className="grid-layer-name">{text}</span>
      </span>
    </td>
  );
}

/** Layer and phase, district: with the name, what is needed to know a measure again. */
function NarrowFacts({ record, columns }: { record: number; columns: readonly Column[] }) {
  const textOf = (key: string) => columns.find((column) => column.key === key)?.text(record);
  return (
    <>
      <p>{[textOf('layer'), textOf('phase')].filter(Boolean).join(' · ')}</p>
      <p>{textOf('district')}</p>
    </>
  );
}
