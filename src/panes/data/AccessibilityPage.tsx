import { accessibilityText } from '@/text/accessibility';
import { shellText } from '@/text/shell';
import { useWorkspace } from '@/view/workspace-context';
import { TextPage } from './TextPage';

const text = accessibilityText;

/** Accessibility statement (13 § lagen 2018:1937 om tillgänglighet till digital offentlig service). */
export function AccessibilityPage() {
  const { titel, omrade } = useWorkspace().workspace;
  return (
    <TextPage
      title={shellText.pageTitles.tillganglighet}
      lead={text.lead(omrade.organisation, titel, omrade.namn)}
      contents={text.contents}
      sections={[
        { id: 'status', heading: text.status.heading, content: <p>{text.status.text}</p> },
        { id: 'byggd', heading: text.works.heading, content: <Items items={text.works.items} /> },
        {
          id: 'brister',
          heading: text.gaps.heading,
          content: (
            <>
              <p>{text.gaps.intro}</p>
              <Items items={text.gaps.items} />
            </>
          ),
        },
        { id: 'undantag', heading: text.exempt.heading, content: <p>{text.exempt.text}</p> },
        { id: 'test', heading: text.tested.heading, content: <p>{text.tested.text}</p> },
        { id: 'rapportera', heading: text.report.heading, content: <Report /> },
        { id: 'tillsyn', heading: text.supervision.heading, content: <Supervision /> },
      ]}
    />
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Report() {
  const { omrade, tillganglighet } = useWorkspace().workspace;
  return (
    <>
      <p>{text.report.text}</p>
      <p>{tillganglighet.kontakt}</p>
      {tillganglighet.url ? (
        <p>
          <a href={tillganglighet.url}>{text.report.link}</a>
        </p>
      ) : (
        <p className="muted">{text.publisher(omrade.organisation)}</p>
      )}
    </>
  );
}

function Supervision() {
  return (
    <>
      <p>{text.supervision.text}</p>
      <p>
        <a href={text.supervision.url}>{text.supervision.link}</a>
      </p>
    </>
  );
}
