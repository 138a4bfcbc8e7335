import { type ReactNode, useId, useMemo } from 'react';
import {
  countFollowUp,
  type FollowUpFilter,
  type FollowUpRow,
  filterFollowUp,
} from '@/analysis/follow-up-counts';
import { wholeBorough } from '@/domain/facets';
import { pointStates } from '@/domain/follow-up';
import { notStated } from '@/domain/vocabulary';
import { partsOf, type SafetyWalk } from '@/domain/walk';
import { followUpText } from '@/text/follow-up';
import { formatCount } from '@/text/format';
import '@/ui/field.css';
import { StateMark } from '@/view/StateMark';
import { changeWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';

const words = followUpText.filters;

interface FollowUpFiltersProps {
  rows: readonly FollowUpRow[];
  walks: readonly SafetyWalk[];
  filter: FollowUpFilter;
}

/** How many points there are of each kind: each bar chooses exactly the points it counts. */
export function FollowUpFilters({ rows, walks, filter }: FollowUpFiltersProps) {
  const { workspace } = useWorkspace();
  const id = useId();
  // The bars of one kind follow the choices of the others, so that a click shows as many as the bar says.
  const counts = useMemo(() => {
    const without = (change: Partial<FollowUpFilter>) =>
      countFollowUp(filterFollowUp(rows, { ...filter, ...change }));
    return {
      states: without({ states: [] }).states,
      responsible: without({ responsible: null }).responsible,
      districts: without({ district: null }).districts,
    };
  }, [rows, filter]);
  const held = walks.filter((walk) => partsOf(walk).observations.length > 0);
  return (
    <section className="follow-up-filters" aria-label={words.legend}>
      <Bars
        heading={words.states}
        bars={pointStates
          .filter((state) => counts.states[state] > 0 || filter.states.includes(state))
          .map((state) => ({
            value: state,
            count: counts.states[state],
            name: followUpText.states[state].name,
            label: <StateMark state={state} />,
            chosen: filter.states.includes(state),
            choose: () => changeWalk({ states: isOnly(filter.states, state) ? [] : [state] }),
          }))}
      />
      <Bars
        heading={words.responsible}
        bars={counts.responsible.map(({ value, total }) => {
          const name = value === notStated ? words.nobody : value;
          const chosen = filter.responsible === value;
          const choose = () => changeWalk({ responsible: chosen ? null : value });
          return { value, count: total, name, label: name, chosen, choose };
        })}
      />
      <Bars
        heading={words.district}
        bars={counts.districts.map(({ value, total }) => {
          const name = value === wholeBorough ? workspace.omrade.namn : value;
          const chosen = filter.district === value;
          const choose = () => changeWalk({ district: chosen ? null : value });
          return { value, count: total, name, label: name, chosen, choose };
        })}
      />
      <div className="field-control">
        <label htmlFor={id}>{words.walk}</label>
        <select
          id={id}
          value={filter.walk ?? ''}
          onChange={({ currentTarget }) => changeWalk({ id: currentTarget.value || null })}
        >
          <option value="">{words.all}</option>
          {held.map((walk) => (
            <option key={walk.id} value={walk.id}>
              {walk.name}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

const isOnly = (list: readonly string[], value: string): boolean =>
  list.length === 1 && list[0] === value;

interface FilterBar {
  value: string;
  count: number;
  name: string;
  label: ReactNode;
  chosen: boolean;
  choose: () => void;
}

function Bars({ heading, bars }: { heading: string; bars: readonly FilterBar[] }) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  if (bars.length === 0) return null;
  return (
    <div className="follow-up-bars">
      <h3 id={id}>{heading}</h3>
      <ul aria-labelledby={id}>
        {bars.map(({ value, count, name, label, chosen, choose }) => (
          <li key={value}>
            <button
              type="button"
              className="follow-up-bar"
              aria-pressed={chosen}
              aria-label={words.bar(name, count)}
              onClick={choose}
            >
              <span>{label}</span>
              <span className="follow-up-bar-track" aria-hidden="true">
                <span style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <span className="figures">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
