import type { AddedArea } from '@/analysis/added-area';
import type { PermitArea } from '@/domain/permits';
import { permitText } from '@/text/permit-page';
import { useWorkspace } from '@/view/workspace-context';
import { addedFigures, addedNotes, addedPlaces } from './added-lines';
import type { Added } from './use-added';

const { added: words } = permitText;

interface AddedSectionProps {
  permit: PermitArea;
  base: PermitArea | null;
  added: Added;
}

/** What an extension adds to the area it extends; for a permit that extends nothing, the area itself. */
export function AddedSection({ permit, base, added }: AddedSectionProps) {
  return (
    <section className="permit-aside" aria-labelledby="permit-added">
      <h3 id="permit-added">{words.heading(permit.extendsId !== undefined)}</h3>
      {base && <p>{words.extends(base.name)}</p>}
      {added.state === 'known' ? (
        <Figures permits={base ? [permit, base] : [permit]} added={added.added} />
      ) : (
        <p role="status">{words[added.state]}</p>
      )}
    </section>
  );
}

function Figures({ permits, added }: { permits: readonly PermitArea[]; added: AddedArea }) {
  const { workspace } = useWorkspace();
  const places = addedPlaces(added);
  const adds = added.base !== null;
  return (
    <>
      {adds && added.added > 0 && <p className="permit-key">{words.legend}</p>}
      <dl className="permit-figures">
        {addedFigures(added).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {addedNotes(added, permits, workspace).map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
      <h4>{words.places(adds)}</h4>
      {places.length === 0 ? (
        <p>{words.noPlaces}</p>
      ) : (
        <dl className="permit-places">
          {places.map(({ kind, names }) => (
            <div key={kind}>
              <dt>{kind}</dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
