import { collaborationLists, type Intervention } from '@/domain/collaboration';
import { interventionFields } from '@/domain/part-fields';
import { collaborateText } from '@/text/collaborate';
import { valueLabel } from '@/text/labels';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import { useWorkspace } from '@/view/workspace-context';
import { withoutPart, withPart } from './change-list';
import type { Work } from './use-collaboration';

const { checklist: words } = collaborateText;
const list = collaborationLists.interventions;
const states = interventionFields.state.values.map((value) => ({
  value,
  label: valueLabel(value),
}));

/** The kinds of insats to choose among: which are used, which were considered and why not. */
export function ChecklistSection({ work }: { work: Work }) {
  const { workspace } = useWorkspace();
  const kinds = workspace.vokabular.platsinsatser ?? [];
  const { interventions } = work.parts;
  const known = interventions.filter(({ id }) => kinds.some((kind) => kind.id === id));
  const considered = known.filter(({ state }) => state === 'overvagd');
  const lacking = considered.filter(({ reason }) => reason === undefined).length;
  const used = known.length - considered.length;
  return (
    <section aria-labelledby="collab-checklist">
      <h3 id="collab-checklist" tabIndex={-1}>
        {words.heading}
      </h3>
      {kinds.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="muted small">{words.lead(kinds.length)}</p>
          <p role="status">
            {words.count(used, considered.length, kinds.length - known.length)}{' '}
            {lacking > 0 && words.lacking(lacking)}
          </p>
          <ol className="collab-kinds">
            {kinds.map(({ id, namn }) => (
              <Kind
                key={id}
                id={id}
                name={namn}
                intervention={interventions.find((each) => each.id === id)}
                work={work}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface KindProps {
  id: string;
  name: string;
  intervention: Intervention | undefined;
  work: Work;
}

function Kind({ id, name, intervention, work: { putList } }: KindProps) {
  const state = intervention?.state;
  return (
    <li data-state={state}>
      <ChoiceField
        label={name}
        value={state}
        options={states}
        none={words.notAssessed}
        onCommit={(chosen) =>
          putList(list, (all) => {
            if (chosen === undefined) return withoutPart(all, id);
            const isThere = all.some((each) => each.id === id);
            return isThere ? withPart(all, id, { state: chosen }) : [...all, { id, state: chosen }];
          })
        }
      />
      {state === 'overvagd' && (
        <PointField
          label={words.reason}
          kind="long"
          rows={2}
          value={intervention?.reason}
          onCommit={(reason) => putList(list, (all) => withPart(all, id, { reason }))}
        />
      )}
    </li>
  );
}
