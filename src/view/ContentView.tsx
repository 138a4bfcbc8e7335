import type { ReactNode } from 'react';
import type { Block } from '@/files/document';
import { ContentTable } from './ContentTable';
import { ContentText } from './ContentText';
import './ContentView.css';
import { keyed } from './keyed';

/** A piece of a page: one that files have too, or one that is drawn for the page alone. */
export type PageBlock = Block | { kind: 'drawn'; drawn: ReactNode };

interface ContentViewProps {
  blocks: readonly PageBlock[];
  /** Where there is no room for the columns of a table, its rows are cards. */
  narrow: boolean;
}

/** The pieces of a document as a page, within an element of the class "document". Its own heading is the second of the app's. */
export function ContentView({ blocks, narrow }: ContentViewProps) {
  return keyed(blocks).map(({ key, item }, at) => (
    <Piece key={key} block={item} name={headingBefore(blocks, at)} narrow={narrow} />
  ));
}

/** The heading that a piece stands under. */
function headingBefore(blocks: readonly PageBlock[], at: number): string | undefined {
  for (let before = at - 1; before >= 0; before--) {
    const block = blocks[before];
    if (block?.kind === 'heading') return block.text;
  }
  return undefined;
}

interface PieceProps {
  block: PageBlock;
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
          <ContentText text={block.text} />
        </p>
      );
    case 'list':
      return <List list={block} />;
    case 'table':
      return <ContentTable table={block} name={name} narrow={narrow} />;
    case 'drawn':
      return block.drawn;
    case 'pageBreak':
      return <hr className="document-break" />;
    case 'picture':
      // Pictures are bytes for files; the page draws its own.
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

function List({ list: { ordered, items } }: { list: Extract<Block, { kind: 'list' }> }) {
  const Element = ordered ? 'ol' : 'ul';
  return (
    <Element className="document-list">
      {keyed(items).map(({ key, item }) => (
        <li key={key}>
          <ContentText text={item} />
        </li>
      ))}
    </Element>
  );
}
