import { useState } from 'react';
import type { Observation, WalkStop } from '@/domain/walk';
import { newId } from '@/geodata/new-id';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useEdit } from '@/view/use-edit';
import { useView } from '@/view/view-store';
import { type CurrentWalk, changeWalk, useCurrentWalk, usePutWalk } from '@/view/walks';
import { newObservation, withNewObservation } from './change-observations';
import { ObservationButton } from './ObservationButton';
import { PointForm } from './PointForm';
import './ProtocolPanel.css';
import { numberObservations } from './observation-numbers';
import { StatusSteps } from './StatusSteps';

const words = protocolText.panel;

/** What was seen on the walk, by stop, and the form of the one that is chosen. */
export function ProtocolPanel() {
  const current = useCurrentWalk();
  const { walk } = useView();
  if (!current) return null;
  const point = current.observations.find(({ id }) => id === walk.point);
  if (point) return <PointForm key={point.id} current={current} point={point} />;
  return <ObservationLists current={current} />;
}

function ObservationLists({ current }: { current: CurrentWalk }) {
  const { available } = useEdit();
  const { stops, observations } = current;
  const internal = observations.filter(({ publication }) => publication !== 'offentlig').length;
  const known = new Set(stops.map(({ id }) => id));
  const elsewhere = observations.filter(({ stopId }) => !known.has(stopId ?? ''));
  return (
    <div className="protocol-panel">
      {!available && <Notice tone="warn">{words.unavailable}</Notice>}
      <StatusSteps current={current} />
      {observations.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p className="small">{words.internal(internal, observations.length)}</p>
      )}
      {stops.map((stop, at) => (
        <StopGroup
          key={stop.id}
          current={current}
          stop={stop}
          name={protocolText.document.stopName(at + 1, stop.name)}
          observations={observations.filter(({ stopId }) => stopId === stop.id)}
        />
      ))}
      {(elsewhere.length > 0 || stops.length === 0) && (
        <StopGroup current={current} stop={null} name={words.noStop} observations={elsewhere} />
      )}
      <div className="button-row protocol-panel-more">
        <Button
          size="small"
          label={words.followUp}
          onClick={() => changeWalk({ step: 'uppfoljning', point: null })}
        />
        <Button
          size="small"
          label={words.compare}
          onClick={() => changeWalk({ step: 'jamfor', point: null })}
        />
      </div>
    </div>
  );
}

interface StopGroupProps {
  current: CurrentWalk;
  stop: WalkStop | null;
  name: string;
  observations: readonly Observation[];
}

function StopGroup({ current, stop, name, observations }: StopGroupProps) {
  const put = usePutWalk(current.walk);
  const [fault, setFault] = useState<string | null>(null);
  const numbers = numberObservations(current.stops, current.observations);
  async function add() {
    const made = newObservation(newId(), stop?.id, new Date().toISOString());
    const wrong = await put((row) => withNewObservation(row, made));
    setFault(wrong);
    if (wrong === null) changeWalk({ point: made.id });
  }
  return (
    <section className="protocol-stop" aria-label={name}>
      <h3>{name}</h3>
      {observations.length > 0 && (
        <ul>
          {observations.map((observation) => (
            <li key={observation.id}>
              <ObservationButton
                observation={observation}
                number={numbers.get(observation.id) ?? 0}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        look="quiet"
        size="small"
        icon="plus"
        label={
          <>
            {words.add}
            <span className="visually-hidden"> {name}</span>
          </>
        }
        onClick={add}
      />
      <p className="field-control-error" role="status">
        {fault}
      </p>
    </section>
  );
}
