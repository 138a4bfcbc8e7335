import { useState } from 'react';
import type { Collaboration } from '@/domain/collaboration';
import { collaborateText as words } from '@/text/collaborate';
import { Button } from '@/ui/Button';
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

/** The sections by the ids of their headings, in the order of the page. */
const sections: readonly (readonly [id: string, name: string])[] = [
  ['collab-situations', words.situations.heading],
  ['collab-causes', words.causes.heading],
  ['collab-plan', words.plan.heading],
  ['collab-meetings', words.meetings.heading],
  ['collab-checklist', words.checklist.heading],
  ['collab-zone', words.zone.heading],
  ['collab-out', words.out.heading],
  ['collab-end', words.end.heading],
];

/** The way to each section of a long page. The address stays what it is. */
function Sections() {
  return (
    <nav className="collab-sections" aria-label={words.sections}>
      <ul>
        {sections.map(([id, name]) => (
          <li key={id}>
            <Button
              look="link"
              label={name}
              onClick={() => {
                const heading = document.getElementById(id);
                heading?.scrollIntoView({ block: 'start' });
                heading?.focus({ preventScroll: true });
              }}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One collaboration, from the situation to the reason it ended; its zone is on the map beside. */
export function CollaborationPage({ collaboration }: { collaboration: Collaboration }) {
  const work = useWork(collaboration);
  const zone = useZone(collaboration);
  const [wanted, setInternal] = useState(true);
  // Of a record that is internal itself there is no public version.
  const internal = wanted || collaboration.publication === 'intern';
  return (
    <>
      <div className="collab-screen">
        <HeadSection work={work} zone={zone} />
        <Sections />
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
    </>
  );
}
