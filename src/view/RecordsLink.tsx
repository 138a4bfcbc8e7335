import type { ReactNode } from 'react';
import { fitsAddress } from './records-codec';
import { writeView } from './url-codec';
import { ViewLink } from './ViewLink';
import { clearFilters, type ViewState } from './view-state';
import { useView } from './view-store';

/** The register with some records and no others; one alone is opened too. */
function registerOf(view: ViewState, ids: readonly string[]): ViewState {
  const [only] = ids;
  return {
    ...clearFilters(view),
    ...{ page: 'register', edit: null, drawer: null, records: ids },
    selected: ids.length === 1 && only !== undefined ? only : null,
  };
}

interface RecordsLinkProps {
  /** Ids of the records that the figure counts; without any, or with more than an address holds, it is no link. */
  ids: readonly string[];
  children: ReactNode;
}

/** A figure, or the name of a record, that opens what it counts in the register. */
export function RecordsLink({ ids, children }: RecordsLinkProps) {
  const view = useView();
  if (ids.length === 0 || !fitsAddress(ids)) return children;
  return <ViewLink href={writeView(registerOf(view, ids))}>{children}</ViewLink>;
}
