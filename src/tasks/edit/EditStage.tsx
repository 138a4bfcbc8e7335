import { useState } from 'react';
import { editText } from '@/text/edit';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { BulkPanel } from './BulkPanel';
import { ChangesPanel } from './ChangesPanel';
import { EditPanel } from './EditPanel';
import { NewPanel } from './NewPanel';

/** What is edited: the selected record, a new one, all that are shown, or the list of changes. */
export function EditStage() {
  const { edit } = useView();
  const { behindLog } = useRegister();
  const [ready, setReady] = useState(!behindLog);
  if (!ready && !behindLog) setReady(true);
  // Until what was changed before is in the records, a form would show what the files say.
  if (!ready) return <p className="edit-opening">{editText.opening}</p>;
  if (edit === 'ny') return <NewPanel />;
  if (edit === 'flera') return <BulkPanel />;
  return edit === 'andringar' ? <ChangesPanel /> : <EditPanel />;
}
