import { useState } from 'react';
import { adjustView, changeView, currentView, type ViewChange } from './view-store';

/** Stages of one longer movement: typing a word, dragging a handle. */
export interface Movement {
  move: (change: ViewChange) => void;
  end: () => void;
}

function makeMovement(): Movement {
  let moving = false;
  return {
    move: (change) => {
      const before = currentView();
      if (moving) adjustView(change);
      else changeView(change);
      moving ||= currentView() !== before;
    },
    end: () => {
      moving = false;
    },
  };
}

/**
 * A movement whose first stage is a step of its own in the history and whose later stages replace it, so that
 * Back returns to what was shown before it began.
 */
export function useMovement(): Movement {
  const [movement] = useState(makeMovement);
  return movement;
}
