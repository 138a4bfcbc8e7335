import { useState } from 'react';
import type { StopProposal } from '@/analysis/propose-stops';
import type { WalkStop } from '@/domain/walk';
import { newId } from '@/geodata/new-id';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import { PanelSection } from '@/ui/PanelSection';
import type { Plan } from './use-plan';
import { areaOf, useProposals } from './use-proposals';

const { proposals: words } = walkText;

/** So many are shown at first, and so many more at a time. */
const step = 8;

/** A proposal as a stop of the walk. */
function toStop({ kind, about, name, position, reasons }: StopProposal): WalkStop {
  return {
    id: newId(),
    kind,
    about,
    name: name || words.unnamed,
    position: [...position],
    reason: reasons.map(walkText.reason).join(' '),
  };
}

/** Spots that are worth a stop, with what speaks for each. */
export function ProposalsSection({ plan }: { plan: Plan }) {
  const { stops, walk } = plan.current;
  const { proposals, failed } = useProposals(walk, plan.tools);
  const [shown, setShown] = useState(step);
  const taken = new Set(stops.map(({ about }) => about));
  const left = proposals?.proposals.filter(({ about }) => !taken.has(about)) ?? [];
  const add = (more: readonly StopProposal[]) =>
    void plan.putStops([...stops, ...more.map(toStop)]).catch(window.reportError);
  return (
    <PanelSection
      name={words.heading}
      count={proposals ? String(left.length) : undefined}
      startOpen={stops.length === 0}
    >
      <p className="small muted">{words.lead}</p>
      <State area={areaOf(walk) !== null} failed={failed} found={proposals?.proposals.length} />
      {proposals && stops.length === 0 && proposals.suggested.length > 1 && (
        <div>
          <Button
            look="primary"
            label={words.take(proposals.suggested.length, proposals.suggestedMeters)}
            onClick={() => add(proposals.suggested.flatMap((at) => proposals.proposals[at] ?? []))}
          />
        </div>
      )}
      {proposals && left.length === 0 && proposals.proposals.length > 0 && <p>{words.all}</p>}
      <ul className="proposal-list">
        {left.slice(0, shown).map((proposal) => (
          <li key={proposal.about} className="proposal-item">
            <div className="stop-words">
              <h3>{proposal.name || words.unnamed}</h3>
              {proposal.reasons.map((reason) => (
                <p key={walkText.reason(reason)} className="small">
                  {walkText.reason(reason)}
                </p>
              ))}
            </div>
            <Button
              size="small"
              icon="plus"
              label={words.add}
              aria-label={words.addOf(proposal.name || words.unnamed)}
              onClick={() => add([proposal])}
            />
          </li>
        ))}
      </ul>
      {left.length > shown && (
        <div>
          <Button
            size="small"
            label={words.more(Math.min(step, left.length - shown))}
            onClick={() => setShown(shown + step)}
          />
        </div>
      )}
    </PanelSection>
  );
}

interface StateProps {
  area: boolean;
  failed: boolean;
  /** How many there are; undefined while they are worked out. */
  found: number | undefined;
}

/** Why there are no proposals. */
function State({ area, failed, found }: StateProps) {
  if (!area) return <p role="status">{words.noArea}</p>;
  if (failed) return <p role="alert">{words.failed}</p>;
  if (found === undefined) return <p role="status">{words.computing}</p>;
  return found === 0 ? <p role="status">{words.none}</p> : null;
}
