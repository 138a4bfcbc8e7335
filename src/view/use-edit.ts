import { useMemo } from 'react';
import type { Change } from '@/domain/change';
import type { Measure } from '@/domain/measure';
import { type Row, sameRow, toRow } from '@/domain/row';
import { editText } from '@/text/edit';
import { issueSentence } from '@/text/problems';
import { type Changes, type Kept, keepChanges, useChanges } from './changes';
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
  /**
   * Changes a record. Changes of one record are kept one after the other in the order they are asked for, each made of
   * what the one before it left: the register takes up a change a moment after it is kept.
   */
  put: (
    measure: Measure,
    change: (row: Row) => Row,
    kind: 'edit' | 'move',
  ) => Promise<string | null>;
  /** Puts a row in place of another that the caller has read itself. */
  putRow: (
    measure: Pick<Measure, 'id' | 'layer'>,
    before: Row,
    next: Row,
    kind?: 'edit' | 'move',
  ) => Promise<string | null>;
  add: (layer: string, row: Row, kind: 'add' | 'duplicate') => Promise<string | null>;
  remove: (measure: Measure) => Promise<string | null>;
}

/** What is being kept of each record: one change waits for the one before it. */
const underWay = new Map<string, Promise<unknown>>();

/** The record's row as the log has it: the register takes up a change a moment after it is kept. */
async function newestRow({ log }: Changes, measure: Measure): Promise<Row> {
  const actions = (await log?.list()) ?? [];
  for (const { undone, changes } of actions.toReversed()) {
    const last = undone
      ? undefined
      : changes.findLast(
          ({ recordId, layer }) => recordId === measure.id && layer === measure.layer,
        );
    if (last?.after) return last.after;
  }
  return toRow(measure);
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
      put: (measure, change, kind) => {
        const last = underWay.get(measure.id) ?? Promise.resolve();
        const next = last.then(async () => {
          const before = await newestRow(changes, measure);
          return putRow(measure, before, change(before), kind);
        });
        underWay.set(
          measure.id,
          next.catch(() => undefined),
        );
        return next;
      },
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
