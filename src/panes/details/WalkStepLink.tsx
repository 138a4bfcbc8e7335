import type { ReactNode } from 'react';
import { writeView } from '@/view/url-codec';
import type { ViewState, WalkState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';

/** A link from the details to where walks are worked with; what was chosen is let go, so that the walk is seen. */
export function WalkStepLink({
  change,
  children,
}: {
  change: Partial<WalkState>;
  children: ReactNode;
}) {
  const view = useView();
  const open = (from: ViewState): ViewState => ({
    ...from,
    page: 'vandringar',
    selected: null,
    edit: null,
    walk: { ...from.walk, ...change },
  });
  return (
    <a
      className="record-link"
      href={writeView(open(view))}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        changeView(open);
      }}
    >
      {children}
    </a>
  );
}
