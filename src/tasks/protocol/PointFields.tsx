import { isPoint } from '@/domain/follow-up';
import { aspects, followUps, priorities } from '@/domain/part-fields';
import { type Observation, pointRef } from '@/domain/walk';
import { protocolText } from '@/text/protocol';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import { useSuggestions } from '@/view/use-suggestions';
import { type CurrentWalk, useWalkById } from '@/view/walks';
import type { ObservationChange } from './change-observations';
import { DecisionFields } from './DecisionFields';
import { ProtocolPhoto } from './ProtocolPhoto';

const words = protocolText.form;
const optionsOf = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: protocolText.value(value) }));
const feelings = optionsOf(['trygg', 'otrygg'] as const);
const natures = optionsOf(['fysisk', 'social'] as const);
const levels = optionsOf(['intern', 'offentlig'] as const);
const priorityOptions = optionsOf(priorities);
const aspectOptions = aspects.map((value) => ({ value, label: protocolText.aspect(value) }));
const followUpOptions = followUps.map((value) => {
  const { sign, name, meaning } = protocolText.followUps[value];
  return { value, label: `${sign} ${name}: ${meaning.toLowerCase()}` };
});

interface PartProps {
  current: CurrentWalk;
  point: Observation;
  save: (change: ObservationChange) => Promise<string | null>;
}

/** What was seen and where, and who may read it. */
export function SeenFields({ current, point, save }: PartProps) {
  const { photos = [] } = point;
  const of = point.text ?? protocolText.aspect(point.aspect);
  return (
    <div className="point-form-part">
      <h3>{words.seen}</h3>
      <p className="muted small">{words.reminder}</p>
      <PointField
        label={words.text}
        kind="long"
        value={point.text}
        onCommit={(text) => save({ text })}
      />
      <ChoiceField
        label={words.stop}
        value={point.stopId}
        options={current.stops.map(({ id, name }, at) => ({
          value: id,
          label: protocolText.document.stopName(at + 1, name),
        }))}
        none={protocolText.panel.noStop}
        onCommit={(stopId) => save({ stopId })}
      />
      <ChoiceField
        label={words.aspect}
        value={point.aspect}
        options={aspectOptions}
        onCommit={async (aspect) => (aspect ? save({ aspect }) : null)}
      />
      <div className="point-form-pair">
        <ChoiceField
          label={words.feeling}
          value={point.feeling}
          options={feelings}
          onCommit={async (feeling) => (feeling ? save({ feeling }) : null)}
        />
        <ChoiceField
          label={words.nature}
          value={point.nature}
          options={natures}
          onCommit={async (nature) => (nature ? save({ nature }) : null)}
        />
      </div>
      {photos.length > 0 && (
        <div className="point-form-photos">
          {photos.map((id, at) => (
            <ProtocolPhoto key={id} id={id} number={at + 1} alt={words.photoAlt(at + 1, of)} />
          ))}
        </div>
      )}
      <ChoiceField
        label={words.publication}
        value={point.publication}
        options={levels}
        hint={words.publicationHint}
        onCommit={async (publication) => (publication ? save({ publication }) : null)}
      />
      <PointField
        label={words.internalNote}
        kind="long"
        value={point.internalNote}
        hint={words.internalNoteHint}
        onCommit={(internalNote) => save({ internalNote })}
      />
    </div>
  );
}

/** What is decided, and who does it until when. */
export function TodoFields({ point, save }: PartProps) {
  const suggestionsFor = useSuggestions();
  const actors = suggestionsFor('ansvarig');
  return (
    <div className="point-form-part">
      <h3>{words.todo}</h3>
      <DecisionFields key={point.id} point={point} save={save} />
      <PointField
        label={words.responsible}
        kind="text"
        value={point.responsible}
        hint={words.responsibleHint}
        suggestions={actors}
        onCommit={(responsible) => save({ responsible })}
      />
      <PointField
        label={words.landOwner}
        kind="text"
        value={point.landOwner}
        suggestions={actors}
        onCommit={(landOwner) => save({ landOwner })}
      />
      <div className="point-form-pair">
        <PointField
          label={words.deadline}
          kind="date"
          value={point.deadline}
          onCommit={(deadline) => save({ deadline })}
        />
        <ChoiceField
          label={words.priority}
          value={point.priority}
          options={priorityOptions}
          none={words.notSet}
          onCommit={(priority) => save({ priority })}
        />
      </div>
    </div>
  );
}

/** How it went. */
export function FollowUpFields({ point, save }: PartProps) {
  return (
    <div className="point-form-part">
      <h3>{words.followUpHeading}</h3>
      <ChoiceField
        label={words.followUp}
        value={point.followUp}
        options={followUpOptions}
        none={words.notFollowedUp}
        onCommit={(followUp) => save({ followUp })}
      />
      <PointField
        label={words.followedUp}
        kind="date"
        value={point.followedUp}
        onCommit={(followedUp) => save({ followedUp })}
      />
      <PointField
        label={words.followUpNote}
        kind="long"
        value={point.followUpNote}
        onCommit={(followUpNote) => save({ followUpNote })}
      />
    </div>
  );
}

/** The point of the walk before in the same place that this one goes on with. */
export function ContinuesField({ current, point, save }: PartProps) {
  const before = useWalkById(current.walk.previousWalk ?? null);
  if (!before) return null;
  const options = before.observations.filter(isPoint).map((each) => ({
    value: pointRef(before.walk.id, each.id),
    label: each.text ?? protocolText.aspect(each.aspect),
  }));
  return (
    <ChoiceField
      label={words.continues}
      value={point.continues}
      options={options}
      none={words.continuesNone}
      hint={before.walk.name}
      onCommit={(continues) => save({ continues })}
    />
  );
}
