import { memo, type ReactNode, useId, useState } from 'react';
import { chartText } from '@/text/charts';
import { facetValueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { useFacetNames } from '@/view/facet-names';
import { withFacet } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { BarFigure } from './BarFigure';
import { densityFor } from './bar-layout';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { ChartTools } from './ChartTools';
import type { ChartModel } from './chart-model';
import './ChartCard.css';

interface ChartCardProps {
  title: string;
  /** Null while the records are on their way. */
  model: ChartModel | null;
  chosen: readonly string[] | undefined;
  /** In the drawer: closer rows. */
  tight: boolean;
  /** Rows to keep room for while there is no model, and px for legend and words below them. */
  rowsExpected: number;
  wordsExpected: number;
  /** Switches of this chart. */
  controls?: ReactNode;
}

/** One chart with its name, what it counts, its figures in words, as a table and as files. */
export const ChartCard = memo(function ChartCard(props: ChartCardProps) {
  const { title, model, chosen, tight, rowsExpected, wordsExpected, controls } = props;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const density = densityFor(tight, model?.rows.length ?? rowsExpected);
  return (
    <section className="chart-card" aria-labelledby={`${id}-title`} aria-busy={model === null}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {model && (
          <ChartTools {...{ title, model, asTable }} onTable={() => setAsTable(!asTable)} />
        )}
      </header>
      {controls && <div className="chart-card-controls">{controls}</div>}
      {model && <p className="chart-card-counted">{model.counted}</p>}
      {model && chosen && <Chosen model={model} chosen={chosen} />}
      {model === null && <Waiting bars={rowsExpected * density.rowHeight} words={wordsExpected} />}
      {model && asTable && <ChartTable model={model} title={title} />}
      {model && !asTable && (
        <BarFigure {...{ model, chosen, density }} labelledBy={`${id}-title ${id}-summary`} />
      )}
      {model && model.series.length > 0 && !asTable && <ChartLegend series={model.series} />}
      <p className="chart-card-summary" id={`${id}-summary`}>
        {model?.summary}
      </p>
    </section>
  );
});

/** What is chosen in this chart, and the way out of it. */
function Chosen({ model, chosen }: { model: ChartModel; chosen: readonly string[] }) {
  const names = useFacetNames();
  const labels = chosen.map((value) => facetValueLabel(model.facet, value, names));
  return (
    <p className="chart-card-chosen">
      <span>{chartText.chosen(labels)}</span>
      <Button
        look="quiet"
        size="small"
        icon="close"
        iconOnly
        label={chartText.clearChosen(labels)}
        onClick={() => changeView((view) => withFacet(view, model.facet, null))}
      />
    </p>
  );
}

function Waiting({ bars, words }: { bars: number; words: number }) {
  return <div className="chart-card-waiting" style={{ blockSize: bars, marginBlockEnd: words }} />;
}
