import { type RefObject, useEffect, useRef } from 'react';
import { changeView } from '@/view/view-store';
import { pressedByKey } from './last-input';

interface PanelFocus {
  panel: RefObject<HTMLElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Selects another record from within the panel and goes to its heading, as a link would. */
  follow: (id: string) => void;
}

/**
 * Where the focus goes: to the heading when a record is opened by keyboard or from within the panel, and back to
 * where it was when the panel closes.
 */
export function usePanelFocus(id: string): PanelFocus {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const following = useRef<string | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    const within = panel.current?.contains(activeElement) ?? false;
    if (following.current === id) heading.current?.focus();
    else if (!within && pressedByKey()) {
      opener.current = activeElement instanceof HTMLElement ? activeElement : null;
      heading.current?.focus();
    }
    following.current = null;
  }, [id]);
  useEffect(
    () => () => {
      // The panel is gone; the focus is nowhere only if it was in the panel.
      if (document.activeElement !== document.body) return;
      // What opened it may have been drawn anew since, e.g. in a list of what the map shows.
      const again = opener.current?.id ? document.getElementById(opener.current.id) : null;
      const back = opener.current?.isConnected ? opener.current : again;
      if (back) back.focus();
      else if (pressedByKey()) document.getElementById('innehall')?.focus();
    },
    [],
  );
  return {
    panel,
    heading,
    follow: (other) => {
      following.current = other;
      changeView((view) => ({ ...view, selected: other }));
    },
  };
}
