import { useEffect, useRef, useState } from 'react';
import { collaborationLists } from '@/domain/collaboration';
import { useNarrow } from '@/panes/table/use-narrow';
import { collaborateText } from '@/text/collaborate';
import { withMoved } from './change-list';
import { PlanRowCells } from './PlanRowCells';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';
import './PlanTable.css';

const { plan: words } = collaborateText;
const { columns } = words;
const list = collaborationLists.plan;

/** Boxes in six columns need this much to hold a few words a line. */
const leastRem = 56;

interface PlanTableProps {
  work: Work;
  zone: Zone;
  /** Id of the row that was just added. */
  added: string | null;
  onRemove: (id: string) => void;
}

/**
 * The rows of the plan, each box kept when one leaves it. Where there is no room for the columns each row is a card of
 * the same boxes, in the same order.
 */
export function PlanTable({ work, zone, added, onRemove }: PlanTableProps) {
  const { plan } = work.parts;
  const [measured, narrow] = useNarrow(leastRem);
  const table = useRef<HTMLTableElement>(null);
  /** What takes the focus when the rows are next drawn: a button that has moved with its row. */
  const [wanted, setWanted] = useState<{ id: string; step: -1 | 1; from: string } | null>(null);
  const isThere = added !== null && plan.some(({ id }) => id === added);
  useEffect(() => {
    if (isThere) table.current?.querySelector<HTMLElement>(`[data-row="${added}"] select`)?.focus();
  }, [isThere, added]);
  const order = plan.map(({ id }) => id).join();
  useEffect(() => {
    // The register takes up a change a moment after it is kept.
    if (wanted === null || order === wanted.from) return;
    const buttons = table.current?.querySelectorAll<HTMLButtonElement>(
      `[data-row="${wanted.id}"] [data-move]`,
    );
    const usable = [...(buttons ?? [])].filter((button) => !button.disabled);
    // At the end of the table the way on is closed; the way back is beside it.
    const same = usable.find(({ dataset }) => dataset['move'] === String(wanted.step));
    (same ?? usable[0])?.focus();
    setWanted(null);
  }, [order, wanted]);
  const move = async (id: string, step: -1 | 1) => {
    const fault = await work.putList(list, (rows) => withMoved(rows, id, step));
    if (fault === null) setWanted({ id, step, from: order });
  };
  return (
    <div ref={measured}>
      <table className="collab-plan" ref={table} data-narrow={narrow || undefined}>
        <caption className="visually-hidden">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{columns.row}</span>
            </th>
            {[
              columns.cause,
              columns.action,
              columns.goal,
              columns.when,
              columns.who,
              columns.followUp,
            ].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{columns.more}</th>
          </tr>
        </thead>
        <tbody>
          {plan.map((row, at) => (
            <PlanRowCells
              key={row.id}
              row={row}
              number={at + 1}
              last={at === plan.length - 1}
              work={work}
              zone={zone}
              onMove={(step) => void move(row.id, step).catch(window.reportError)}
              onRemove={() => onRemove(row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
