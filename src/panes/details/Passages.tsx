import { useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { isProgramme } from '@/domain/programmes';
import { detailsText } from '@/text/details';
import { fieldLabel } from '@/text/labels';
import { RecordLink } from './RecordLink';

interface PassagesProps {
  dataset: Dataset;
  measure: Measure;
  follow: (id: string) => void;
}

/** The programmes that one may come to from this one, and those that one may come from. */
export function Passages({ dataset, measure, follow }: PassagesProps) {
  const [onwards, from] = useMemo(() => passagesOf(dataset, measure), [dataset, measure]);
  return (
    <>
      <Links name={fieldLabel('leder_till')} to={onwards} follow={follow} />
      <Links name={detailsText.reachedFrom} to={from} follow={follow} />
    </>
  );
}

function passagesOf(
  { measures, indexOf }: Dataset,
  measure: Measure,
): [onwards: Measure[], from: Measure[]] {
  if (!isProgramme(measure)) return [[], []];
  const { id, leadsTo = [] } = measure;
  const onwards = leadsTo.flatMap((other) => measures[indexOf.get(other) ?? -1] ?? []);
  const from = measures.filter((other) => isProgramme(other) && other.leadsTo?.includes(id));
  return [onwards, from];
}

interface LinksProps {
  name: string;
  to: readonly Measure[];
  follow: (id: string) => void;
}

function Links({ name, to, follow }: LinksProps) {
  if (to.length === 0) return null;
  return (
    <div className="field-row">
      <dt>{name}</dt>
      {to.map((measure) => (
        <dd key={measure.id}>
          <RecordLink measure={measure} follow={follow} />
        </dd>
      ))}
    </div>
  );
}
