import type { RefObject } from 'react';
import { gapsText } from '@/text/gaps';
import { Icon } from '@/ui/Icon';
import { changeView } from '@/view/view-store';
import { toggleChosen, toggleMarked } from './gap-choice';

const { gap: words } = gapsText;

interface GapButtonsProps {
  id: string;
  name: string;
  /** It is pointed out on the map. */
  chosen: boolean;
  /** It is worth a look. */
  marked: boolean;
  /** The form that asks for a reason is open. */
  hiding: boolean;
  hideButton: RefObject<HTMLButtonElement | null>;
  onHide: () => void;
}

/** What can be done with a gap: see it on the map, mark it, put it aside. */
export function GapButtons({
  id,
  name,
  chosen,
  marked,
  hiding,
  hideButton,
  onHide,
}: GapButtonsProps) {
  return (
    <div className="gap-buttons">
      <button
        type="button"
        className="gap-button"
        aria-pressed={chosen}
        aria-label={words.showOf(name)}
        onClick={() => changeView((view) => toggleChosen(view, id))}
      >
        {words.show}
      </button>
      <button
        type="button"
        className="gap-button"
        aria-pressed={marked}
        aria-label={words.markOf(name)}
        onClick={() => changeView((view) => toggleMarked(view, id))}
      >
        {marked && <Icon name="check" size={14} />}
        {words.mark}
      </button>
      <button
        ref={hideButton}
        type="button"
        className="gap-button"
        aria-expanded={hiding}
        aria-label={words.hideOf(name)}
        onClick={onHide}
      >
        {words.hide}
      </button>
    </div>
  );
}
