import { facetKeys } from '@/domain/facets';
import { formatDate, formatQuarter } from '@/text/format';
import { facetLabels, facetValueLabel } from '@/text/labels';
import { shellText } from '@/text/shell';
import { tableText } from '@/text/table';
import { useFacetNames } from '@/view/facet-names';
import { useView } from '@/view/view-store';

/** The filters that are set, each with all its values, as they are told of on paper. */
export function ChosenFilters() {
  const { facets, text, period, inForceOn, undated, records } = useView();
  const names = useFacetNames();
  const parts = facetKeys.flatMap((facet) => {
    const words = facets[facet]?.map((value) => facetValueLabel(facet, value, names)).join(', ');
    return words ? [tableText.filter(facetLabels[facet], words)] : [];
  });
  if (text) parts.push(tableText.filter(tableText.textFilter, tableText.quoted(text)));
  if (period)
    parts.push(
      tableText.filter(
        tableText.periodFilter,
        tableText.period(formatQuarter(period.from), formatQuarter(period.to)),
      ),
    );
  if (inForceOn) parts.push(tableText.filter(tableText.inForceFilter, formatDate(inForceOn)));
  if (records) parts.push(tableText.chosenRecords(records.length));
  if ((period || inForceOn) && !undated) parts.push(shellText.withoutUndated);
  return parts.length > 0 ? <p>{parts.join('. ')}.</p> : null;
}
