import { useState } from 'react';
import { toRow } from '@/domain/row';
import { isWalk, type SafetyWalk } from '@/domain/walk';
import { heldLayers } from '@/domain/workspace';
import { issueSentence } from '@/text/problems';
import { walkText } from '@/text/walk';
import { OpenFileButton } from '@/ui/OpenFileButton';
import { useRegister } from '@/view/register';
import { useEdit } from '@/view/use-edit';
import { useRowCheck } from '@/view/use-row-check';
import { useWhenThere } from '@/view/use-when-there';
import { changeWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { mergeWalk, mostBytes, readWalkFile } from './walk-file';

const { file: words } = walkText;

/** Takes a walk in that was prepared on another machine; what was seen on this one stays. */
export function TakeWalk() {
  const [said, setSaid] = useState('');
  const take = useTakeWalk();
  return (
    <>
      <OpenFileButton
        label={words.take}
        accept=".geojson,.json,application/geo+json"
        onFile={(file) => void take(file).then(setSaid, window.reportError)}
      />
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}

function useTakeWalk(): (file: File) => Promise<string> {
  const { workspace } = useWorkspace();
  const { dataset } = useRegister();
  const edit = useEdit();
  const check = useRowCheck();
  const open = useWhenThere((id) => changeWalk({ id, step: 'forbered', point: null }));
  return async (file) => {
    const layer = heldLayers(workspace.lager).find(({ typ }) => typ === 'trygghetsvandring');
    const row = file.size > mostBytes ? null : readWalkFile(await file.text());
    if (!row || !layer) return words.none;
    const [fault] = check(layer.id, row);
    if (fault) return words.bad(issueSentence(fault));
    const index = dataset?.indexOf.get(row.id);
    const here = index === undefined ? undefined : dataset?.measures[index];
    if (here && !isWalk(here)) return words.taken(here.name);
    const problem = here
      ? await putMerged(edit, here, row)
      : await edit.add(layer.id, { properties: row.properties, geometry: row.geometry }, 'add');
    if (problem !== null) return words.bad(problem);
    open(row.id);
    return words.done;
  };
}

async function putMerged(
  edit: ReturnType<typeof useEdit>,
  here: SafetyWalk,
  row: NonNullable<ReturnType<typeof readWalkFile>>,
): Promise<string | null> {
  const mine = toRow(here);
  return edit.putRow(here, mine, mergeWalk(mine, row));
}
