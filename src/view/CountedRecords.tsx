import { formatCount } from '@/text/format';
import { RecordsLink } from './RecordsLink';

interface CountedRecordsProps {
  /** Ids of the records that the figure counts. */
  ids: readonly string[];
  /** What is counted, for those who hear the link by itself. */
  name: string;
}

/** How many records there are, as a figure that opens them. */
export function CountedRecords({ ids, name }: CountedRecordsProps) {
  return (
    <RecordsLink ids={ids}>
      <span className="figures">{formatCount(ids.length)}</span>
      {ids.length > 0 && <span className="visually-hidden"> {name}</span>}
    </RecordsLink>
  );
}
