import { dataPageText, dictionaryText, methodText, readingText, sourcesText } from '@/text/data';
import { shellText } from '@/text/shell';
import { PageLink } from '@/view/PageLink';
import { useWorkspace } from '@/view/workspace-context';
import { DataDictionary } from './DataDictionary';
import { LayersRead } from './LayersRead';
import { Method } from './Method';
import { Sources } from './Sources';
import { TextPage } from './TextPage';

/** How the data was read, what it means and where it is from. */
export function DataPage() {
  const { workspace } = useWorkspace();
  return (
    <TextPage
      title={shellText.pageTitles.data}
      lead={dataPageText.lead(workspace.omrade.namn)}
      contents={dataPageText.contents}
      sections={[
        { id: 'inlasning', heading: readingText.heading, content: <LayersRead /> },
        { id: 'metod', heading: methodText.heading, content: <Method /> },
        { id: 'falt', heading: dictionaryText.heading, content: <DataDictionary /> },
        { id: 'kallor', heading: sourcesText.heading, content: <Sources /> },
      ]}
      foot={<PageLink page="tillganglighet">{dataPageText.accessibility}</PageLink>}
    />
  );
}
