import type { ReactNode } from 'react';
import type { ContentBlock } from './content-block';
import { ProtocolPhoto } from './ProtocolPhoto';

/** Items with keys by their place: they have no names of their own, and are made anew together. */
function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, at) => ({ key: String(at), item }));
}

/** The pieces of a protocol as a page. Its own heading is the second of the app's. */
export function ContentView({ blocks }: { blocks: readonly ContentBlock[] }) {
  return keyed(blocks).map(({ key, item }) => <Piece key={key} block={item} />);
}

function Piece({ block }: { block: ContentBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />;
    case 'paragraph':
      return <p className={block.quiet ? 'protocol-quiet' : undefined}>{block.text}</p>;
    case 'facts':
      return (
        <dl className="protocol-facts">
          {block.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul className="protocol-list">
          {keyed(block.items).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      );
    case 'photos':
      return (
        <div className="protocol-photos">
          {block.photos.map((photo) => (
            <ProtocolPhoto key={photo.id} {...photo} />
          ))}
        </div>
      );
    case 'table':
      return <Table table={block} />;
  }
}

function Heading({ level, text }: { level: 1 | 2 | 3 | 4; text: string }) {
  switch (level) {
    case 1:
      return <h2>{text}</h2>;
    case 2:
      return <h3>{text}</h3>;
    case 3:
      return <h4>{text}</h4>;
    case 4:
      return <h5>{text}</h5>;
  }
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

function Table({ table }: { table: Extract<ContentBlock, { kind: 'table' }> }) {
  return (
    <section className="protocol-scroll" aria-label={table.caption} {...reachable}>
      <table className="protocol-table">
        <caption>{table.caption}</caption>
        <colgroup>
          {keyed(table.widths).map(({ key, item }) => (
            <col key={key} style={{ width: `${item}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows).map(({ key, item: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {keyed(rest).map((cell) => (
                <td key={cell.key}>{cell.item}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
