import { memo, useMemo, useState } from 'react';
import { phases } from '@/domain/vocabulary';
import { chartText } from '@/text/charts';
import { Segmented } from '@/ui/Segmented';
import { ChartCard } from './ChartCard';
import type { ChartProps } from './use-chart-source';
import { buildPhaseModel, buildStatusModel } from './value-models';

type Detail = 'phase' | 'status';
const detailOptions = (['phase', 'status'] as const).map((value) => ({
  value,
  label: chartText.phase.details[value],
}));

/** How far the measures have come: in phases, or in the statuses of the register. */
export const PhaseChart = memo(function PhaseChart({ source, tight }: ChartProps) {
  const [detail, setDetail] = useState<Detail>('phase');
  const model = useMemo(
    () => source && (detail === 'phase' ? buildPhaseModel(source) : buildStatusModel(source)),
    [source, detail],
  );
  return (
    <ChartCard
      title={chartText.phase.title}
      model={model}
      chosen={source?.facets[detail]}
      tight={tight}
      rowsExpected={phases.length}
      wordsExpected={66}
      controls={
        <Segmented
          legend={chartText.phase.detail}
          options={detailOptions}
          value={detail}
          onChange={setDetail}
        />
      }
    />
  );
});
