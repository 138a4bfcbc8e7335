import {
  type Collaboration,
  collaborationParts,
  nextMeeting,
  planStanding,
  situationDate,
} from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { collaborateText } from '@/text/collaborate';
import { formatDate, joinWords } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { writeView } from '@/view/url-codec';
import { ViewLink } from '@/view/ViewLink';
import { useView } from '@/view/view-store';
import { FollowUpCounts } from './FollowUpCounts';
import { toSeeTo } from './to-see-to';

const { facts: words } = collaborateText;

interface CardProps {
  collaboration: Collaboration;
  /** Days since 1970. */
  now: number;
}

/** A collaboration in the list of all: how it stands, in a few lines. */
export function CollaborationCard({ collaboration, now }: CardProps) {
  const view = useView();
  const { id, name, level, status, partners } = collaboration;
  const { meetings, plan } = collaborationParts(collaboration);
  const next = nextMeeting(meetings, now);
  const situation = situationDate(collaboration);
  const { state, due } = planStanding(collaboration, now);
  const found = toSeeTo(collaboration, now);
  const pressing = found.some((each) => each.pressing);
  const href = writeView({
    ...view,
    selected: null,
    camera: null,
    work: { ...view.work, kind: 'samverkan', id },
  });
  const dueWords =
    due === null || state === 'avslutad' ? '' : collaborateText.planDue(toIsoDay(due));
  return (
    <li className="collab-card" data-pressing={pressing || undefined}>
      <h3>
        <ViewLink href={href}>{name}</ViewLink>
      </h3>
      <dl>
        <dt>{words.level}</dt>
        <dd>{level === undefined ? words.none : valueLabel(level)}</dd>
        <dt>{words.status}</dt>
        <dd>{valueLabel(status)}</dd>
        <dt>{words.partners}</dt>
        <dd>{partners ? joinWords(partners) : words.none}</dd>
        <dt>{words.nextMeeting}</dt>
        <dd>{next ? formatDate(next.date) : words.noMeeting}</dd>
        <dt>{words.situation}</dt>
        <dd>{situation === undefined ? words.noSituation : formatDate(situation)}</dd>
        <dt>{words.plan}</dt>
        <dd>
          {plan.length === 0 ? words.noPlan : <FollowUpCounts plan={plan} />}
          {dueWords !== '' && <span className="collab-card-line">{dueWords}</span>}
        </dd>
      </dl>
    </li>
  );
}
