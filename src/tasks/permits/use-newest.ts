import { isPermit, type PermitArea } from '@/domain/permits';
import { makeRowReader } from '@/domain/read-row';
import type { Row } from '@/domain/row';
import { rowContext } from '@/view/register';
import { useEdit } from '@/view/use-edit';
import { useWorkspace } from '@/view/workspace-context';

/**
 * The permit with what has just been typed, which the register takes up a moment after it is kept: who writes a
 * sentence and presses a button at once is to have it in the file.
 */
export function useNewest(permit: PermitArea): () => Promise<PermitArea> {
  const data = useWorkspace();
  const { put } = useEdit();
  return async () => {
    const rows: Row[] = [];
    // Changes of a record are kept one after the other: this one waits for those before it, and changes nothing.
    const look = (row: Row) => {
      rows.push(row);
      return row;
    };
    await put(permit, look, 'edit');
    const [row] = rows;
    const layer = data.layerById.get(permit.layer);
    if (!row || !layer) return permit;
    const newest = makeRowReader(rowContext(layer, data))({ type: 'Feature', ...row });
    return newest && isPermit(newest) ? newest : permit;
  };
}
