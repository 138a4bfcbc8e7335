import type { Dataset } from '@/analysis/dataset';
import { isOpen, pointState, pointsOf } from '@/domain/follow-up';
import type { Measure } from '@/domain/measure';
import { isWalk, partsOf, type SafetyWalk } from '@/domain/walk';
import { detailsText } from '@/text/details';
import { fieldLabel } from '@/text/labels';
import { today } from '@/view/walks';
import { RecordLink } from './RecordLink';
import { WalkStepLink } from './WalkStepLink';

const words = detailsText.walk;

interface WalkLinkProps {
  dataset: Dataset;
  measure: Measure;
  follow: (id: string) => void;
}

/** The way from a walk's record to where it is prepared and followed up, with what it holds, and the walk before it. */
export function WalkLink({ dataset, measure, follow }: WalkLinkProps) {
  if (!isWalk(measure)) return null;
  const at = dataset.indexOf.get(measure.previousWalk ?? '');
  const before = at === undefined ? undefined : dataset.measures[at];
  return (
    <>
      <Parts walk={measure} />
      {before && (
        <div className="field-row">
          <dt>{fieldLabel('foregaende')}</dt>
          <dd>
            <RecordLink measure={before} follow={follow} />
          </dd>
        </div>
      )}
    </>
  );
}

function Parts({ walk }: { walk: SafetyWalk }) {
  const { stops, observations } = partsOf(walk);
  const now = today();
  const open = pointsOf([walk]).filter(({ point }) => isOpen(pointState(point, now))).length;
  const step = observations.length > 0 ? 'protokoll' : 'forbered';
  return (
    <div className="field-row">
      <dt>{words.walk}</dt>
      <dd>
        <WalkStepLink change={{ id: walk.id, step, point: null }}>{words.open}</WalkStepLink>
        <span className="small">{words.counts(stops.length, observations.length, open)}</span>
      </dd>
    </div>
  );
}
