import { useState } from 'react';
import type { Collaboration } from '@/domain/collaboration';
import { CausesSection } from './CausesSection';
import { ChecklistSection } from './ChecklistSection';
import { CollaborationSheet } from './CollaborationSheet';
import { EndSection } from './EndSection';
import { HeadSection } from './HeadSection';
import { MeetingsSection } from './MeetingsSection';
import { OutSection } from './OutSection';
import { PlanSection } from './PlanSection';
import { SituationsSection } from './SituationsSection';
import { useWork } from './use-collaboration';
import { useZone } from './use-zone';
import { ZoneSection } from './ZoneSection';

/** One collaboration, from the situation to the reason it ended; its zone is on the map beside. */
export function CollaborationPage({ collaboration }: { collaboration: Collaboration }) {
  const work = useWork(collaboration);
  const zone = useZone(collaboration);
  const [internal, setInternal] = useState(true);
  return (
    <div className="collab">
      <div className="collab-screen">
        <HeadSection work={work} zone={zone} />
        <SituationsSection work={work} />
        <CausesSection work={work} />
        <PlanSection work={work} zone={zone} />
        <MeetingsSection work={work} />
        <ChecklistSection work={work} />
        <ZoneSection work={work} zone={zone} />
        <OutSection work={work} zone={zone} internal={internal} onInternal={setInternal} />
        <EndSection work={work} />
      </div>
      <CollaborationSheet work={work} zone={zone} internal={internal} />
    </div>
  );
}
