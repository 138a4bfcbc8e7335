import { goesOn } from '@/domain/collaboration';
import { commonFields, ownFields } from '@/domain/fields';
import { meaningOf, statusesOf } from '@/domain/vocabulary';
import { collaborateText } from '@/text/collaborate';
import { joinWords } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { FieldControl } from '@/view/FieldControl';
import { writeView } from '@/view/url-codec';
import { useSuggestions } from '@/view/use-suggestions';
import { ViewLink } from '@/view/ViewLink';
import { changeView, useView } from '@/view/view-store';
import { toSeeTo } from './to-see-to';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';

const { head: words, facts } = collaborateText;
const own = ownFields.platssamverkan;
/** A collaboration ends by the section for it, which asks for the reason. */
const openStatuses = statusesOf('platssamverkan').filter(
  (status) => meaningOf('platssamverkan', status).inForce,
);

/** Name, what is to be seen to, and the facts of the collaboration, each changed where it stands. */
export function HeadSection({ work, zone }: { work: Work; zone: Zone }) {
  const { collaboration, available } = work;
  const { id, name, geometry, geometryQuality } = collaboration;
  const view = useView();
  const toAll = writeView({
    ...view,
    selected: null,
    camera: null,
    work: { ...view.work, id: null },
  });
  return (
    <header className="collab-head">
      <p>
        <ViewLink href={toAll}>{collaborateText.all}</ViewLink>
      </p>
      <h2 tabIndex={-1}>{name}</h2>
      {!available && <Notice tone="warn">{collaborateText.unavailable}</Notice>}
      <ToDoList work={work} />
      {zone.districts.length > 0 && (
        <p>
          {geometry ? facts.districts : facts.statedDistricts} {joinWords(zone.districts)}.
        </p>
      )}
      {geometry === null && <p className="small">{words.noZone}</p>}
      {geometry !== null && geometryQuality === 'schematisk' && (
        <p className="small">{words.schematic}</p>
      )}
      <Facts work={work} />
      <p className="muted small">{collaborateText.part.rolesHint}</p>
      <div className="button-row">
        <Button
          size="small"
          label={words.edit}
          aria-describedby="collab-edit-hint"
          onClick={() =>
            changeView((current) => ({ ...current, page: 'karta', selected: id, edit: 'vald' }))
          }
        />
        <span className="muted small" id="collab-edit-hint">
          {words.editHint}
        </span>
      </div>
    </header>
  );
}

/** What presses as a notice each; what is not written yet in one line. */
function ToDoList({ work: { collaboration, now } }: { work: Work }) {
  const found = toSeeTo(collaboration, now);
  const missing = found.filter(({ pressing }) => !pressing);
  if (!goesOn(collaboration))
    return (
      <Notice>
        {collaborateText.end.ended(valueLabel(collaboration.status), collaboration.endDate)}{' '}
        {collaboration.endReason === undefined
          ? collaborateText.end.noReason
          : collaborateText.end.why(collaboration.endReason)}
      </Notice>
    );
  return (
    <section aria-label={collaborateText.toSeeTo} className="collab-todo">
      {found.length === 0 && <p>{collaborateText.nothingHere}</p>}
      {found
        .filter(({ pressing }) => pressing)
        .map(({ code, text }) => (
          <Notice key={code} tone="warn">
            {text}
          </Notice>
        ))}
      {missing.length > 0 && (
        <p className="small">
          <strong>{collaborateText.notWritten}.</strong> {missing.map(({ text }) => text).join(' ')}
        </p>
      )}
    </section>
  );
}

function Facts({ work: { collaboration, putField } }: { work: Work }) {
  const suggestionsFor = useSuggestions();
  const { level, status, meetingRhythm, partners } = collaboration;
  return (
    <section className="collab-fields" aria-label={words.facts}>
      <FieldControl
        spec={own.level}
        value={level}
        choices={own.level.values}
        suggestions={[]}
        onCommit={(value) => putField(own.level.key, value)}
      />
      {goesOn(collaboration) && (
        <FieldControl
          spec={commonFields.status}
          value={status}
          choices={openStatuses}
          suggestions={[]}
          onCommit={(value) => putField(commonFields.status.key, value)}
        />
      )}
      <FieldControl
        spec={own.meetingRhythm}
        value={meetingRhythm}
        choices={[]}
        suggestions={[]}
        onCommit={(value) => putField(own.meetingRhythm.key, value)}
      />
      <FieldControl
        spec={commonFields.partners}
        value={partners}
        choices={[]}
        suggestions={suggestionsFor(commonFields.partners.key)}
        onCommit={(value) => putField(commonFields.partners.key, value)}
      />
    </section>
  );
}
