import { booleanPointInPolygon } from '@turf/turf';
import { useState } from 'react';
import {
  usualStopMinutes,
  walkLength,
  walkMetersPerMinute,
  walkWarnings,
} from '@/analysis/walk-time';
import { stepsOf, type WalkStop } from '@/domain/walk';
import { newId } from '@/geodata/new-id';
import { useDrawing } from '@/panes/map/use-drawing';
import { walkText } from '@/text/walk';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Notice } from '@/ui/Notice';
import { PanelSection } from '@/ui/PanelSection';
import { PlacePicker } from '@/view/PlacePicker';
import { StopItem } from './StopItem';
import './StopsSection.css';
import type { Plan } from './use-plan';
import { areaOf } from './use-proposals';

const { stops: words } = walkText;

/** Stops that a walk can have at most: more is not one walk, and a list of them helps nobody. */
const mostStops = 200;

const ofLength: ReadonlySet<string> = new Set(['short', 'long', 'hasty', 'lasting']);

/** The stops of the walk in order: added, moved, taken away, put in the shortest order. */
export function StopsSection({ plan }: { plan: Plan }) {
  const { stops, legs, walk } = plan.current;
  const [said, setSaid] = useState('');
  const area = areaOf(walk);
  const isOutside = ({ position }: WalkStop) =>
    area !== null && !booleanPointInPolygon([...position], area);
  const length = walkLength(legs, stops);
  // Without the whole way its length is not known, and nothing is said of it.
  const laid = legs.length >= stepsOf(stops, walk.roundWalk === true).length;
  const warnings = walkWarnings(length, stops.length, stops.filter(isOutside).length).filter(
    (warning) => laid || !ofLength.has(warning),
  );
  const put = (next: readonly WalkStop[], what = '') => {
    setSaid(what);
    plan.putStops(next).catch(window.reportError);
  };
  return (
    <PanelSection name={words.heading} count={String(stops.length)} startOpen>
      {stops.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <p className="stops-summary">
          <strong>
            {laid
              ? words.summary(length.meters, length.minutes, stops.length)
              : words.unlaid(stops.length)}
          </strong>
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="stops-warnings small">
          {warnings.map((warning) => (
            <li key={warning}>{words.warnings[warning]}</li>
          ))}
        </ul>
      )}
      {plan.fault && <Notice tone="error">{plan.fault}</Notice>}
      <ol className="stop-list">
        {stops.map((stop, at) => (
          <StopItem
            key={stop.id}
            stop={stop}
            number={at + 1}
            last={at === stops.length - 1}
            outside={isOutside(stop)}
            onMove={(by) => put(moved(stops, at, by))}
            onChange={(next) => put(stops.with(at, next))}
            onRemove={() => put(stops.toSpliced(at, 1), words.removed(stop.name))}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {stops.length > 1 && <OrderTools plan={plan} onSaid={setSaid} />}
      <AddStop plan={plan} />
      {stops.length > 0 && (
        <p className="muted small">
          {words.assumption(walkMetersPerMinute, usualStopMinutes)} {words.mapNote}
        </p>
      )}
    </PanelSection>
  );
}

/** The list with one of its stops moved a step. */
function moved(stops: readonly WalkStop[], at: number, by: -1 | 1): WalkStop[] {
  const stop = stops[at];
  return stop ? stops.toSpliced(at, 1).toSpliced(at + by, 0, stop) : [...stops];
}

function OrderTools({ plan, onSaid }: { plan: Plan; onSaid: (said: string) => void }) {
  const { stops, walk } = plan.current;
  const round = walk.roundWalk === true;
  const [told, setTold] = useState('');
  // Ticked at once; the walk says so when it is kept.
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (wanted === round || (wanted !== null && plan.fault !== null)) setWanted(null);
  async function order() {
    const points = stops.map(({ position }) => position);
    const found = await plan.tools.client?.ask('order', { points, round });
    if (!found) return;
    const next = found.flatMap((at) => stops[at] ?? []);
    const same = next.every(({ id }, at) => id === stops[at]?.id);
    if (!same) await plan.putStops(next);
    onSaid('');
    setTold(same ? words.orderedSame : words.ordered);
  }
  return (
    <div className="stops-order">
      <p className="small muted">{words.ends}</p>
      <Checkbox
        checked={wanted ?? round}
        onChange={(checked) => {
          setWanted(checked);
          plan.putStops(stops, checked).catch(window.reportError);
        }}
      >
        {words.round}
      </Checkbox>
      <Button
        label={words.order}
        disabled={!plan.tools.client || stops.length < 3}
        onClick={() => void order().catch(window.reportError)}
      />
      <p className="small" role="status">
        {told}
      </p>
    </div>
  );
}

/** Stops of the planner's own: a place with a name, or a spot on the map. */
function AddStop({ plan }: { plan: Plan }) {
  const { stops } = plan.current;
  const [drawing, setDrawing] = useState(false);
  const add = (stop: Omit<WalkStop, 'id'>) => {
    plan.putStops([...stops, { id: newId(), ...stop }]).catch(window.reportError);
  };
  useDrawing(drawing ? 'point' : null, null, {
    onDrawn: (geometry) => {
      setDrawing(false);
      if (geometry.type !== 'Point') return;
      const name = words.ownName(stops.length + 1);
      add({ name, kind: 'eget', position: geometry.coordinates });
    },
    onCancel: () => setDrawing(false),
  });
  if (stops.length >= mostStops) return <p className="small">{words.limit}</p>;
  return (
    <div className="stops-add">
      <PlacePicker
        label={words.addPlace}
        take={words.take}
        onPick={(position, place) =>
          add({ name: place.name, kind: 'plats', position: [...position], about: place.id })
        }
      />
      {drawing ? (
        <>
          <p className="small" role="status">
            {words.drawing}
          </p>
          <Button size="small" label={words.stopDrawing} onClick={() => setDrawing(false)} />
        </>
      ) : (
        <Button size="small" icon="plus" label={words.draw} onClick={() => setDrawing(true)} />
      )}
    </div>
  );
}
