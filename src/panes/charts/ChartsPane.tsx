import { chartText } from '@/text/charts';
import { largeText } from '@/text/large';
import { NotIncluded } from '@/view/NotIncluded';
import type { VisibleData } from '@/view/selection';
import { useView } from '@/view/view-store';
import { DistrictChart } from './DistrictChart';
import { FollowUpChart } from './FollowUpChart';
import { LargeCharts } from './LargeCharts';
import { Patterns } from './Patterns';
import { PhaseChart } from './PhaseChart';
import { useChartSource } from './use-chart-source';
import { useLater } from './use-later';
import { ValueChart } from './ValueChart';
import './ChartsPane.css';
import { hasMap } from '@/view/view-state';

/** All charts of the chosen records: large on the overview, closer in the drawer under the map. */
export function ChartsPane() {
  const source = useChartSource();
  // Seven charts drawn in one go would hold the page up; column by column they do not.
  const second = useLater(source);
  const third = useLater(second);
  const tight = hasMap(useView());
  return (
    <section className="charts" aria-label={chartText.pane} data-tight={tight || undefined}>
      <Patterns />
      <Say visible={source?.visible ?? null} brief={tight} />
      <NotIncluded say={largeText.notIncluded.charts} />
      <div className="charts-grid">
        <div className="charts-column">
          <DistrictChart source={source} tight={tight} />
          <ValueChart facet="funding" source={source} tight={tight} />
        </div>
        <div className="charts-column">
          <ValueChart facet="prevention" source={second} tight={tight} />
          <PhaseChart source={second} tight={tight} />
          <ValueChart facet="implementation" source={second} tight={tight} />
        </div>
        <div className="charts-column">
          <ValueChart facet="responsible" source={third} tight={tight} />
          <ValueChart facet="start" source={third} tight={tight} />
          {third && <FollowUpChart />}
        </div>
      </div>
      {third && <LargeCharts tight={tight} />}
    </section>
  );
}

/** That there is nothing in the charts, or how to use them where there is room to say so. */
function Say({ visible, brief }: { visible: VisibleData | null; brief: boolean }) {
  return (
    <p className="charts-say" role="status">
      {visible ? wordsFor(visible, brief) : chartText.loading}
    </p>
  );
}

function wordsFor({ dataset, selection }: VisibleData, brief: boolean): string {
  if (dataset.measures.length === 0) return chartText.noRecords;
  if (selection.chosen.length === 0) return chartText.nothing;
  return brief ? '' : chartText.how;
}
