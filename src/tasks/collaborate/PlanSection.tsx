import { useState } from 'react';
import { collaborationLists, goesOn, planStanding } from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { ownFields } from '@/domain/fields';
import { newId } from '@/geodata/new-id';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';
import { FieldControl } from '@/view/FieldControl';
import { AddPart } from './AddPart';
import { withoutPart, withRestored } from './change-list';
import { FollowUpCounts } from './FollowUpCounts';
import { PlanTable } from './PlanTable';
import { Removed, useRemoved } from './Removed';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';

const { plan: words } = collaborateText;
const list = collaborationLists.plan;
const own = ownFields.platssamverkan;

/** The åtgärdsplan in Brå's columns, and when it is followed up. */
export function PlanSection({ work, zone }: { work: Work; zone: Zone }) {
  const { parts, available, putList } = work;
  const [removed, setRemoved] = useRemoved();
  /** The row that was just added: its first box takes the focus. */
  const [added, setAdded] = useState<string | null>(null);
  const remove = async (id: string) => {
    const at = parts.plan.findIndex((row) => row.id === id);
    const row = parts.plan[at];
    if (!row) return;
    const fault = await putList(list, (rows) => withoutPart(rows, id));
    if (fault === null)
      setRemoved({
        what: words.what(at + 1),
        restore: () => putList(list, (rows) => withRestored(rows, at, row)),
      });
  };
  return (
    <section aria-labelledby="collab-plan">
      <h3 id="collab-plan" tabIndex={-1}>
        {words.heading}
      </h3>
      <FollowUp work={work} />
      {parts.plan.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {collaborateText.rows(parts.plan.length)}: <FollowUpCounts plan={parts.plan} />
          </p>
          <PlanTable work={work} zone={zone} added={added} onRemove={remove} />
        </>
      )}
      <Removed removed={removed} onRestored={() => setRemoved(null)} />
      <AddPart
        label={words.add}
        text={{ label: words.addText, hint: words.lead }}
        disabled={!available}
        onAdd={async ({ text }) => {
          const id = newId();
          const fault = await putList(list, (rows) => [
            ...rows,
            { id, action: text, publication: 'intern' },
          ]);
          if (fault === null) setAdded(id);
          return fault;
        }}
      />
    </section>
  );
}

/** When the plan was decided and followed up, how often that is done, and the next last day. */
function FollowUp({ work: { collaboration, now, available, putField } }: { work: Work }) {
  const [said, setSaid] = useState('');
  const standing = planStanding(collaboration, now);
  const field = (spec: (typeof own)['planDecided' | 'planFollowedUp' | 'followUpMonths']) => {
    const values = {
      [own.planDecided.key]: collaboration.planDecided,
      [own.planFollowedUp.key]: collaboration.planFollowedUp,
      [own.followUpMonths.key]: collaboration.followUpMonths,
    };
    return (
      <FieldControl
        spec={spec}
        value={values[spec.key]}
        choices={[]}
        suggestions={[]}
        onCommit={(value) => putField(spec.key, value)}
      />
    );
  };
  const follow = async () => {
    const fault = await putField(own.planFollowedUp.key, toIsoDay(now));
    setSaid(fault ?? words.followedToday(toIsoDay(now)));
  };
  return (
    <>
      <p className="collab-standing" data-state={standing.state}>
        <strong>{collaborateText.planStates[standing.state]}</strong>
        {standing.due !== null && standing.state !== 'avslutad' && (
          <>. {collaborateText.planDue(toIsoDay(standing.due))}</>
        )}
        .
      </p>
      <div className="collab-fields">
        {field(own.planDecided)}
        {field(own.planFollowedUp)}
        {field(own.followUpMonths)}
      </div>
      <p className="muted small">{words.rhythm}</p>
      <div className="button-row">
        <Button
          size="small"
          icon="check"
          label={words.followToday}
          disabled={!available || !goesOn(collaboration)}
          onClick={() => void follow().catch(window.reportError)}
        />
        <span className="small" role="status">
          {said}
        </span>
      </div>
    </>
  );
}
