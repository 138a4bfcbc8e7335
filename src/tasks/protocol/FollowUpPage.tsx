import { useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { countFollowUp, filterFollowUp, followUpRows } from '@/analysis/follow-up-counts';
import { followUpText as words } from '@/text/follow-up';
import { Button } from '@/ui/Button';
import '@/view/ContentView.css';
import { useView } from '@/view/view-store';
import { changeWalk, today, useWalks } from '@/view/walks';
import { DueNotices } from './DueNotices';
import { FollowUpFilters } from './FollowUpFilters';
import { FollowUpList } from './FollowUpList';
import './FollowUpPage.css';
import { SaveFollowUp } from './SaveFollowUp';

/** No choice among the points. */
const everything = { id: null, states: [], responsible: null, district: null } as const;

/** All points of all walks, the late ones first: what is left, whose it is, and where. */
export function FollowUpPage({ dataset }: { dataset: Dataset }) {
  const walks = useWalks();
  const { walk } = useView();
  const now = today();
  const rows = useMemo(() => followUpRows(dataset, walks, now), [dataset, walks, now]);
  const { id, states, responsible, district } = walk;
  const filter = useMemo(
    () => ({ walk: id, states, responsible, district }),
    [id, states, responsible, district],
  );
  const shown = useMemo(() => filterFollowUp(rows, filter), [rows, filter]);
  const { open, total } = useMemo(() => countFollowUp(rows), [rows]);
  return (
    <div className="walk-document follow-up">
      <h2>{words.heading}</h2>
      <p className="walk-document-lead">{words.lead}</p>
      <DueNotices walks={walks} today={now} />
      {rows.length === 0 ? (
        <Nothing anyHeld={walks.some(({ observations }) => (observations?.length ?? 0) > 0)} />
      ) : (
        <>
          <p>{words.summary(open, total)}</p>
          <FollowUpFilters rows={rows} walks={walks} filter={filter} />
          <div className="follow-up-shown">
            <p role="status">{words.shown(shown.length, rows.length)}</p>
            <SaveFollowUp rows={shown} />
          </div>
          {shown.length === 0 ? (
            <div className="follow-up-none">
              <p>{words.noMatch}</p>
              <Button label={words.clear} onClick={() => changeWalk(everything)} />
            </div>
          ) : (
            <FollowUpList key={JSON.stringify(filter)} rows={shown} />
          )}
        </>
      )}
    </div>
  );
}

function Nothing({ anyHeld }: { anyHeld: boolean }) {
  return (
    <div className="follow-up-none">
      <p>{anyHeld ? words.noPoints : words.noWalks}</p>
      <Button
        label={words.toWalks}
        onClick={() => changeWalk({ ...everything, step: 'forbered', point: null })}
      />
    </div>
  );
}
