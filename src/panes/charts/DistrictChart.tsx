import { memo, useMemo, useState } from 'react';
import { chartText } from '@/text/charts';
import { Segmented } from '@/ui/Segmented';
import { rates } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { ChartCard } from './ChartCard';
import { buildDistrictModel, type DistrictOrder } from './district-model';
import type { ChartProps } from './use-chart-source';

const words = chartText.district;
const rateOptions = rates.map((value) => ({ value, label: words.rates[value] }));
const orderOptions = (['value', 'name'] as const).map((value) => ({
  value,
  label: words.orders[value],
}));

/** Records per district, by layer; as numbers, per inhabitants or per area. */
export const DistrictChart = memo(function DistrictChart({ source, tight }: ChartProps) {
  const { workspace, districts } = useWorkspace();
  const { rate } = useView();
  const [order, setOrder] = useState<DistrictOrder>('value');
  const model = useMemo(
    () => source && buildDistrictModel(source, { workspace, rate, order }),
    [source, workspace, rate, order],
  );
  return (
    <ChartCard
      title={words.title(workspace.omrade.delSlag.ental)}
      model={model}
      chosen={source?.facets.district}
      tight={tight}
      rowsExpected={districts.length + 1}
      wordsExpected={210}
      controls={
        <>
          <Segmented
            legend={words.measure}
            options={rateOptions}
            value={rate}
            onChange={(next) => changeView((view) => ({ ...view, rate: next }))}
          />
          <Segmented
            legend={words.order}
            options={orderOptions}
            value={order}
            onChange={setOrder}
          />
        </>
      }
    />
  );
});
