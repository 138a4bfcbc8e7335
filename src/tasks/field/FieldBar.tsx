import { useEffect, useRef } from 'react';
import type { WalkStop } from '@/domain/walk';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import './FieldBar.css';
import { Icon } from '@/ui/Icon';
import { PositionButton, PositionNotice } from './PositionButton';
import type { Route } from './use-chosen-stop';
import type { Notes } from './use-notes';

const { stops: words, note } = fieldText;

interface FieldBarProps {
  stops: readonly WalkStop[];
  route: Route;
  notes: Notes;
  /** Whether the rest of the panel is shown, where it is a sheet. */
  open: boolean;
  onOpen: () => void;
}

/** What is always at hand: the next stop, and the button for what one sees. */
export function FieldBar({ stops, route, notes, open, onOpen }: FieldBarProps) {
  const main = useRef<HTMLDivElement>(null);
  const { said } = notes;
  useEffect(() => {
    // The form that had the focus is gone.
    const lost = document.activeElement === document.body;
    if (said !== '' && lost) main.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [said]);
  return (
    <div className="field-bar">
      <PositionNotice />
      {notes.problem && <Notice tone="error">{notes.problem}</Notice>}
      {route.stop && <NextStop stops={stops} route={route} />}
      <div className="field-bar-buttons">
        <PositionButton />
        <div className="field-bar-main" ref={main}>
          <Button
            look="primary"
            icon={notes.draft ? 'chevronRight' : 'plus'}
            label={notes.draft ? note.goOn : note.add}
            disabled={notes.draft === undefined}
            onClick={() =>
              notes.draft ? notes.goOn() : notes.begin((route.standsAt ?? route.stop)?.id ?? null)
            }
          />
        </div>
        <button
          type="button"
          className="field-bar-side field-bar-all"
          aria-expanded={open}
          onClick={onOpen}
        >
          <Icon name={open ? 'chevronDown' : 'list'} />
          <span>
            {words.all}
            <span className="visually-hidden">{words.allMore}</span>
          </span>
        </button>
      </div>
    </div>
  );
}

function NextStop({ stops, route }: { stops: readonly WalkStop[]; route: Route }) {
  const { stop, at, way, arrived, choose } = route;
  const [before, after] = [stops[at - 1], stops[at + 1]];
  if (!stop) return null;
  return (
    <div className="field-next">
      <Button
        icon="chevronLeft"
        iconOnly
        label={words.previous}
        disabled={!before}
        onClick={() => before && choose(before)}
      />
      <div className="field-next-words">
        <p className="field-next-progress">{words.progress(at + 1, stops.length)}</p>
        <p className="field-next-name">{stop.name}</p>
        {way && (
          <p className="field-next-way">
            {arrived ? (
              words.here
            ) : (
              <>
                <strong>{words.way(way.meters, way.direction)}</strong> {words.straight}
              </>
            )}
          </p>
        )}
      </div>
      <Button
        icon="chevronRight"
        iconOnly
        label={words.next}
        disabled={!after}
        onClick={() => after && choose(after)}
      />
      <p className="visually-hidden" role="status">
        {arrived ? words.arrived(at + 1, stop.name) : words.chosen(at + 1, stops.length, stop.name)}
      </p>
    </div>
  );
}
