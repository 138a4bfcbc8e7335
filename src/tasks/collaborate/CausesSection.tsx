import { useState } from 'react';
import { type Cause, collaborationLists } from '@/domain/collaboration';
import { newId } from '@/geodata/new-id';
import { collaborateText } from '@/text/collaborate';
import { AddPart } from './AddPart';
import { withoutPart, withPart, withRestored } from './change-list';
import { Entry } from './Entry';
import { LevelPart, LevelTag, NeededText } from './PartFields';
import { Removed, useRemoved } from './Removed';
import type { Work } from './use-collaboration';

const { causes: words } = collaborateText;
const list = collaborationLists.causes;

/** What the analysis has found. A cause that rows of the plan answer to stays until they answer to another. */
export function CausesSection({ work }: { work: Work }) {
  const { parts, available, putList } = work;
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useRemoved();
  const usedBy = (id: string) => parts.plan.filter(({ causeId }) => causeId === id).length;
  const remove = async (cause: Cause) => {
    const used = usedBy(cause.id);
    if (used > 0) return words.inUse(used);
    const at = parts.causes.findIndex(({ id }) => id === cause.id);
    const fault = await putList(list, (causes) => withoutPart(causes, cause.id));
    if (fault === null)
      setRemoved({
        what: words.what,
        restore: () => putList(list, (causes) => withRestored(causes, at, cause)),
      });
    return fault;
  };
  return (
    <section aria-labelledby="collab-causes">
      <h3 id="collab-causes" tabIndex={-1}>
        {words.heading}
      </h3>
      <p className="muted small">{words.lead}</p>
      {parts.causes.length === 0 && <p>{words.none}</p>}
      <ol className="collab-entries">
        {parts.causes.map((cause, at) => (
          <Entry
            key={cause.id}
            heading={words.number(at + 1)}
            tag={<LevelTag level={cause.publication} />}
            open={editing === cause.id}
            disabled={!available}
            onOpen={(open) => setEditing(open ? cause.id : null)}
            onRemove={() => remove(cause)}
            form={
              <>
                <div className="collab-wide">
                  <NeededText
                    label={words.text}
                    value={cause.text}
                    onPut={(text) => putList(list, (all) => withPart(all, cause.id, { text }))}
                  />
                </div>
                <LevelPart
                  value={cause.publication}
                  onPut={(publication) =>
                    putList(list, (all) => withPart(all, cause.id, { publication }))
                  }
                />
              </>
            }
          >
            <p className="collab-text">{cause.text}</p>
            {usedBy(cause.id) > 0 && <p className="muted small">{words.used(usedBy(cause.id))}</p>}
          </Entry>
        ))}
      </ol>
      <Removed removed={removed} onRestored={() => setRemoved(null)} />
      <AddPart
        label={words.add}
        text={{ label: words.text }}
        disabled={!available}
        onAdd={({ text }) =>
          putList(list, (causes) => [...causes, { id: newId(), text, publication: 'intern' }])
        }
      />
    </section>
  );
}
