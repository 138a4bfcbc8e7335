import { memo, useEffect, useRef, useState } from 'react';
import { changeView } from '@/view/view-store';
import { focusNextRow } from './focus-nearby';
import { GapButtons } from './GapButtons';
import './GapItem.css';
import { withHidden } from './gap-choice';
import { HideForm } from './HideForm';

interface GapItemProps {
  id: string;
  rank: number;
  title: string;
  /** For those who hear its buttons: many places have the same title. */
  name?: string;
  /** What it is and where; empty where the title says so. */
  meta: string;
  /** Who and what is there; empty where that is not known. */
  exposure?: string;
  /** Why it is one. */
  reason: string;
  chosen: boolean;
  marked: boolean;
}

/**
 * One gap: where it is, why it is one, and what can be done with it. Drawn anew only when one of these changes:
 * a slider brings new lists many times a second, and most of them stays as it was.
 */
export const GapItem = memo(function GapItem(props: GapItemProps) {
  const { id, rank, title, name = title, meta, exposure, reason, chosen, marked } = props;
  const item = useRef<HTMLLIElement>(null);
  const hideButton = useRef<HTMLButtonElement>(null);
  const [hiding, setHiding] = useState(false);
  useEffect(() => {
    // It may have been chosen on the map.
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={item} className="gap-item" data-chosen={chosen || undefined}>
      <span className="gap-item-rank" aria-hidden="true">
        {rank}
      </span>
      <div className="gap-item-words">
        <h3>{title}</h3>
        {meta && <p className="muted small">{meta}</p>}
        {exposure && <p className="small">{exposure}</p>}
        <p className="small">{reason}</p>
        <GapButtons
          id={id}
          name={name}
          chosen={chosen}
          marked={marked}
          hiding={hiding}
          hideButton={hideButton}
          onHide={() => setHiding(!hiding)}
        />
        {hiding && (
          <HideForm
            onHide={(why) => {
              if (item.current) focusNextRow(item.current);
              changeView((view) => withHidden(view, id, why));
            }}
            onCancel={() => {
              hideButton.current?.focus();
              setHiding(false);
            }}
          />
        )}
      </div>
    </li>
  );
});
