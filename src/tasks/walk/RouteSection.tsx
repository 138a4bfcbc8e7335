import type { Position } from 'geojson';
import { useState } from 'react';
import { type RouteLeg, stepsOf, type WalkStop } from '@/domain/walk';
import { fetchRoute } from '@/geodata/routing-service';
import { useDrawing } from '@/panes/map/use-drawing';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { PanelSection } from '@/ui/PanelSection';
import { useWorkspace } from '@/view/workspace-context';
import { layLeg } from './lay-legs';
import { PassedList } from './PassedList';
import './RouteSection.css';
import { pathMeters } from './path-meters';
import type { Plan } from './use-plan';

const { route: words } = walkText;

/** The way between the stops: how it is laid, leg by leg, drawn anew by hand, and what it passes. */
export function RouteSection({ plan }: { plan: Plan }) {
  const { stops, legs, walk } = plan.current;
  const { workspace } = useWorkspace();
  const { streets, detourFactor } = plan.tools;
  const steps = stepsOf(stops, walk.roundWalk === true);
  const kinds = new Set(legs.map(({ kind }) => kind));
  return (
    <PanelSection
      name={words.heading}
      summary={legs.length > 0 ? words.methods(kinds, detourFactor) : undefined}
    >
      {legs.length > 0 && <p>{words.methods(kinds, detourFactor)}</p>}
      {steps.length === 0 && <p className="muted">{words.none}</p>}
      {legs.length < steps.length && <LayRoute plan={plan} />}
      {streets === 'ready' && workspace.vandring?.gatunat && (
        <p className="small muted">{words.network(workspace.vandring.gatunat.beskrivning)}</p>
      )}
      {streets === 'none' && <p className="small muted">{words.noNetwork}</p>}
      {streets === 'failed' && <Notice tone="warn">{words.networkFailed}</Notice>}
      <Service plan={plan} />
      <ol className="leg-list">
        {steps.map(([from, to], at) => {
          const leg = legs[at];
          return leg?.from === from.id && leg.to === to.id ? (
            <LegItem key={`${from.id}-${to.id}`} plan={plan} at={at} steps={[from, to]} leg={leg} />
          ) : null;
        })}
      </ol>
      {legs.length > 0 && <PassedList plan={plan} />}
    </PanelSection>
  );
}

/** A walk that came with its stops alone: from a file, or from before the streets were there. */
function LayRoute({ plan }: { plan: Plan }) {
  return (
    <>
      <p>{words.notLaid}</p>
      <div>
        <Button
          label={words.lay}
          disabled={!plan.tools.client}
          onClick={() => void plan.putStops(plan.current.stops).catch(window.reportError)}
        />
      </div>
    </>
  );
}

interface LegItemProps {
  plan: Plan;
  at: number;
  steps: readonly [WalkStop, WalkStop];
  leg: RouteLeg;
}

/** The way from one stop to the next. It can be drawn by hand, and laid anew. */
function LegItem({ plan, at, steps: [from, to], leg }: LegItemProps) {
  const [drawing, setDrawing] = useState(false);
  const put = (next: RouteLeg) => plan.putLegs(plan.current.legs.with(at, next));
  useDrawing(
    drawing ? 'move' : null,
    { type: 'LineString', coordinates: [...leg.path] },
    {
      onDrawn: (geometry) => {
        if (geometry.type !== 'LineString') return;
        // Its ends stay where the stops are.
        const path: Position[] = [
          [...from.position],
          ...geometry.coordinates.slice(1, -1),
          [...to.position],
        ];
        put({ ...leg, path, meters: Math.round(pathMeters(path)), kind: 'ritad' }).catch(
          window.reportError,
        );
      },
      onCancel: () => setDrawing(false),
    },
  );
  async function again() {
    const { client } = plan.tools;
    if (client) await put(await layLeg(client, from, to));
  }
  return (
    <li className="leg-item" data-kind={leg.kind}>
      <p>{words.leg(from.name, to.name)}</p>
      <p className="small muted">
        {walkText.length(leg.meters)} · {words.how[leg.kind]}
      </p>
      {drawing ? (
        <>
          <p className="small" role="status">
            {words.drawing}
          </p>
          <Button size="small" label={words.done} onClick={() => setDrawing(false)} />
        </>
      ) : (
        <div className="button-row">
          <Button
            size="small"
            label={words.draw}
            aria-label={words.drawOf(from.name, to.name)}
            onClick={() => setDrawing(true)}
          />
          {(leg.kind === 'ritad' || leg.kind === 'tjanst') && (
            <Button
              size="small"
              label={words.again}
              aria-label={words.againOf(from.name, to.name)}
              onClick={() => void again().catch(window.reportError)}
            />
          )}
        </div>
      )}
    </li>
  );
}

/** Asks the routing service of the workspace, where there is one; only when the planner presses the button. */
function Service({ plan }: { plan: Plan }) {
  const { workspace } = useWorkspace();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const service = workspace.vandring?.ruttjanst;
  const { stops, walk } = plan.current;
  if (!service || stops.length < 2) return null;
  const { namn, slag, url } = service;
  async function ask() {
    const steps = stepsOf(stops, walk.roundWalk === true);
    const round = steps.at(-1)?.[1];
    const points = [...steps.map(([from]) => from), ...(round ? [round] : [])];
    setBusy(true);
    const found = await fetchRoute(
      { slag, url },
      points.map(({ position }) => position),
      { straightMeters: (a, b) => pathMeters([a, b]) },
    ).finally(() => setBusy(false));
    setFault(found.ok ? null : words.serviceFailed(namn, found.failure.code));
    if (!found.ok) return;
    const legs = steps.flatMap(([from, to], at): RouteLeg[] => {
      const leg = found.value[at];
      return leg
        ? [
            {
              from: from.id,
              to: to.id,
              path: leg.path,
              meters: Math.round(leg.meters),
              kind: 'tjanst',
            },
          ]
        : [];
    });
    await plan.putLegs(legs);
  }
  return (
    <>
      <div>
        <Button
          size="small"
          label={words.service(namn)}
          disabled={busy}
          onClick={() => void ask().catch(window.reportError)}
        />
      </div>
      {fault && <Notice tone="warn">{fault}</Notice>}
    </>
  );
}
