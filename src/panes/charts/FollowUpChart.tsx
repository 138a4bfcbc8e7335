import { memo, useId, useMemo, useState } from 'react';
import { countFollowUp, type FollowUpCounts, followUpRows } from '@/analysis/follow-up-counts';
import { wholeBorough } from '@/domain/facets';
import { isOpen, type PointState, pointStates } from '@/domain/follow-up';
import { isWalk } from '@/domain/walk';
import { partWord } from '@/text/area-words';
import { followUpText } from '@/text/follow-up';
import { formatCount } from '@/text/format';
import { useRegister } from '@/view/register';
import { StateMark } from '@/view/StateMark';
import { changeWalk, today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import './ChartCard.css';
import './ChartTable.css';
import './FollowUpChart.css';

const words = followUpText.chart;

/** The list of points with just those a figure counts. */
function openPoints(states: readonly PointState[], district: string | null): void {
  changeWalk({
    id: null,
    step: 'uppfoljning',
    point: null,
    other: null,
    responsible: null,
    states,
    district,
  });
}

/** Points of the protocols of safety walks: how they stand, and where. No card where there are none. */
export const FollowUpChart = memo(function FollowUpChart() {
  const { dataset } = useRegister();
  const [now] = useState(today);
  const found = useMemo(() => {
    if (!dataset) return null;
    const rows = followUpRows(dataset, dataset.measures.filter(isWalk), now);
    return { counts: countFollowUp(rows), walks: new Set(rows.map(({ walk }) => walk.id)).size };
  }, [dataset, now]);
  const id = useId();
  if (!found || found.counts.total === 0) return null;
  const { counts, walks } = found;
  return (
    <section className="chart-card follow-up-chart" aria-labelledby={id}>
      <header>
        <h2 id={id}>{words.title}</h2>
      </header>
      <StateBars counts={counts} />
      <DistrictTable counts={counts} />
      <p className="chart-card-summary">{followUpText.summary(counts.open, counts.total)}</p>
      <p className="chart-card-counted">
        {words.counted(counts.total, walks)} {words.several(partWord())}
      </p>
    </section>
  );
});

function StateBars({ counts }: { counts: FollowUpCounts }) {
  const used = pointStates.filter((state) => counts.states[state] > 0);
  const most = Math.max(...used.map((state) => counts.states[state]));
  return (
    <ul className="follow-up-chart-bars">
      {used.map((state) => (
        <li key={state}>
          <button
            type="button"
            aria-label={words.openFigure(counts.states[state], followUpText.states[state].name)}
            onClick={() => openPoints([state], null)}
          >
            <StateMark state={state} />
            <span className="follow-up-chart-track" data-state={state} aria-hidden="true">
              <span style={{ inlineSize: `${(counts.states[state] / most) * 100}%` }} />
            </span>
            <span className="figures">{formatCount(counts.states[state])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function DistrictTable({ counts }: { counts: FollowUpCounts }) {
  const { workspace } = useWorkspace();
  const openStates = pointStates.filter(isOpen);
  return (
    <div className="chart-table">
      <table>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{followUpText.filters.district}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{followUpText.states.forsenad.name}</th>
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {counts.districts.map(({ value, open, total, states }) => {
            const name = value === wholeBorough ? workspace.omrade.namn : value;
            const figure = (count: number, what: string, chosen: readonly PointState[]) =>
              count === 0 ? (
                formatCount(0)
              ) : (
                <button
                  type="button"
                  className="chart-table-figure"
                  aria-label={words.openFigure(count, `${name}, ${what.toLowerCase()}`)}
                  onClick={() => openPoints(chosen, value)}
                >
                  {formatCount(count)}
                </button>
              );
            const late = followUpText.states.forsenad.name;
            return (
              <tr key={value}>
                <th scope="row">{name}</th>
                <td className="chart-table-total">{figure(open, words.open, openStates)}</td>
                <td>{figure(states.forsenad, late, ['forsenad'])}</td>
                <td>{figure(total, words.all, [])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
