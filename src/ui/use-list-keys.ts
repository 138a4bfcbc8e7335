import { type KeyboardEvent, useState } from 'react';

interface ListKeys {
  /** Position that is pointed out, -1 for none. */
  active: number;
  setActive: (index: number) => void;
  /** For the element that has the focus while the list is walked. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Walks a list whose focus stays elsewhere (aria-activedescendant): arrows, Home and End move, Enter chooses.
 * @param count how many items there are now
 */
export function useListKeys(count: number, onChoose: (index: number) => void): ListKeys {
  const [wanted, setActive] = useState(-1);
  const active = Math.min(wanted, count - 1);
  function onKeyDown(event: KeyboardEvent) {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1 < count ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : count - 1,
    };
    const target = targets[event.key];
    if (count > 0 && target !== undefined) {
      event.preventDefault();
      setActive(target);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      onChoose(active);
    }
  }
  return { active, setActive, onKeyDown };
}
