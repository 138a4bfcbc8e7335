import type { ReactNode } from 'react';
import { parseView } from './url-codec';
import { changeView } from './view-store';

interface ViewLinkProps {
  /** Search part of an address of the app, as `writeView` makes it. */
  href: string;
  children: ReactNode;
}

/** A link to another view of the app: followed without a new load, and opened in another tab as any link. */
export function ViewLink({ href, children }: ViewLinkProps) {
  return (
    <a
      href={href || '.'}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        changeView((view) => parseView(href) ?? view);
      }}
    >
      {children}
    </a>
  );
}
