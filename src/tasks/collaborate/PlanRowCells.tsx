import { type ReactNode, useId, useState } from 'react';
import { collaborationLists, type PlanRow } from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import { useWorkspace } from '@/view/workspace-context';
import { withPart } from './change-list';
import { DatePart, LevelTag, NeededText } from './PartFields';
import { MeasureLink } from './PlanMeasure';
import { PlanRowMore } from './PlanRowMore';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';

const { plan: words, colours, signs } = collaborateText;
const { columns } = words;
const followUps = (['gron', 'gul', 'rod'] as const).map((value) => ({
  value,
  label: `${signs[value]} ${colours[value]}`,
}));

export interface PlanRowProps {
  row: PlanRow;
  /** From 1. */
  number: number;
  last: boolean;
  work: Work;
  zone: Zone;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** A row of the plan in Brå's columns, and what more there is to say of it below. */
export function PlanRowCells(props: PlanRowProps) {
  const { row, number, work, zone } = props;
  const { parts, now, putList } = work;
  const moreId = useId();
  const [open, setOpen] = useState(false);
  const put = (change: Partial<PlanRow>) =>
    putList(collaborationLists.plan, (rows) => withPart(rows, row.id, change));
  const named = (column: string) => <BoxName column={column} number={number} />;
  return (
    <>
      <tr data-row={row.id} className="collab-plan-row">
        <th scope="row">
          <span className="visually-hidden">{columns.row} </span>
          {number} <LevelTag level={row.publication} />
        </th>
        <td data-column={columns.cause}>
          <CauseChoice row={row} number={number} causes={parts.causes} put={put} />
        </td>
        <td data-column={columns.action}>
          <NeededText
            label={named(columns.action)}
            value={row.action}
            onPut={(action) => put({ action })}
          />
          {row.measureId !== undefined && <MeasureLink id={row.measureId} />}
        </td>
        <td data-column={columns.goal}>
          <PointField
            label={named(columns.goal)}
            kind="long"
            value={row.goal}
            onCommit={(goal) => put({ goal })}
          />
        </td>
        <td data-column={columns.when}>
          <DatePart
            label={named(columns.when)}
            value={row.when}
            optional
            onPut={(when) => put({ when })}
          />
        </td>
        <td data-column={columns.who}>
          <Who row={row} label={named(columns.who)} put={put} />
        </td>
        <td data-column={columns.followUp} data-follow={row.followUp}>
          <ChoiceField
            label={named(columns.followUp)}
            value={row.followUp}
            options={followUps}
            none={colours.inte}
            onCommit={(followUp) =>
              put({ followUp, followedUp: followUp === undefined ? undefined : toIsoDay(now) })
            }
          />
          <FollowedUp row={row} />
        </td>
        <td>
          <RowButtons {...props} open={open} moreId={moreId} onOpen={() => setOpen(!open)} />
        </td>
      </tr>
      {open && (
        <tr className="collab-plan-more" id={moreId}>
          <td colSpan={8}>
            <PlanRowMore row={row} zone={zone} put={put} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The column, and for those who hear it the row. */
function BoxName({ column, number }: { column: string; number: number }) {
  return (
    <>
      {column}
      <span className="visually-hidden">{words.ofRow(number)}</span>
    </>
  );
}

interface CellProps {
  row: PlanRow;
  put: (change: Partial<PlanRow>) => Promise<string | null>;
}

function CauseChoice({
  row: { causeId },
  number,
  causes,
  put,
}: CellProps & { number: number; causes: Work['parts']['causes'] }) {
  const options = causes.map(({ id, text }) => ({ value: id, label: text }));
  const gone = causeId !== undefined && causes.every(({ id }) => id !== causeId);
  return (
    <ChoiceField
      label={<BoxName column={columns.cause} number={number} />}
      value={causeId}
      options={gone ? [...options, { value: causeId, label: words.causeGone }] : options}
      none={words.noCause}
      onCommit={(chosen) => put({ causeId: chosen })}
    />
  );
}

function Who({ row, label, put }: CellProps & { label: ReactNode }) {
  const { aktorer } = useWorkspace().workspace.vokabular;
  return (
    <PointField
      label={label}
      kind="long"
      rows={1}
      value={row.who}
      suggestions={aktorer}
      onCommit={(who) => put({ who })}
    />
  );
}

function FollowedUp({ row: { followedUp, followUpNote } }: { row: PlanRow }) {
  return (
    <>
      {followedUp !== undefined && <p className="muted small">{words.followedOn(followedUp)}</p>}
      {followUpNote !== undefined && <p className="small collab-text">{followUpNote}</p>}
    </>
  );
}

interface RowButtonsProps extends PlanRowProps {
  open: boolean;
  moreId: string;
  onOpen: () => void;
}

function RowButtons({
  number,
  last,
  work,
  open,
  moreId,
  onOpen,
  onMove,
  onRemove,
}: RowButtonsProps) {
  const { available } = work;
  const common = { look: 'quiet', size: 'small', iconOnly: true } as const;
  return (
    <div className="collab-row-buttons">
      <Button
        {...common}
        icon="chevronUp"
        label={words.up(number)}
        data-move="-1"
        disabled={!available || number === 1}
        onClick={() => onMove(-1)}
      />
      <Button
        {...common}
        icon="chevronDown"
        label={words.down(number)}
        data-move="1"
        disabled={!available || last}
        onClick={() => onMove(1)}
      />
      <Button
        {...common}
        icon="list"
        label={words.more(number)}
        aria-expanded={open}
        aria-controls={open ? moreId : undefined}
        onClick={onOpen}
      />
      <Button
        {...common}
        icon="close"
        label={words.removeRow(number)}
        disabled={!available}
        onClick={onRemove}
      />
    </div>
  );
}
