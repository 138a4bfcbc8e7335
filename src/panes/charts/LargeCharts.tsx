import { useMemo } from 'react';
import { statusesOf } from '@/domain/vocabulary';
import type { TiledLayer } from '@/domain/workspace';
import { largeText } from '@/text/large';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useFacetNames } from '@/view/facet-names';
import {
  type Asked,
  useLargeCounts,
  useShownTiledLayers,
  type ValueCounts,
} from '@/view/large-layers';
import { districtColumn } from '@/view/large-question';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { ChartCard } from './ChartCard';
import type { ChartModel } from './chart-model';
import { buildLargeDistrictModel, buildLargeStatusModel } from './large-models';
import './LargeCharts.css';

const words = largeText.charts;

/** Charts of each shown layer whose rows a server has, counted by it. */
export function LargeCharts({ tight }: { tight: boolean }) {
  const layers = useShownTiledLayers();
  return layers.map((layer) => (
    <section key={layer.id} className="large-charts" aria-label={words.heading(layer.namn)}>
      <StatusChart layer={layer} tight={tight} />
      <DistrictChart layer={layer} tight={tight} />
    </section>
  ));
}

interface LargeChartProps {
  layer: TiledLayer;
  tight: boolean;
}

function StatusChart({ layer, tight }: LargeChartProps) {
  const names = useFacetNames();
  const { facets } = useView();
  const statuses = useMemo(() => statusesOf(layer.typ), [layer]);
  const asked = useLargeCounts(layer, 'status', statuses);
  const counted = asked.state === 'here' ? asked.value : null;
  const model = useMemo(
    () => counted && buildLargeStatusModel(layer.typ, { layer: layer.id, names, counted }),
    [counted, layer, names],
  );
  return (
    <Chart
      title={words.status(layer.namn)}
      {...{ asked, model, tight }}
      column="status"
      chosen={facets.status}
      rowsExpected={statuses.length}
    />
  );
}

function DistrictChart({ layer, tight }: LargeChartProps) {
  const { districts, workspace } = useWorkspace();
  const names = useFacetNames();
  const { facets } = useView();
  const values = useMemo(() => districts.map(({ name }) => name), [districts]);
  const asked = useLargeCounts(layer, 'district', values);
  const counted = asked.state === 'here' ? asked.value : null;
  const part = workspace.omrade.delSlag.ental;
  const model = useMemo(
    () => counted && buildLargeDistrictModel(values, part, { layer: layer.id, names, counted }),
    [counted, values, part, layer, names],
  );
  return (
    <Chart
      title={words.district(layer.namn, part)}
      {...{ asked, model, tight }}
      column={districtColumn}
      chosen={facets.district}
      rowsExpected={values.length}
    />
  );
}

interface ChartProps {
  title: string;
  asked: Asked<ValueCounts>;
  model: ChartModel | null;
  /** The column by which the server counts. */
  column: string;
  chosen: readonly string[] | undefined;
  tight: boolean;
  rowsExpected: number;
}

/** The chart, or in its place why the server cannot count so. */
function Chart({ title, asked, model, column, ...card }: ChartProps) {
  const isTold = asked.state !== 'here' || asked.value.told;
  if (asked.state !== 'failed' && isTold)
    return <ChartCard title={title} model={model} wordsExpected={66} {...card} />;
  return (
    <section className="chart-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {asked.state === 'failed' ? (
        <Notice
          tone="error"
          actions={<Button size="small" label={largeText.table.retry} onClick={asked.retry} />}
        >
          {failureSentence(asked.failure)}
        </Notice>
      ) : (
        <p className="chart-card-counted">{words.notTold(column)}</p>
      )}
    </section>
  );
}
