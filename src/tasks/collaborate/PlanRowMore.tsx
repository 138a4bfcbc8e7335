import type { PlanRow } from '@/domain/collaboration';
import { collaborateText } from '@/text/collaborate';
import { PointField } from '@/view/PointField';
import { DatePart, LevelPart } from './PartFields';
import { MeasureChoice } from './PlanMeasure';
import type { Zone } from './use-zone';

const { plan: words, part: partWords } = collaborateText;

interface PlanRowMoreProps {
  row: PlanRow;
  zone: Zone;
  put: (change: Partial<PlanRow>) => Promise<string | null>;
}

/** What a row says beyond Brå's columns: its measure in the register, its follow-up in words, who may read it. */
export function PlanRowMore({ row, zone, put }: PlanRowMoreProps) {
  return (
    <div className="collab-fields">
      <MeasureChoice id={row.measureId} zone={zone} onChoose={(measureId) => put({ measureId })} />
      <LevelPart value={row.publication} onPut={(publication) => put({ publication })} />
      <DatePart
        label={words.followedUp}
        value={row.followedUp}
        optional
        hint={partWords.dateHint}
        onPut={(followedUp) => put({ followedUp })}
      />
      <PointField
        label={words.note}
        kind="long"
        value={row.followUpNote}
        hint={partWords.rolesHint}
        onCommit={(followUpNote) => put({ followUpNote })}
      />
    </div>
  );
}
