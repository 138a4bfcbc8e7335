import { formatCount } from '@/text/format';
import { fitsAddress } from './records-codec';
import { writeView } from './url-codec';
import { ViewLink } from './ViewLink';
import { clearFilters } from './view-state';
import { useView } from './view-store';

interface CountedRecordsProps {
  /** Ids of the records that the figure counts. */
  ids: readonly string[];
  /** What is counted, for those who hear the link by itself. */
  name: string;
}

/** A figure that opens the records it counts, in the register. More than an address holds are a figure alone. */
export function CountedRecords({ ids, name }: CountedRecordsProps) {
  const view = useView();
  const count = formatCount(ids.length);
  if (ids.length === 0 || !fitsAddress(ids)) return <span className="figures">{count}</span>;
  const href = writeView({
    ...clearFilters(view),
    page: 'register',
    records: ids,
    selected: null,
    edit: null,
  });
  return (
    <ViewLink href={href}>
      <span className="figures">{count}</span>
      <span className="visually-hidden"> {name}</span>
    </ViewLink>
  );
}
