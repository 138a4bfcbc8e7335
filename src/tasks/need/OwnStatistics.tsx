import { useState } from 'react';
import { revert, type Statistic, statisticKey } from '@/domain/statistics';
import { needText } from '@/text/need';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { saveFile } from '@/ui/save-file';
import { type StatisticsChange, useStatistics } from '@/view/statistics';
import { goTo } from './go-to';
import { statisticsFileRows, statisticsHeader } from './statistics-file';

const { own: words, bring } = needText;

/** What was taken in in this browser: it can be saved for the workspace's folder, taken away, and got back. */
export function OwnStatistics() {
  const { imported, change, fault } = useStatistics();
  const [removed, setRemoved] = useState<StatisticsChange | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  async function remove(): Promise<void> {
    const result = await change(() => []);
    if ('fault' in result) return setFailed(bring.faults[result.fault ?? 'failed']);
    setFailed(null);
    return setRemoved(result);
  }

  async function bringBack({ before, after }: StatisticsChange): Promise<void> {
    const result = await change((now) => revert(now, before, after));
    setFailed('fault' in result ? bring.faults[result.fault ?? 'failed'] : null);
    if (!('fault' in result)) setRemoved(null);
  }

  return (
    <>
      {fault !== null && <Notice tone="warn">{bring.faults[fault]}</Notice>}
      {failed !== null && <Notice tone="error">{failed}</Notice>}
      {imported.length > 0 && (
        <section aria-labelledby="need-own">
          <h3 id="need-own">{words.heading}</h3>
          <ul className="need-own-list">
            {countsOf(imported).map(([indicator, count]) => (
              <li key={indicator}>{words.counts(indicator, count)}</li>
            ))}
          </ul>
          <SaveOwn />
          <div>
            <Button size="small" label={words.remove} onClick={() => void remove()} />
          </div>
        </section>
      )}
      {imported.length === 0 && removed && (
        <div className="need-said" tabIndex={-1} ref={goTo}>
          <Notice
            actions={
              <Button size="small" label={bring.undo} onClick={() => void bringBack(removed)} />
            }
          >
            {words.removed}
          </Notice>
        </div>
      )}
    </>
  );
}

function countsOf(statistics: readonly Statistic[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { indicator } of statistics) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return [...counts];
}

function SaveOwn() {
  const { statistics, imported, least } = useStatistics();
  const [said, setSaid] = useState('');
  async function save() {
    const own = new Set(imported.map(statisticKey));
    const figures = statistics?.filter((one) => own.has(statisticKey(one))) ?? [];
    const rows = statisticsFileRows(figures, least);
    const { toCsv } = await import('@/files/csv');
    saveFile(words.fileName, toCsv(statisticsHeader, rows));
    setSaid(words.saved(figures.length - rows.length));
  }
  return (
    <div className="need-save">
      <Button
        size="small"
        icon="download"
        label={words.save}
        onClick={() => void save().catch(window.reportError)}
      />
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
