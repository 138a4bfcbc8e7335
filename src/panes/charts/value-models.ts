import { leadingValues } from '@/analysis/leading-values';
import { computeCounts } from '@/analysis/select';
import type { FacetKey } from '@/domain/facets';
import {
  allStatuses,
  implementations,
  meaningOf,
  notStated,
  type Phase,
  phases,
  preventionKinds,
  recordTypes,
  statusesOf,
} from '@/domain/vocabulary';
import { type Counted, chartText } from '@/text/charts';
import { facetLabels, facetValueLabel } from '@/text/labels';
import { type ChartModel, phaseLooks } from './chart-model';
import { type ChartSource, countedNumbers, countRows, type RowPlan, summaryOf } from './count-rows';

/** Rows shown one by one before the others are put together: what is read at a glance. */
const mostRows = 8;
/** More values than this make an address that browsers and mail programs cut off, so they cannot be opened. */
const mostInAddress = 60;

function build(
  source: ChartSource,
  facet: FacetKey,
  plans: readonly RowPlan[],
  statement: (numbers: Counted) => string,
): ChartModel {
  const counted = countRows(source, facet, plans, null);
  return {
    facet,
    split: null,
    rowName: facetLabels[facet],
    rateName: null,
    series: [],
    rows: counted.rows,
    counted: statement(countedNumbers(counted)),
    summary: summaryOf(counted.rows),
  };
}

/** Rows for a closed vocabulary, all of its values in their own order. */
function plansOf(source: ChartSource, facet: FacetKey, values: readonly string[]): RowPlan[] {
  return values.map((value) => ({
    id: value,
    label: facetValueLabel(facet, value, source.names),
    values: [value],
    apart: value === notStated,
  }));
}

/** Rows for open words: the largest, the others together, and "not stated" by itself. */
function leadingPlans(source: ChartSource, facet: FacetKey): RowPlan[] {
  const { dataset, selection } = source.visible;
  const column = dataset.columns[facet];
  const counts = computeCounts(selection, facet, column);
  const unstated = column.values.indexOf(notStated);
  if (unstated >= 0) counts[unstated] = 0;
  const chosen = source.facets[facet] ?? [];
  const { leading, rest } = leadingValues(column.values, counts, mostRows, chosen);
  const restRow: RowPlan = {
    id: 'ovriga',
    label: chartText.rest(rest.length),
    values: rest.length > mostInAddress ? [] : rest,
    apart: true,
  };
  return [
    ...plansOf(source, facet, leading),
    ...(rest.length > 0 ? [restRow] : []),
    ...plansOf(source, facet, [notStated]),
  ];
}

/** Records per kind of prevention; a record may be of several kinds. */
export function buildPreventionModel(source: ChartSource): ChartModel {
  const plans = plansOf(source, 'prevention', preventionKinds);
  return build(source, 'prevention', plans, chartText.prevention.counted);
}

/** Records per phase. */
export function buildPhaseModel(source: ChartSource): ChartModel {
  const plans = plansOf(source, 'phase', phases).map((plan) => ({
    ...plan,
    look: phaseLooks[plan.id as Phase], // the rows are those of `phases`
  }));
  return build(source, 'phase', plans, chartText.phase.counted);
}

/** The phase a status counts in: the same in every type that has the status. */
const phaseOfStatus = new Map<string, Phase>(
  recordTypes.flatMap((type) =>
    statusesOf(type).map((status) => [status, meaningOf(type, status).phase] as const),
  ),
);

/** Records per status, in the order of the phases they belong to. */
export function buildStatusModel(source: ChartSource): ChartModel {
  const used = source.visible.dataset.columns.status.values;
  const inOrder = phases.flatMap((phase) =>
    allStatuses.filter((status) => used.includes(status) && phaseOfStatus.get(status) === phase),
  );
  const plans = plansOf(source, 'status', inOrder).map((plan) => ({
    ...plan,
    look: phaseLooks[phaseOfStatus.get(plan.id) ?? 'pagar'],
  }));
  return build(source, 'status', plans, chartText.phase.counted);
}

/** Records per responsible party. */
export function buildResponsibleModel(source: ChartSource): ChartModel {
  const plans = leadingPlans(source, 'responsible');
  return build(source, 'responsible', plans, chartText.responsible.counted);
}

/** Records by who carries them out. */
export function buildImplementationModel(source: ChartSource): ChartModel {
  const plans = plansOf(source, 'implementation', implementations);
  return build(source, 'implementation', plans, chartText.implementation.counted);
}

/** Records per source of money; a record may have several. */
export function buildFundingModel(source: ChartSource): ChartModel {
  const plans = leadingPlans(source, 'funding');
  return build(source, 'funding', plans, chartText.funding.counted);
}
