import type { Observation, WalkStop } from '@/domain/walk';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import './ObservationList.css';
import { PhotoPicture } from './PhotoPicture';
import type { Notes } from './use-notes';

const { list: words, note } = fieldText;

interface ObservationListProps {
  stops: readonly WalkStop[];
  observations: readonly Observation[];
  notes: Notes;
}

/** What an observation is called where it has no name of its own. */
const titleOf = ({ aspect, feeling }: Observation): string =>
  `${note.feelings[feeling]}: ${note.aspects[aspect].name}`;

/** What has been seen, the last first. */
export function ObservationList({ stops, observations, notes }: ObservationListProps) {
  const { removed } = notes;
  const latest = observations.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <section className="field-notes">
      <h3>
        {words.heading} <span className="muted">{observations.length}</span>
      </h3>
      {removed && (
        <p>
          {words.removed(titleOf(removed))}{' '}
          <Button label={words.undo} onClick={() => void notes.restore(titleOf(removed))} />
        </p>
      )}
      {observations.length === 0 && <p>{words.none}</p>}
      <ul>
        {latest.map((observation) => (
          <li key={observation.id} className="field-note" data-feeling={observation.feeling}>
            <NoteRow observation={observation} stops={stops} notes={notes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NoteRowProps {
  observation: Observation;
  stops: readonly WalkStop[];
  notes: Notes;
}

function NoteRow({ observation, stops, notes }: NoteRowProps) {
  const title = titleOf(observation);
  const at = stops.findIndex(({ id }) => id === observation.stopId);
  const place = at < 0 ? words.onMap : words.atStop(at + 1);
  return (
    <>
      <p>
        <strong>{title}</strong>, {place}
      </p>
      {observation.text !== undefined && <p className="field-note-text">{observation.text}</p>}
      {observation.photos && (
        <ul className="field-photos">
          {observation.photos.map((photo, index) => (
            <li key={photo}>
              <PhotoPicture id={photo} at={index + 1} text={observation.text ?? title} />
            </li>
          ))}
        </ul>
      )}
      <div className="button-row">
        <Button
          label={<Named name={words.edit} title={title} />}
          onClick={() => notes.edit(observation)}
        />
        <Button
          label={<Named name={words.remove} title={title} />}
          onClick={() => void notes.remove(observation, title)}
        />
      </div>
    </>
  );
}

function Named({ name, title }: { name: string; title: string }) {
  return (
    <span>
      {name}
      <span className="visually-hidden">{words.of(title)}</span>
    </span>
  );
}
