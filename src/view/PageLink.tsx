import type { ReactNode } from 'react';
import { writeView } from './url-codec';
import type { Page } from './view-state';
import { changeView, useView } from './view-store';

/** A link to another page of the app; filters and selection go along. */
export function PageLink({ page, children }: { page: Page; children: ReactNode }) {
  const view = useView();
  return (
    <a
      href={writeView({ ...view, page }) || '.'}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        changeView((current) => ({ ...current, page }));
      }}
    >
      {children}
    </a>
  );
}
