import { useMemo } from 'react';
import type { Change } from '@/domain/change';
import type { Measure } from '@/domain/measure';
import { type Row, sameRow, toRow } from '@/domain/row';
import { editText } from '@/text/edit';
import { issueSentence } from '@/text/problems';
import { type Kept, keepChanges, useChanges } from './changes';
import { useRowCheck } from './use-row-check';

const sentences: Readonly<Record<Exclude<Kept, 'kept'>, string>> = {
  conflict: editText.conflict,
  full: editText.full,
  failed: editText.failed,
};

/** Puts rows into the register. Each answers with what is wrong, or null when it is kept. */
export interface Edit {
  /** Whether the browser keeps changes. */
  available: boolean;
  put: (measure: Measure, next: Row, kind: 'edit' | 'move') => Promise<string | null>;
  /** The same for a record whose row is newer than what the register shows. */
  putRow: (
    measure: Pick<Measure, 'id' | 'layer'>,
    before: Row,
    next: Row,
    kind?: 'edit' | 'move',
  ) => Promise<string | null>;
  add: (layer: string, row: Row, kind: 'add' | 'duplicate') => Promise<string | null>;
  remove: (measure: Measure) => Promise<string | null>;
}

/** Editing, with the schema and the log behind it. */
export function useEdit(): Edit {
  const check = useRowCheck();
  const changes = useChanges();
  return useMemo(() => {
    /** What is wrong with a row of a layer, as a sentence. */
    const faultOf = (layer: string, row: Row): string | null => {
      const [first] = check(layer, row);
      return first ? issueSentence(first) : null;
    };
    const keep = async (kind: Parameters<typeof keepChanges>[1], change: Change) => {
      const kept = await keepChanges(changes, kind, [change]);
      return kept === 'kept' ? null : sentences[kept];
    };
    const putRow: Edit['putRow'] = async ({ id, layer }, before, next, kind = 'edit') => {
      if (sameRow(before, next)) return null;
      const fault = faultOf(layer, next);
      return fault ?? keep(kind, { recordId: id, layer, before, after: next });
    };
    return {
      available: changes.state !== 'unavailable',
      put: (measure, next, kind) => putRow(measure, toRow(measure), next, kind),
      putRow,
      add: async (layer, row, kind) => {
        const fault = faultOf(layer, row);
        if (fault) return fault;
        const recordId = String(row.properties['id']);
        return keep(kind, { recordId, layer, before: null, after: row });
      },
      remove: (measure) =>
        keep('delete', {
          recordId: measure.id,
          layer: measure.layer,
          before: toRow(measure),
          after: null,
        }),
    };
  }, [check, changes]);
}
