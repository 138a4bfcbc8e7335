import { type ReactNode, useMemo } from 'react';
import { isSmall, type Statistic, statisticKey } from '@/domain/statistics';
import type { RefusedStatistic } from '@/geodata/parse-statistics';
import { needText } from '@/text/need';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useStatistics, useStatisticsContext } from '@/view/statistics';
import { goTo } from './go-to';
import { planStatistics, type StatisticsPlan } from './plan-statistics';
import type { GoneThrough } from './read-statistics-file';
import { refusedFileRows } from './statistics-file';

const { bring: words } = needText;
const mostShown = 20;

interface StatisticsReportProps {
  read: GoneThrough;
  onTake: (taken: readonly Statistic[]) => void;
  onCancel: () => void;
}

/** What a file would bring, before anything is taken: what is new, what changes, what is refused and why. */
export function StatisticsReport({ read, onTake, onCancel }: StatisticsReportProps) {
  const { statistics } = useStatistics();
  const plan = useMemo(() => planStatistics(read.statistics, statistics ?? []), [read, statistics]);
  const taken = [...plan.fresh, ...plan.changed.map(({ after }) => after)];
  const same = plan.same + read.repeated;
  return (
    <div className="need-report">
      <h4 tabIndex={-1} ref={goTo}>
        {words.report(read.name)}
      </h4>
      <ul>
        <li>{words.fresh(plan.fresh.length)}</li>
        {plan.changed.length > 0 && <Changed changed={plan.changed} />}
        {same > 0 && <li>{words.same(same)}</li>}
        {read.refused.length > 0 && <Refused refused={read.refused} columns={read.columns} />}
      </ul>
      {read.otherSheets.length > 0 && <p>{words.sheets(read.otherSheets)}</p>}
      {taken.length === 0 && <p>{words.nothing}</p>}
      <div className="button-row">
        {taken.length > 0 && (
          <Button look="primary" label={words.take(taken.length)} onClick={() => onTake(taken)} />
        )}
        <Button label={words.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}

function Few({ items, more }: { items: readonly ReactNode[]; more: (count: number) => string }) {
  return (
    <>
      <ul className="need-rows">{items.slice(0, mostShown)}</ul>
      {items.length > mostShown && <p className="small">{more(items.length - mostShown)}</p>}
    </>
  );
}

function Changed({ changed }: { changed: StatisticsPlan['changed'] }) {
  const { least } = useStatisticsContext();
  const seen = (one: Statistic) =>
    isSmall(one, least) ? needText.few(least) : needText.value(one.value ?? 0, one.unit);
  return (
    <li>
      {words.changed(changed.length)}
      <Few
        more={words.moreChanged}
        items={changed.map(({ before, after }) => (
          <li key={statisticKey(after)}>
            {after.area}, {after.indicator}, {needText.periodOf(after.period)}:{' '}
            {words.becomes(needText.seen(before.seen, before.unit, least), seen(after))}
          </li>
        ))}
      />
    </li>
  );
}

interface RefusedProps {
  refused: readonly RefusedStatistic[];
  columns: readonly string[];
}

function Refused({ refused, columns }: RefusedProps) {
  async function save() {
    const { toCsv } = await import('@/files/csv');
    saveFile(words.refusedFile, toCsv([...columns, words.reason], refusedFileRows(refused)));
  }
  return (
    <li>
      {words.refused(refused.length)}
      <Few
        more={words.more}
        items={refused.map(({ row, faults }) => (
          <li key={row}>
            <strong>{words.row(row)}</strong> {faults.map(words.fault).join(' ')}
          </li>
        ))}
      />
      <Button
        size="small"
        icon="download"
        label={words.saveRefused}
        onClick={() => void save().catch(window.reportError)}
      />
    </li>
  );
}
