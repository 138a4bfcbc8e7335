import { useId } from 'react';
import { needText as words } from '@/text/need';
import '@/ui/field.css';
import type { WorkState } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { Need } from './use-need';

const change = (work: Partial<WorkState>) =>
  changeView((view) => ({ ...view, work: { ...view.work, ...work } }));

/** Which indicator is shown and of which period, and where its figures come from. */
export function NeedChoice({ need }: { need: Need }) {
  const { indicators, indicator, period, all } = need;
  const { workspace } = useWorkspace();
  const { namn, delSlag } = workspace.omrade;
  const id = useId();
  const parts = (of: string) => all.filter((one) => one.period === of && one.area !== namn).length;
  const sources = [
    ...new Set(all.filter((one) => one.period === period).map(({ source }) => source)),
  ];
  return (
    <>
      <div className="need-choice">
        <div className="field-control">
          <label htmlFor={`${id}-indikator`}>{words.indicator}</label>
          <select
            id={`${id}-indikator`}
            value={indicator.name}
            onChange={({ currentTarget }) =>
              change({ indicator: currentTarget.value, period: null })
            }
          >
            {indicators.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div className="field-control">
          <label htmlFor={`${id}-period`}>{words.period}</label>
          <select
            id={`${id}-period`}
            value={period}
            onChange={({ currentTarget }) => change({ period: currentTarget.value })}
          >
            {indicator.periods.map((one) => (
              <option key={one} value={one}>
                {words.periodPart(one, parts(one), delSlag.flertal)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="small need-source">
        {words.source}: {sources.join('; ')}. {words.borders}
      </p>
    </>
  );
}
