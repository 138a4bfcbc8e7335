import { partTitle, partWord } from '@/text/area-words';
import { documentsText as words } from '@/text/documents';
import { largeText } from '@/text/large';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { NotIncluded } from '@/view/NotIncluded';
import { clearFilters, type DocumentState, documentKinds, withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import '@/ui/field.css';
import { useWorkspace } from '@/view/workspace-context';
import './DocumentsPanel.css';
import { PeriodChoice } from './PeriodChoice';
import { SaveDocument } from './SaveDocument';
import { SnapshotPanel } from './SnapshotPanel';
import { changeDocuments } from './use-content';

const versions = (['offentlig', 'intern'] as const).map((value) => ({
  value,
  label: words.versions[value],
}));

/** Which document, what is in it, and the ways out of the app. */
export function DocumentsPanel() {
  const { documents } = useView();
  return (
    <div className="documents-panel">
      <KindChoice kind={documents.kind} />
      <p className="small muted">{words.lead}</p>
      <NotIncluded say={largeText.notIncluded.document} />
      {documents.kind === 'profil' && <DistrictChoice district={documents.district} />}
      {documents.kind === 'svar' && <PeriodChoice documents={documents} />}
      {documents.kind === 'ogonblicksbild' && <SnapshotPanel />}
      <div className="documents-choice">
        <h3>{words.version}</h3>
        <Segmented
          legend={words.version}
          options={versions}
          value={documents.internal ? 'intern' : 'offentlig'}
          onChange={(version) => changeDocuments({ internal: version === 'intern' })}
        />
      </div>
      <SaveDocument />
    </div>
  );
}

function KindChoice({ kind }: Pick<DocumentState, 'kind'>) {
  return (
    <fieldset className="documents-kinds">
      <legend>{words.kind}</legend>
      {documentKinds.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="dokument"
            value={each}
            checked={each === kind}
            onChange={() => changeDocuments({ kind: each })}
          />
          <span>
            <strong>{words.kinds[each]}</strong>
            <span className="small">
              {each === 'profil' ? words.about.profil(partWord()) : words.about[each]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function DistrictChoice({ district }: Pick<DocumentState, 'district'>) {
  const { districts, workspace } = useWorkspace();
  const { flertal } = workspace.omrade.delSlag;
  return (
    <div className="field-control">
      <label htmlFor="dokument-stadsdel">{partTitle()}</label>
      <select
        id="dokument-stadsdel"
        value={district ?? ''}
        onChange={({ currentTarget }) => changeDocuments({ district: currentTarget.value || null })}
      >
        <option value="">{words.allDistricts(flertal)}</option>
        {districts
          .map(({ name }) => name)
          .toSorted((a, b) => a.localeCompare(b, 'sv'))
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </select>
      {district !== null && (
        <div>
          <Button
            look="link"
            size="small"
            label={words.inRegister(district)}
            onClick={() =>
              changeView((view) => ({
                ...withFacet(clearFilters(view), 'district', [district]),
                page: 'register',
              }))
            }
          />
        </div>
      )}
    </div>
  );
}
