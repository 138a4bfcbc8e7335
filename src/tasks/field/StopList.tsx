import type { Observation, WalkStop } from '@/domain/walk';
import { fieldText } from '@/text/field';
import './StopList.css';
import type { Route } from './use-chosen-stop';

const { stops: words } = fieldText;

interface StopListProps {
  stops: readonly WalkStop[];
  observations: readonly Observation[];
  route: Route;
}

/** The stops in their order: the chosen one, the nearest, how far it is, and what has been seen there. */
export function StopList({ stops, observations, route }: StopListProps) {
  return (
    <section className="field-stops">
      <h3>{words.heading}</h3>
      {stops.length === 0 && <p>{words.none}</p>}
      <ol>
        {stops.map((stop, at) => (
          <li key={stop.id}>
            <StopRow
              stop={stop}
              at={at}
              notes={observations.filter(({ stopId }) => stopId === stop.id).length}
              route={route}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StopRowProps {
  stop: WalkStop;
  at: number;
  notes: number;
  route: Route;
}

function StopRow({ stop, at, notes, route }: StopRowProps) {
  const chosen = route.stop?.id === stop.id;
  const way = route.wayOf(stop);
  const facts = [
    way && words.way(way.meters, way.direction),
    notes > 0 && words.notes(notes),
  ].filter((fact) => typeof fact === 'string');
  return (
    <button
      type="button"
      className="field-stop"
      aria-current={chosen ? 'step' : undefined}
      onClick={() => route.choose(stop)}
    >
      <span className="field-stop-number">{at + 1}</span>
      <span className="field-stop-words">
        <strong>{stop.name}</strong>
        {route.nearest?.id === stop.id && <span className="field-stop-near">{words.nearest}</span>}
        {stop.reason !== undefined && <span>{stop.reason}</span>}
        {facts.length > 0 && <span className="muted">{facts.join(' · ')}</span>}
      </span>
    </button>
  );
}
