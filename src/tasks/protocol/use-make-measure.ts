import type { Row } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import type { Observation } from '@/domain/walk';
import type { LayerConfig } from '@/domain/workspace';
import { issueSentence } from '@/text/problems';
import { protocolText } from '@/text/protocol';
import { keepChanges, useChanges } from '@/view/changes';
import { freeId } from '@/view/new-row';
import { useRegister } from '@/view/register';
import { useRowCheck } from '@/view/use-row-check';
import { type CurrentWalk, usePutWalk } from '@/view/walks';
import { withObservation } from './change-observations';
import { measureRow } from './make-measure';

const words = protocolText.measure;

/** Adds the measure and links the point to it. Answers with what is wrong, or null when both are on the disk. */
export type MakeMeasureOf = (
  layer: Pick<LayerConfig, 'id'> & { typ: RecordType },
  name: string,
) => Promise<string | null>;

/** Makes a point a measure of the register: the measure and the link to it are one action, undone as one. */
export function useMakeMeasure(current: CurrentWalk, point: Observation): MakeMeasureOf {
  const { dataset } = useRegister();
  const changes = useChanges();
  const check = useRowCheck();
  const put = usePutWalk(current.walk);

  /** The walk's row when all that is being kept of it is kept. */
  async function newestRow(): Promise<Row | string> {
    let newest: Row | null = null;
    const fault = await put((row) => {
      newest = row;
      return row;
    });
    return fault ?? newest ?? words.failed;
  }

  return async (layer, name) => {
    const before = await newestRow();
    if (typeof before === 'string') return before;
    const { walk, stops } = current;
    const id = freeId(`${layer.id} ${name}`, (taken) => dataset?.indexOf.has(taken) ?? false);
    const row = measureRow({ walk, stops, point }, layer.typ, { id, name });
    const [issue] = check(layer.id, row);
    if (issue) return issueSentence(issue);
    const after = withObservation(before, point.id, { measureId: id }, new Date().toISOString());
    const kept = await keepChanges(changes, 'add', [
      { recordId: id, layer: layer.id, before: null, after: row },
      { recordId: walk.id, layer: walk.layer, before, after },
    ]);
    return kept === 'kept' ? null : words[kept];
  };
}
