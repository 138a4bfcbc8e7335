import { chartText } from '@/text/charts';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { DistrictChart } from './DistrictChart';
import { Patterns } from './Patterns';
import { PhaseChart } from './PhaseChart';
import './SlideCharts.css';
import { useChartSource } from './use-chart-source';
import { ValueChart } from './ValueChart';
import './ChartsPane.css';

/**
 * The charts of a scene, few enough to be read from the last row: by district, and how far and by whom where there is
 * room for it or where one district is all there is.
 */
export function SlideCharts() {
  const source = useChartSource();
  const view = useView();
  const beside = hasMap(view);
  const single = view.facets.district?.length === 1;
  return (
    <section className="charts slide-charts" aria-label={chartText.pane} data-tight>
      <Patterns />
      <div className="slide-charts-grid" data-beside={beside || undefined}>
        {!single && <DistrictChart source={source} tight />}
        {(single || !beside) && (
          <div className="charts-column">
            <PhaseChart source={source} tight />
            <ValueChart facet="implementation" source={source} tight />
          </div>
        )}
      </div>
    </section>
  );
}
