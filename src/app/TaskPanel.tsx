import { useView } from '@/view/view-store';
import { EditStage, ExportPanel, ImportPanel } from './LatePanes';

/** The task at the right-hand side: what is edited, or what comes in from files or goes out in them. */
export function TaskPanel() {
  const { edit } = useView();
  if (edit === 'import') return <ImportPanel />;
  return edit === 'export' ? <ExportPanel /> : <EditStage />;
}
