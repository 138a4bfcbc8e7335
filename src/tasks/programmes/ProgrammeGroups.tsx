import { type ReactNode, useMemo } from 'react';
import {
  groupByActor,
  groupByStage,
  groupByTarget,
  type ParentGroup,
  type Programme,
  type RecordGroup,
} from '@/domain/programmes';
import { valueLabel } from '@/text/labels';
import { programmesText } from '@/text/programmes';
import { Segmented } from '@/ui/Segmented';
import { RecordsLink } from '@/view/RecordsLink';
import { programmeGroups, type WorkState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { ProgrammeItem } from './ProgrammeItem';

const { overview: words } = programmesText;
type Grouping = WorkState['programmes'];

/** A group of more than these is as wide as the page, with its programmes beside one another. */
const fewRecords = 6;

/** All programmes under what they have in common: stage, target group with age, or actor. */
export function ProgrammeGroups({ programmes }: { programmes: readonly Programme[] }) {
  const { programmes: grouping } = useView().work;
  const groups = useMemo(() => groupsOf(programmes, grouping), [programmes, grouping]);
  return (
    <section aria-labelledby="programmes-all">
      <h3 id="programmes-all">{words.heading}</h3>
      <div className="programmes-choice">
        <Segmented
          legend={words.group}
          options={programmeGroups.map((value) => ({ value, label: words.groups[value] }))}
          value={grouping}
          onChange={(value) =>
            changeView((view) => ({ ...view, work: { ...view.work, programmes: value } }))
          }
        />
      </div>
      <p className="small muted">{words.lead[grouping]}</p>
      <ul className="programmes-groups">
        {groups.map((group) => (
          <Group key={group.value} group={group} grouping={grouping} />
        ))}
      </ul>
    </section>
  );
}

function groupsOf(
  programmes: readonly Programme[],
  grouping: Grouping,
): readonly ParentGroup<Programme>[] {
  if (grouping === 'malgrupp') return groupByTarget(programmes);
  if (grouping === 'aktor') return groupByActor(programmes);
  return groupByStage(programmes).map((group) => ({ ...group, parts: [] }));
}

interface GroupProps {
  group: ParentGroup<Programme>;
  grouping: Grouping;
}

function Group({ group: { value, records, parts }, grouping }: GroupProps) {
  return (
    <li
      className="programmes-group"
      data-wide={(grouping !== 'steg' && records.length > fewRecords) || undefined}
    >
      <h4>{valueLabel(value)}</h4>
      <p className="small">
        <RecordsLink ids={records.map(({ id }) => id)}>
          {programmesText.count(records.length)}
        </RecordsLink>
      </p>
      {grouping === 'steg' && <p className="small muted">{words.stageWords(value)}</p>}
      {records.length === 0 && <p className="small muted">{words.empty}</p>}
      {grouping === 'steg' || parts.length === 0 ? (
        <Items records={records} />
      ) : (
        parts.map((part) => (
          <Part key={part.value} part={part} name={words.part[grouping](part.value)} />
        ))
      )}
    </li>
  );
}

function Part({ part, name }: { part: RecordGroup<Programme>; name: string }): ReactNode {
  return (
    <>
      <h5>{name}</h5>
      <Items records={part.records} />
    </>
  );
}

function Items({ records }: { records: readonly Programme[] }) {
  if (records.length === 0) return null;
  return (
    <ul className="programmes-items">
      {records.map((programme) => (
        <ProgrammeItem key={programme.id} programme={programme} />
      ))}
    </ul>
  );
}
