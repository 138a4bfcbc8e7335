import { tableText } from '@/text/table';
import { useRegister } from './register';
import { useView } from './view-store';

/** Says how many of the chosen records are no longer there; nothing while the register is read. */
export function GoneRecords() {
  const { dataset, loading, layers } = useRegister();
  const { records } = useView();
  if (!dataset || loading || !records) return null;
  const gone = records.filter((id) => !dataset.indexOf.has(id)).length;
  if (gone === 0) return null;
  const unread = layers.some(({ failure }) => failure);
  const say = unread ? tableText.unreadRecords : tableText.goneRecords;
  return <p className="small">{say(gone, records.length)}</p>;
}
