import { useId, useRef } from 'react';
import type { RecordType } from '@/domain/vocabulary';
import { recordTypeLabels } from '@/text/labels';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { type Movement, useMovement } from '@/view/use-movement';
import { changeView } from '@/view/view-store';
import './ColumnChoice.css';
import { type Column, commonColumns, toggleColumn } from './columns';

interface ColumnChoiceProps {
  available: readonly Column[];
  columns: readonly Column[];
  type: RecordType | null;
}

/** Which columns the table has. A popover: Escape, or a click beside it, closes it and hands the focus back. */
export function ColumnChoice({ available, columns, type }: ColumnChoiceProps) {
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  const movement = useMovement();
  const own = available.filter((column) => !commonColumns.includes(column.key));
  const common = available.filter((column) => commonColumns.includes(column.key));
  const shown = new Set(columns.map((column) => column.key));
  return (
    <div className="column-choice" ref={button}>
      <Button size="small" icon="columns" label={tableText.columns} popoverTarget={id} />
      <div
        id={id}
        popover="auto"
        className="column-choice-panel"
        onBeforeToggle={(event) => placeBelow(event.currentTarget, button.current)}
        onToggle={(event) => {
          if (event.newState === 'closed') movement.end();
        }}
      >
        <Boxes
          legend={tableText.columnsLegend}
          columns={common}
          shown={shown}
          movement={movement}
        />
        {type && own.length > 0 && (
          <Boxes
            legend={tableText.ownFields(recordTypeLabels[type])}
            columns={own}
            shown={shown}
            movement={movement}
          />
        )}
        <Button
          size="small"
          label={tableText.reset}
          onClick={() => changeView((view) => ({ ...view, columns: null, sort: null }))}
        />
      </div>
    </div>
  );
}

/** Puts a popover, which lies over the whole page, under the button that opens it. */
function placeBelow(panel: HTMLElement, anchor: HTMLElement | null): void {
  const box = anchor?.getBoundingClientRect();
  if (!box) return;
  const below = window.innerHeight - box.bottom;
  const opensUp = below < 280 && box.top > below;
  panel.style.inset = 'auto';
  if (opensUp) panel.style.bottom = `${window.innerHeight - box.top + 4}px`;
  else panel.style.top = `${box.bottom + 4}px`;
  panel.style.right = `${Math.max(8, window.innerWidth - box.right)}px`;
  panel.style.maxHeight = `${Math.max(opensUp ? box.top : below, 120) - 16}px`;
}

interface BoxesProps {
  legend: string;
  columns: readonly Column[];
  shown: ReadonlySet<string>;
  movement: Movement;
}

function Boxes({ legend, columns, shown, movement }: BoxesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {columns
        .filter((column) => column.key !== 'name')
        .map(({ key, label }) => (
          <Checkbox
            key={key}
            checked={shown.has(key)}
            onChange={() =>
              movement.move((view) => ({ ...view, columns: toggleColumn(view.columns, key) }))
            }
          >
            {label}
          </Checkbox>
        ))}
    </fieldset>
  );
}
