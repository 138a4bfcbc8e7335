import type { Source } from '@/domain/fields';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { fieldLabel } from '@/text/labels';
import { useWorkspace } from '@/view/workspace-context';

/** Sections by document, in the order the record names them. */
function byDocument(sources: readonly Source[]): Map<string, string[]> {
  const documents = new Map<string, string[]>();
  for (const { dokument, avsnitt } of sources) {
    const sections = documents.get(dokument) ?? [];
    documents.set(dokument, [...sections, avsnitt]);
  }
  return documents;
}

/** Where in which documents the record is named. */
export function Sources({ measure }: { measure: Measure }) {
  const { workspace } = useWorkspace();
  return (
    <div className="field-row" data-long>
      <dt>{fieldLabel('kallor')}</dt>
      {[...byDocument(measure.sources)].map(([id, sections]) => {
        const document = workspace.dokument.find((candidate) => candidate.id === id);
        return (
          <dd key={id} className="details-source">
            <strong>{document?.kort ?? detailsText.document(id)}</strong>
            <p>{detailsText.sections(sections)}</p>
            {document && <p className="small muted">{document.titel}</p>}
          </dd>
        );
      })}
    </div>
  );
}
