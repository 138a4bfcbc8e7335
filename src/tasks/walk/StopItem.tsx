import { useEffect, useId, useRef, useState } from 'react';
import type { WalkStop } from '@/domain/walk';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import { useView } from '@/view/view-store';
import { changeWalk } from '@/view/walks';

const { stops: words } = walkText;

interface StopItemProps {
  stop: WalkStop;
  /** Its place in the order, from 1. */
  number: number;
  last: boolean;
  outside: boolean;
  onMove: (by: -1 | 1) => void;
  onChange: (stop: WalkStop) => void;
  onRemove: () => void;
}

/** One stop: where, why, how long. */
export function StopItem({
  stop,
  number,
  last,
  outside,
  onMove,
  onChange,
  onRemove,
}: StopItemProps) {
  const { point } = useView().walk;
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = point === stop.id;
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={item} className="stop-item" data-chosen={chosen || undefined}>
      <span className="stop-number" aria-hidden="true">
        {number}
      </span>
      <div className="stop-words">
        <h3>
          <button
            type="button"
            className="stop-name"
            aria-pressed={chosen}
            aria-label={words.show(stop.name)}
            onClick={() => changeWalk({ point: chosen ? null : stop.id })}
          >
            {stop.name}
          </button>
        </h3>
        <p className="muted small">
          {words.kind(stop.kind)}
          {outside && ` · ${words.outside}`}
        </p>
        {stop.reason && <p className="small">{stop.reason}</p>}
        {open && <StopForm stop={stop} onChange={onChange} />}
      </div>
      <div className="stop-tools">
        <Button
          look="quiet"
          size="small"
          icon="chevronUp"
          iconOnly
          label={words.up(stop.name)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          look="quiet"
          size="small"
          icon="chevronDown"
          iconOnly
          label={words.down(stop.name)}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Button
          look="quiet"
          size="small"
          icon="close"
          iconOnly
          label={words.remove(stop.name)}
          onClick={onRemove}
        />
        <Button
          look="link"
          size="small"
          label={words.edit}
          aria-label={words.editOf(stop.name)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
    </li>
  );
}

/** Longest stay that is taken, in minutes. */
const mostMinutes = 240;

function StopForm({ stop, onChange }: Pick<StopItemProps, 'stop' | 'onChange'>) {
  const id = useId();
  return (
    <div className="stop-form">
      <div className="field-control">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          key={stop.name}
          defaultValue={stop.name}
          maxLength={120}
          onBlur={({ currentTarget }) => {
            const name = currentTarget.value.trim();
            if (name === '') currentTarget.value = stop.name;
            else if (name !== stop.name) onChange({ ...stop, name });
          }}
        />
      </div>
      <div className="field-control">
        <label htmlFor={`${id}-reason`}>{words.reason}</label>
        <textarea
          id={`${id}-reason`}
          key={stop.reason}
          rows={3}
          defaultValue={stop.reason ?? ''}
          onBlur={({ currentTarget }) => {
            const reason = currentTarget.value.trim();
            if (reason !== (stop.reason ?? ''))
              onChange({ ...stop, reason: reason === '' ? undefined : reason });
          }}
        />
      </div>
      <div className="field-control">
        <label htmlFor={`${id}-minutes`}>{words.minutes}</label>
        <input
          id={`${id}-minutes`}
          key={stop.minutes}
          type="number"
          min={0}
          max={mostMinutes}
          defaultValue={stop.minutes ?? ''}
          onBlur={({ currentTarget }) => {
            const typed = currentTarget.value === '' ? undefined : Number(currentTarget.value);
            const sound =
              typed === undefined ||
              (Number.isInteger(typed) && typed >= 0 && typed <= mostMinutes);
            if (!sound) currentTarget.value = String(stop.minutes ?? '');
            else if (typed !== stop.minutes) onChange({ ...stop, minutes: typed });
          }}
        />
      </div>
    </div>
  );
}
