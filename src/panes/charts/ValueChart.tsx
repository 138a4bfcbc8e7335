import { memo, useMemo } from 'react';
import type { FacetKey } from '@/domain/facets';
import { implementations, preventionKinds } from '@/domain/vocabulary';
import { chartText } from '@/text/charts';
import { ChartCard } from './ChartCard';
import type { ChartModel } from './chart-model';
import type { ChartSource } from './count-rows';
import { buildStartModel } from './start-model';
import type { ChartProps } from './use-chart-source';
import {
  buildFundingModel,
  buildImplementationModel,
  buildPreventionModel,
  buildResponsibleModel,
} from './value-models';

interface ChartKind {
  build: (source: ChartSource) => ChartModel;
  /** Rows, and px for the words below them, to keep room for until the records are in. */
  rowsExpected: number;
  wordsExpected: number;
}

/** Charts without switches of their own, by the facet they count. */
const kinds = {
  prevention: {
    build: buildPreventionModel,
    rowsExpected: preventionKinds.length,
    wordsExpected: 72,
  },
  responsible: { build: buildResponsibleModel, rowsExpected: 4, wordsExpected: 56 },
  implementation: {
    build: buildImplementationModel,
    rowsExpected: implementations.length,
    wordsExpected: 72,
  },
  funding: { build: buildFundingModel, rowsExpected: 10, wordsExpected: 160 },
  start: { build: buildStartModel, rowsExpected: 6, wordsExpected: 110 },
} as const satisfies Partial<Record<FacetKey, ChartKind>>;

interface ValueChartProps extends ChartProps {
  facet: keyof typeof kinds;
}

/** Records per value of one facet. */
export const ValueChart = memo(function ValueChart({ source, tight, facet }: ValueChartProps) {
  const { build, ...expected } = kinds[facet];
  const model = useMemo(() => source && build(source), [source, build]);
  const { title } = chartText[facet];
  return <ChartCard {...{ title, model, tight }} {...expected} chosen={source?.facets[facet]} />;
});
