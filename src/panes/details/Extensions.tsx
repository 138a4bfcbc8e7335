import { useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { fieldValue, type Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { fieldLabel } from '@/text/labels';
import { RecordLink } from './RecordLink';

interface ExtensionsProps {
  dataset: Dataset;
  measure: Measure;
  follow: (id: string) => void;
}

/** The record this one extends, and those that extend it. */
export function Extensions({ dataset, measure, follow }: ExtensionsProps) {
  const extended = fieldValue(measure, 'extendsId');
  const at = typeof extended === 'string' ? dataset.indexOf.get(extended) : undefined;
  const target = at === undefined ? undefined : dataset.measures[at];
  const extendedBy = useMemo(
    () => dataset.measures.filter((other) => fieldValue(other, 'extendsId') === measure.id),
    [dataset, measure],
  );
  return (
    <>
      {target && (
        <div className="field-row">
          <dt>{fieldLabel('utokar')}</dt>
          <dd>
            <RecordLink measure={target} follow={follow} />
          </dd>
        </div>
      )}
      {extendedBy.length > 0 && (
        <div className="field-row">
          <dt>{detailsText.extendedBy}</dt>
          {extendedBy.map((other) => (
            <dd key={other.id}>
              <RecordLink measure={other} follow={follow} />
            </dd>
          ))}
        </div>
      )}
    </>
  );
}
