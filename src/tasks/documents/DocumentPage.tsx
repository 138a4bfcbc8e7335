import { toIsoDay } from '@/domain/dates';
import { useNarrow } from '@/panes/table/use-narrow';
import { documentsText as words } from '@/text/documents';
import { formatDate } from '@/text/format';
import { Notice } from '@/ui/Notice';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { BlockView } from './BlockView';
import { ChangesPage } from './ChangesPage';
import './DocumentPage.css';
import { useContent } from './use-content';

/** The chosen document, as it is printed. */
export function DocumentPage() {
  const { dataset } = useRegister();
  const { kind } = useView().documents;
  const [measured, narrow] = useNarrow();
  return (
    <div className="document-page" ref={measured}>
      {dataset ? (
        <Written key={kind} narrow={narrow} />
      ) : (
        <p className="shell-loading">{words.loading}</p>
      )}
    </div>
  );
}

function Written({ narrow }: { narrow: boolean }) {
  const content = useContent();
  const { documents } = useView();
  const { workspace } = useWorkspace();
  if (documents.kind === 'ogonblicksbild')
    return (
      <article className="document" data-kind={documents.kind}>
        <ChangesPage />
      </article>
    );
  if (!content) return <Notice tone="warn">{words.backwards}</Notice>;
  const { organisation } = workspace.omrade;
  return (
    <article
      className="document"
      data-kind={documents.kind}
      data-lies={content.orientation === 'landscape' || undefined}
    >
      <BlockView blocks={content.blocks} narrow={narrow} />
      {/* Each profile is a page of its own and says so itself. */}
      {documents.kind !== 'profil' && (
        <footer className="document-foot">
          <p>{words.foot(organisation, workspace.lage.text, formatDate(toIsoDay(today())))}</p>
          <p>{words.sources(workspace.dokument.map(({ titel }) => titel).join('; '))}</p>
        </footer>
      )}
    </article>
  );
}
