import { Fragment, type ReactNode } from 'react';
import type { DocumentCell, DocumentTable, RichText } from '@/files/document';
import type { ContentBlock } from './content';
import { DistrictSketch } from './DistrictSketch';

/** Items with keys by their place: they have no names of their own, and are made anew together. */
function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, at) => ({ key: String(at), item }));
}

interface BlockViewProps {
  blocks: readonly ContentBlock[];
  /** Where there is no room for the columns of a table, its rows are cards. */
  narrow: boolean;
}

/** The pieces of a document as a page. Its own heading is the second of the app's. */
export function BlockView({ blocks, narrow }: BlockViewProps) {
  return keyed(blocks).map(({ key, item }, at) => (
    <Piece key={key} block={item} name={headingBefore(blocks, at)} narrow={narrow} />
  ));
}

/** The heading that a piece stands under: it names a table without a caption of its own. */
function headingBefore(blocks: readonly ContentBlock[], at: number): string | undefined {
  const heading = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return heading?.text;
}

interface PieceProps {
  block: ContentBlock;
  name: string | undefined;
  narrow: boolean;
}

function Piece({ block, name, narrow }: PieceProps): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          <Rich text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul className="document-list">
          {keyed(block.items).map(({ key, item }) => (
            <li key={key}>
              <Rich text={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return narrow && block.header.length > 3 ? (
        <Cards table={block} name={name} />
      ) : (
        <Table table={block} name={name} />
      );
    case 'sketch':
      return <DistrictSketch name={block.district} />;
    case 'pageBreak':
      return <hr className="document-break" />;
    case 'picture':
      // Pictures are bytes for Word; the page draws its own.
      return null;
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

function Rich({ text }: { text: RichText }): ReactNode {
  if (typeof text === 'string') return text;
  return keyed(text).map(({ key, item }) => {
    if (item.bold) return <strong key={key}>{item.text}</strong>;
    return item.italic ? (
      <em key={key}>{item.text}</em>
    ) : (
      <Fragment key={key}>{item.text}</Fragment>
    );
  });
}

function Cell({ cell }: { cell: DocumentCell }): ReactNode {
  if (typeof cell === 'string') return cell;
  return keyed(cell).map(({ key, item }) => (
    <span key={key} className="document-line">
      <Rich text={item} />
    </span>
  ));
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

interface TableProps {
  table: DocumentTable;
  name: string | undefined;
}

function Table({ table, name }: TableProps) {
  return (
    <section className="document-scroll" aria-label={table.caption ?? name} {...reachable}>
      <table className="document-table" data-wide={table.header.length > 4 || undefined}>
        {table.caption === undefined ? (
          <caption className="visually-hidden">{name}</caption>
        ) : (
          <caption>{table.caption}</caption>
        )}
        {table.widths && (
          <colgroup>
            {keyed(table.widths).map(({ key, item }) => (
              <col key={key} style={{ width: `${item}%` }} />
            ))}
          </colgroup>
        )}
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
          {keyed(table.rows).map(({ key, item: [first = '', ...rest] }) => (
            <tr key={key}>
              <th scope="row">
                <Cell cell={first} />
              </th>
              {keyed(rest).map((cell) => (
                <td key={cell.key}>
                  <Cell cell={cell.item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards({ table: { caption, header, rows }, name }: TableProps) {
  return (
    <ul className="document-cards" aria-label={caption ?? name}>
      {keyed(rows).map(({ key, item: [first = '', ...rest] }) => (
        <li key={key}>
          <p>
            <Cell cell={first} />
          </p>
          <dl>
            {keyed(rest).map((cell, at) => (
              <div key={cell.key}>
                <dt>{header[at + 1]}</dt>
                <dd>
                  <Cell cell={cell.item} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
