import { useView } from '@/view/view-store';
import { BulkPanel } from './BulkPanel';
import { ChangesPanel } from './ChangesPanel';
import { EditPanel } from './EditPanel';
import { NewPanel } from './NewPanel';

/** What is edited: the selected record, a new one, all that are shown, or the list of changes. */
export function EditStage() {
  const { edit } = useView();
  if (edit === 'ny') return <NewPanel />;
  if (edit === 'flera') return <BulkPanel />;
  return edit === 'andringar' ? <ChangesPanel /> : <EditPanel />;
}
