import { useMemo } from 'react';
import { computeGroupCounts } from '@/analysis/group-counts';
import type { SeenStatistic } from '@/domain/statistics';
import { useVisible, type VisibleData } from '@/view/selection';
import { useView } from '@/view/view-store';
import { useWorkspace, type WorkspaceData } from '@/view/workspace-context';
import { byNeed, figuresOf, type Indicator, indicatorsOf, type NeedRow } from './need-rows';

/** What the page is about: one indicator in one period, beside the measures that the filters let through. */
export interface Need {
  indicators: readonly Indicator[];
  indicator: Indicator;
  period: string;
  /** The figures of the indicator in all periods. */
  all: readonly SeenStatistic[];
  /** Per district, the greatest need first. */
  rows: readonly NeedRow[];
  whole: NeedRow;
}

/** The newest period in which the districts have figures, else the newest. */
function startPeriod(all: readonly SeenStatistic[], { periods }: Indicator, whole: string): string {
  const withParts = periods.find((period) =>
    all.some((one) => one.period === period && one.area !== whole),
  );
  return withParts ?? periods[0] ?? '';
}

const perThousand = (measures: number, population: number): number | null =>
  population > 0 ? (measures * 1000) / population : null;

function countMeasures(
  { dataset, selection }: VisibleData,
  { workspace, districts }: WorkspaceData,
  figures: readonly SeenStatistic[],
): Pick<Need, 'rows' | 'whole'> {
  const { omrade } = workspace;
  const { totals, records } = computeGroupCounts(
    selection,
    'district',
    dataset.columns.district,
    dataset.columns.district.values.map((value) => [value]),
    null,
  );
  const at = new Map(dataset.columns.district.values.map((value, index) => [value, index]));
  const figureOf = (area: string) => figures.find((one) => one.area === area) ?? null;
  const rows = districts.map(({ name, population }): NeedRow => {
    const measures = totals[at.get(name) ?? -1] ?? 0;
    return {
      area: name,
      figure: figureOf(name),
      measures,
      rate: perThousand(measures, population),
    };
  });
  return {
    rows: byNeed(rows),
    whole: {
      area: omrade.namn,
      figure: figureOf(omrade.namn),
      measures: records,
      rate: perThousand(records, omrade.folkmangd.antal),
    },
  };
}

/** The chosen indicator and period, with the measures; null where there are no figures, or no register yet. */
export function useNeed(statistics: readonly SeenStatistic[]): Need | null {
  const { work } = useView();
  const visible = useVisible();
  const data = useWorkspace();
  const indicators = useMemo(() => indicatorsOf(statistics), [statistics]);
  const indicator = indicators.find(({ name }) => name === work.indicator) ?? indicators[0];
  return useMemo(() => {
    if (!indicator || !visible) return null;
    const all = figuresOf(statistics, indicator, null);
    const period =
      indicator.periods.find((one) => one === work.period) ??
      startPeriod(all, indicator, data.workspace.omrade.namn);
    const figures = all.filter((one) => one.period === period);
    return { indicators, indicator, period, all, ...countMeasures(visible, data, figures) };
  }, [statistics, indicators, indicator, work.period, visible, data]);
}
