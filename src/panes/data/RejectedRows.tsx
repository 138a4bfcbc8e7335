import { useMemo, useState } from 'react';
import { readingText } from '@/text/data';
import { formatCount } from '@/text/format';
import { Button } from '@/ui/Button';
import { ScrollTable } from '@/ui/ScrollTable';
import { saveFile } from '@/ui/save-file';
import { useRegister } from '@/view/register';
import {
  type RejectedEntry,
  rejectedHeader,
  rejectedOf,
  toPlainList,
  toRows,
} from './rejected-list';
import './RejectedRows.css';

/** More than this of one layer is read in the saved list. */
const mostShown = 100;

const head = [
  { label: readingText.row, number: true },
  { label: readingText.id },
  { label: readingText.fault },
];

/** The rows that were refused, per layer, with the reasons; the whole list can be taken along. */
export function RejectedRows() {
  const { layers, loading } = useRegister();
  const lists = useMemo(
    () => layers.map(rejectedOf).filter((entries) => entries.length > 0),
    [layers],
  );
  const entries = lists.flat();
  if (entries.length === 0)
    return loading ? null : <p className="rejected-rows-none">{readingText.allGood}</p>;
  return (
    <>
      <h3>{readingText.rejectedHeading}</h3>
      <p>{readingText.rejectedIntro(entries.length)}</p>
      <TakeAlong entries={entries} />
      {lists.map((list) => (
        <LayerList key={list[0]?.layer} entries={list} />
      ))}
    </>
  );
}

function LayerList({ entries }: { entries: readonly RejectedEntry[] }) {
  const caption = readingText.rejectedOf(entries[0]?.layer ?? '', entries.length);
  return (
    <div className="rejected-rows">
      <h4>{caption}</h4>
      <ScrollTable caption={caption} head={head}>
        <tbody>
          {entries.slice(0, mostShown).map(({ row, id, reasons }) => (
            <tr key={row}>
              <td data-number>{formatCount(row)}</td>
              <td>
                <code>{id}</code>
              </td>
              <td>
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {entries.length > mostShown && (
        <p className="muted small">{readingText.firstOnly(mostShown, entries.length)}</p>
      )}
    </div>
  );
}

function TakeAlong({ entries }: { entries: readonly RejectedEntry[] }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(toPlainList(entries));
      setSaid(readingText.copied);
    } catch {
      setSaid(readingText.notCopied);
    }
  }
  async function save() {
    const { toCsv } = await import('@/files/csv');
    saveFile(readingText.fileName, toCsv(rejectedHeader, toRows(entries)));
  }
  return (
    <div className="rejected-rows-actions">
      <Button size="small" icon="copy" label={readingText.copy} onClick={copy} />
      <Button size="small" icon="download" label={readingText.save} onClick={save} />
      <span role="status">{said}</span>
    </div>
  );
}
