/** What a register in a database takes and what not: the same as the app reads, as the constraints of its tables say. */
import type { RowContext } from '@/domain/read-row';
import type { Row } from '@/domain/row';
import { makeRowCheck } from '@/geodata/parse-layer';
import { normaliseServerRow } from '@/geodata/server-row';
import type { PlayedRow } from './played-rows.ts';

/**
 * Says why a row of a layer may not be saved: the first thing that is wrong with it, as code and field; null where the
 * app would read it. Rows of a table and rows as in a file may be asked about.
 */
export function ruleFor(context: RowContext): (row: PlayedRow) => string | null {
  const check = makeRowCheck(context);
  return (row) => {
    const [issue] = check(normaliseServerRow(context.type, row) as Row); // a feature in, a feature out
    return issue ? [issue.code, issue.field].filter(Boolean).join(': ') : null;
  };
}
