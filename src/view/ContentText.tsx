import type { ReactNode } from 'react';
import type { DocumentCell, RichText } from '@/files/document';
import { keyed } from './keyed';
import { ViewLink } from './ViewLink';

type Run = Exclude<RichText, string>[number];

function RunText({ run: { text, bold, italic, href } }: { run: Run }): ReactNode {
  const words = href === undefined ? text : <ViewLink href={href}>{text}</ViewLink>;
  if (bold) return <strong>{words}</strong>;
  return italic ? <em>{words}</em> : words;
}

/** The text of one paragraph. */
export function ContentText({ text }: { text: RichText }): ReactNode {
  if (typeof text === 'string') return text;
  return keyed(text).map(({ key, item }) => <RunText key={key} run={item} />);
}

/** What a cell holds: its paragraphs one below the other. */
export function CellText({ cell }: { cell: DocumentCell }): ReactNode {
  if (typeof cell === 'string') return cell;
  return keyed(cell).map(({ key, item }) => (
    <span key={key} className="document-line">
      <ContentText text={item} />
    </span>
  ));
}
