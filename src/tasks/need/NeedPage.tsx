import { useMemo } from 'react';
import type { SeenStatistic } from '@/domain/statistics';
import { needText as words } from '@/text/need';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { NotIncluded } from '@/view/NotIncluded';
import { useVisible } from '@/view/selection';
import { useStatistics } from '@/view/statistics';
import { clearFilters, countFilters } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { BringStatistics } from './BringStatistics';
import { NeedChart } from './NeedChart';
import { NeedChoice } from './NeedChoice';
import { NeedKey } from './NeedKey';
import '@/ui/page.css';
import './NeedPage.css';
import { NeedTable } from './NeedTable';
import { NeedTrend } from './NeedTrend';
import { shadeClasses } from './need-rows';
import { OwnStatistics } from './OwnStatistics';
import { useNeed } from './use-need';

/** Statistics about the districts beside the measures there: how much is done where the need is. */
export function NeedPage() {
  const { statistics, refused, failures, unreadable, least } = useStatistics();
  return (
    <div className="page need">
      <h2>{words.heading}</h2>
      <p className="page-lead">{words.lead}</p>
      {failures.map((failure) => (
        <Notice key={failure.url} tone="warn">
          {failureSentence(failure)}
        </Notice>
      ))}
      {unreadable.map((url) => (
        <Notice key={url} tone="warn">
          {words.shipped.unreadable(url.split('/').at(-1) ?? url)}
        </Notice>
      ))}
      {refused > 0 && <Notice tone="warn">{words.shipped.refused(refused)}</Notice>}
      {statistics ? <Shown statistics={statistics} /> : <p>{words.loading}</p>}
      <details className="page-rules">
        <summary>{words.rules.heading}</summary>
        <ul>
          {words.rules.items(least).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
      {statistics && (
        <>
          <BringStatistics />
          <OwnStatistics />
        </>
      )}
    </div>
  );
}

function Shown({ statistics }: { statistics: readonly SeenStatistic[] }) {
  const need = useNeed(statistics);
  const classes = useMemo(() => (need ? shadeClasses(need.rows) : []), [need]);
  if (!need) return <p>{words.none}</p>;
  return (
    <>
      <NeedChoice need={need} />
      <Filtered />
      <NeedKey need={need} classes={classes} />
      <NeedTable need={need} />
      <NeedChart need={need} />
      <NeedTrend need={need} />
    </>
  );
}

/** Filters that were chosen on another page count here too, and are said. */
function Filtered() {
  const view = useView();
  const chosen = useVisible()?.selection.chosen.length ?? 0;
  return (
    <>
      {countFilters(view) > 0 && (
        <Notice
          actions={
            <Button
              size="small"
              label={words.clearFilters}
              onClick={() => changeView(clearFilters)}
            />
          }
        >
          {words.filtered(chosen)}
        </Notice>
      )}
      <NotIncluded say={words.notIncluded} />
    </>
  );
}
