import { useEffect, useState } from 'react';
import { joinWords } from '@/text/format';
import { importText } from '@/text/import';
import { fieldLabel } from '@/text/labels';
import { issueSentence } from '@/text/problems';
import { shellText } from '@/text/shell';
import { Checkbox } from '@/ui/Checkbox';
import { Pager } from '@/ui/Pager';
import { doubtSentence } from './doubt-words';
import type { ImportClient } from './import-client';
import { type ReportRow, type RowKind, rowKinds } from './plan-import';

const { report: words } = importText;
const pageLength = 100;

interface ReportListProps {
  client: ImportClient;
  shown: RowKind | 'all';
  /** How many rows there are to show. */
  of: number;
  isChosen: (row: ReportRow) => boolean;
  onTick: (row: ReportRow) => void;
}

/** The rows of the report, a hundred at a time. */
export function ReportList({ client, shown, of, isChosen, onTick }: ReportListProps) {
  const [from, setFrom] = useState(0);
  const [rows, setRows] = useState<readonly ReportRow[]>([]);
  useEffect(() => {
    let over = false;
    const kinds = shown === 'all' ? rowKinds : [shown];
    client.ask('page', { kinds, from, count: pageLength }).then((next) => {
      if (!over) setRows(next);
    }, window.reportError);
    return () => {
      over = true;
    };
  }, [client, shown, from]);
  if (of === 0) return <p className="small">{words.nothing}</p>;
  return (
    <>
      <ul className="import-rows">
        {rows.map((row) => (
          <li key={row.index}>
            <RowReport row={row} chosen={isChosen(row)} onTick={() => onTick(row)} />
          </li>
        ))}
      </ul>
      <Pager from={from} length={pageLength} of={of} words={shellText.pager} onChange={setFrom} />
    </>
  );
}

function RowReport({
  row,
  chosen,
  onTick,
}: {
  row: ReportRow;
  chosen: boolean;
  onTick: () => void;
}) {
  const { kind, index, name, issues, doubts, changed } = row;
  const title = (
    <>
      {words.row(index + 1, name)} <span className="muted">{words.one[kind]}</span>
    </>
  );
  const fields = changed.map((key) => (key === 'geometry' ? words.place : fieldLabel(key)));
  const sentences = [...issues.map(issueSentence), ...doubts.map(doubtSentence)];
  return (
    <>
      {kind === 'rejected' || kind === 'identical' ? (
        <p>{title}</p>
      ) : (
        <Checkbox checked={chosen} onChange={onTick}>
          {title}
        </Checkbox>
      )}
      {fields.length > 0 && <p className="muted">{words.changes(joinWords(fields))}</p>}
      {kind !== 'identical' &&
        [...new Set(sentences)].map((sentence) => <p key={sentence}>{sentence}</p>)}
    </>
  );
}
