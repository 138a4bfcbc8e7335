import type { ChartPicture } from '@/files/chart-picture';
import { chartText } from '@/text/charts';
import { useFacetNames } from '@/view/facet-names';
import { currentView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { partsOf } from './bar-parts';
import type { ChartModel, Look } from './chart-model';
import { choiceWords } from './choice-words';

const fillOf = ({ pattern, colour }: Look) => ({ pattern, colour: colour?.light ?? null });

/** Makes the picture of a chart as it is to be saved: all it needs to be understood alone, in light colours. */
export function useChartPicture(title: string, model: ChartModel): () => ChartPicture {
  const { workspace } = useWorkspace();
  const names = useFacetNames();
  const { lage, omrade, dokument } = workspace;
  return () => {
    const choice = choiceWords(currentView(), model.facet, names);
    return {
      title: model.rateName ? `${title}, ${model.rateName.toLocaleLowerCase('sv-SE')}` : title,
      notes: [model.counted, ...(choice.length > 0 ? [chartText.image.choice(choice)] : [])],
      source: chartText.image.source(
        lage.text,
        omrade.namn,
        dokument.map(({ kort }) => kort),
      ),
      legend: model.series.map(({ label, look }) => ({ label, fill: fillOf(look) })),
      rows: model.rows.map((row) => ({
        label: row.label,
        shown: row.shown,
        value: row.value ?? 0,
        apart: row.apart,
        ownScale: row.ownScale ? chartText.ownScale : null,
        parts: partsOf(model, row).map(({ share, look }) => ({ share, fill: fillOf(look) })),
      })),
    };
  };
}
