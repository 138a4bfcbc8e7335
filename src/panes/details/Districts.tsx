import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { useWorkspace } from '@/view/workspace-context';
import { tellShares } from './tell-shares';
import { ValueButtons } from './ValueButtons';

interface DistrictsProps {
  dataset: Dataset;
  measure: Measure;
  record: number;
}

/** The districts the record counts in, and how that is known. */
export function Districts({ dataset, measure, record }: DistrictsProps) {
  const { workspace } = useWorkspace();
  const { namn, delSlag } = workspace.omrade;
  const districts = valuesOf(dataset.columns.district, record);
  const label = detailsText.districtLabel(delSlag.ental);
  const shares = dataset.shares.get(record);
  return (
    <div className="field-row">
      <dt>{label}</dt>
      <dd>
        <ValueButtons facet="district" label={label} values={districts} />
        <p className="small muted">
          {measure.geometry && shares && tellShares(measure, shares, namn)}{' '}
          {howKnown(measure, districts, delSlag.ental, namn)}
        </p>
      </dd>
    </div>
  );
}

function howKnown(
  measure: Measure,
  districts: readonly string[],
  part: string,
  area: string,
): string {
  if (measure.geometry) return detailsText.computedFromPlace;
  if (districts[0] === wholeBorough) return detailsText.noneStated(part, area);
  return detailsText.statedInDocuments;
}
