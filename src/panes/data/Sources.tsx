import { sourcesText } from '@/text/data';
import { useWorkspace } from '@/view/workspace-context';
import './Sources.css';

/** Documents and map data that the register rests on, with whom to thank. */
export function Sources() {
  const { lage, dokument, baskarta, omrade } = useWorkspace().workspace;
  return (
    <>
      <p className="sources-state">{sourcesText.state(lage.text)}</p>
      <h3>{sourcesText.documents}</h3>
      <p>{sourcesText.documentsText}</p>
      <dl>
        {dokument.map(({ id, titel }) => (
          <div key={id}>
            <dt>{sourcesText.document(id)}</dt>
            <dd>{titel}</dd>
          </div>
        ))}
      </dl>
      <h3>{sourcesText.map}</h3>
      <p>{sourcesText.mapText}</p>
      <ul>
        {baskarta.erkannande.map(({ text, url }) => (
          <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
        ))}
      </ul>
      {baskarta.gatorNot && <p>{baskarta.gatorNot}</p>}
      {baskarta.natverk && (
        <p>{sourcesText.online(baskarta.natverk.namn, baskarta.natverk.erkannande)}</p>
      )}
      <h3>{sourcesText.population}</h3>
      <p>{omrade.folkmangd.kalla}</p>
    </>
  );
}
