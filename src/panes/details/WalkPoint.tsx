import type { Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { isWalk, partsOf, readPointRef } from '@/domain/walk';
import { fieldLabel, valueLabel } from '@/text/labels';
import { WalkStepLink } from './WalkStepLink';

/** The point of a walk's protocol that the measure came out of. A point that is not here any more has its walk alone. */
export function WalkPoint({ dataset, measure }: { dataset: Dataset; measure: Measure }) {
  const ref = measure.walkPoint === undefined ? null : readPointRef(measure.walkPoint);
  const index = ref ? dataset.indexOf.get(ref.walkId) : undefined;
  const walk = index === undefined ? undefined : dataset.measures[index];
  if (!ref || !walk || !isWalk(walk)) return null;
  const point = partsOf(walk).observations.find(({ id }) => id === ref.observationId);
  const name = point?.text ?? (point && valueLabel(point.aspect));
  return (
    <div className="field-row">
      <dt>{fieldLabel('vandringspunkt')}</dt>
      <dd>
        <WalkStepLink change={{ id: walk.id, step: 'protokoll', point: point?.id ?? null }}>
          {name === undefined ? walk.name : `${walk.name}: ${name}`}
        </WalkStepLink>
      </dd>
    </div>
  );
}
