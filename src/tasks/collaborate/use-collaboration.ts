import { useMemo } from 'react';
import {
  type Collaboration,
  type CollaborationParts,
  collaborationParts,
} from '@/domain/collaboration';
import type { PartOf, PartTable } from '@/domain/part-fields';
import { partsIn, putParts } from '@/domain/put-parts';
import type { Row } from '@/domain/row';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { today } from '@/view/walks';

/** Where a list of parts stands in the row, and what its parts hold. */
interface ListField<Table extends PartTable> {
  key: string;
  parts: Table;
}

/** The collaboration that is worked with, and how it is changed. Changes answer with what is wrong, or null. */
export interface Work {
  collaboration: Collaboration;
  parts: CollaborationParts;
  /** Days since 1970. */
  now: number;
  /** Whether the browser keeps changes. */
  available: boolean;
  put: (change: (row: Row) => Row) => Promise<string | null>;
  putField: (key: string, value: unknown) => Promise<string | null>;
  putList: <Table extends PartTable>(
    list: ListField<Table>,
    change: (parts: PartOf<Table>[]) => readonly PartOf<Table>[],
  ) => Promise<string | null>;
}

export function useWork(collaboration: Collaboration): Work {
  const { available, put: putRow } = useEdit();
  const now = today();
  return useMemo(() => {
    const put: Work['put'] = (change) => putRow(collaboration, change, 'edit');
    return {
      collaboration,
      parts: collaborationParts(collaboration),
      now,
      available,
      put,
      putField: (key, value) => put((row) => withField(row, key, value)),
      putList: (list, change) => put((row) => putParts(row, list, change(partsIn(row, list)))),
    };
  }, [collaboration, available, putRow, now]);
}
