import { useState } from 'react';
import type { FollowUpRow } from '@/analysis/follow-up-counts';
import { toIsoDay } from '@/domain/dates';
import { followUpText } from '@/text/follow-up';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { today } from '@/view/walks';
import { followUpHeader, toFollowUpRow } from './follow-up-csv';

const words = followUpText.csv;

/** The points that are shown, as a file for a spreadsheet. */
export function SaveFollowUp({ rows }: { rows: readonly FollowUpRow[] }) {
  const [said, setSaid] = useState('');
  async function save() {
    const { toCsv } = await import('@/files/csv');
    const name = `${words.fileName}-${toIsoDay(today())}.csv`;
    saveFile(name, toCsv(followUpHeader, rows.map(toFollowUpRow)));
    const internal = rows.some(({ point }) => point.publication !== 'offentlig');
    setSaid(internal ? `${words.saved(name)} ${words.internal}` : words.saved(name));
  }
  return (
    <>
      <Button
        size="small"
        icon="download"
        label={words.save}
        disabled={rows.length === 0}
        onClick={save}
      />
      <span className="small" role="status">
        {said}
      </span>
    </>
  );
}
