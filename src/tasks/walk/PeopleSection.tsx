import { ownFields } from '@/domain/fields';
import { walkText } from '@/text/walk';
import { Notice } from '@/ui/Notice';
import { PanelSection } from '@/ui/PanelSection';
import { FieldControl } from '@/view/FieldControl';
import './PeopleSection.css';
import type { Plan } from './use-plan';

const { people: words } = walkText;
const fields = ownFields.trygghetsvandring;
const listed = ['invitedGroups', 'missingGroups', 'roles', 'participants'] as const;

/** More than this many do not hear one another at a stop (Boverket). */
const largestGroup = 20;

/** Who is asked along, who is usually missing, and who does what: groups and roles, never names. */
export function PeopleSection({ plan }: { plan: Plan }) {
  const { walk } = plan.current;
  const { invitedGroups = [], roles = [] } = walk;
  const put = (key: string) => (value: unknown) => plan.putField(key, value);
  return (
    <PanelSection name={words.heading} count={String(invitedGroups.length)}>
      <p className="small">{words.lead}</p>
      <p className="small muted">{words.usual}</p>
      {listed.map((field) => (
        <div key={field} className="people-field">
          <FieldControl
            spec={fields[field]}
            value={walk[field]}
            choices={[]}
            suggestions={[]}
            onCommit={put(fields[field].key)}
          />
          {field === 'invitedGroups' && (
            <Chips
              words={words.suggestions.filter((group) => !invitedGroups.includes(group))}
              label={words.addGroup}
              onAdd={(group) => put(fields.invitedGroups.key)([...invitedGroups, group])}
            />
          )}
          {field === 'roles' && (
            <Chips
              words={words.roles.filter((role) => !roles.includes(role))}
              label={words.addRole}
              onAdd={(role) => put(fields.roles.key)([...roles, role])}
            />
          )}
        </div>
      ))}
      {(walk.participants ?? 0) > largestGroup && <Notice tone="warn">{words.large}</Notice>}
    </PanelSection>
  );
}

interface ChipsProps {
  words: readonly string[];
  label: (word: string) => string;
  onAdd: (word: string) => Promise<unknown>;
}

/** Words that are often wanted, to be added with a press. */
function Chips({ words: offered, label, onAdd }: ChipsProps) {
  return (
    <ul className="people-chips">
      {offered.map((word) => (
        <li key={word}>
          <button
            type="button"
            aria-label={label(word)}
            onClick={() => void onAdd(word).catch(window.reportError)}
          >
            + {word}
          </button>
        </li>
      ))}
    </ul>
  );
}
