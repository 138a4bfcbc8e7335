import { useEffect, useEffectEvent, useId } from 'react';
import type { WalkStop } from '@/domain/walk';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { startPosition, useWhereabouts } from '@/view/position';
import { BigChoice } from './BigChoice';
import type { Draft, Placing } from './observation-draft';

const { place: words } = fieldText;

interface PlaceFieldProps {
  draft: Draft;
  stops: readonly WalkStop[];
  fault: string | null;
  onChange: (part: Partial<Draft>) => void;
  onPoint: () => void;
}

/** Where it is: at a stop, where one stands, or at a place on the map. */
export function PlaceField({ draft, stops, fault, onChange, onPoint }: PlaceFieldProps) {
  const { state } = useWhereabouts();
  const at = stops.findIndex(({ id }) => id === draft.stopId);
  const stop = stops[at];
  const options: { value: Placing; name: string; line?: string | undefined }[] = [
    { value: 'har', name: words.here, line: words.hereLine },
    { value: 'karta', name: words.map, line: words.mapLine },
  ];
  if (stops.length > 0) {
    const line = stop && words.stopLine(at + 1, stop.name);
    options.unshift({ value: 'stopp', name: words.stop, line });
  }
  function choose(placing: Placing): void {
    if (placing === draft.placing) return;
    const stopId = draft.stopId ?? stops[0]?.id ?? null;
    onChange({ placing, stopId, position: null, accuracyMeters: null });
    if (placing === 'karta') onPoint();
    if (placing !== 'har') return;
    if (state.kind === 'here')
      onChange({ position: state.position, accuracyMeters: state.accuracyMeters });
    else if (state.kind !== 'asking') startPosition();
  }
  return (
    <BigChoice
      legend={words.legend}
      options={options}
      value={draft.placing}
      fault={fault}
      onChange={choose}
    >
      {draft.placing === 'stopp' && stops.length > 1 && (
        <StopChoice
          stops={stops}
          chosen={draft.stopId}
          onChoose={(stopId) => onChange({ stopId })}
        />
      )}
      {draft.placing === 'har' && <Here draft={draft} onChange={onChange} />}
      {draft.placing === 'karta' && (
        <div className="field-place">
          {draft.position && <p>{words.mapFound}</p>}
          <Button
            icon="target"
            label={draft.position ? words.pointAgain : words.point}
            onClick={onPoint}
          />
        </div>
      )}
    </BigChoice>
  );
}

interface StopChoiceProps {
  stops: readonly WalkStop[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

function StopChoice({ stops, chosen, onChoose }: StopChoiceProps) {
  const id = useId();
  return (
    <div className="field-place">
      <label htmlFor={id}>{words.stopChoice}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {stops.map((stop, at) => (
          <option key={stop.id} value={stop.id}>
            {words.stopLine(at + 1, stop.name)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Where one stands when it is chosen. It stays there when one walks on. */
function Here({ draft, onChange }: Pick<PlaceFieldProps, 'draft' | 'onChange'>) {
  const { state } = useWhereabouts();
  const found = draft.position !== null;
  const take = () => {
    if (state.kind === 'here')
      onChange({ position: state.position, accuracyMeters: state.accuracyMeters });
    else startPosition();
  };
  const takeFirst = useEffectEvent(() => {
    if (!found) take();
  });
  const known = state.kind === 'here';
  useEffect(() => {
    if (known) takeFirst();
  }, [known]);
  const failed = state.kind !== 'here' && state.kind !== 'asking' && state.kind !== 'off';
  return (
    <div className="field-place">
      <p role="status">
        {found && words.hereFound(draft.accuracyMeters ?? 0)}
        {!found && state.kind === 'asking' && words.hereWaiting}
        {!found && failed && words.hereNone}
      </p>
      <Button icon="target" label={found ? words.update : words.take} onClick={take} />
    </div>
  );
}
