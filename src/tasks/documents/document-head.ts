import type { Block } from '@/files/document';
import { documentsText as words } from '@/text/documents';
import type { DocumentSource } from './content';
import { recordsIn } from './content';

/** What every document begins with: its title, and whether internal records are in it, and how many. */
export function documentHead(source: DocumentSource, title: string): Block[] {
  const { internalCount } = recordsIn(source);
  const said = source.internal
    ? `${words.isInternal} ${words.kept(internalCount)}`
    : `${words.isPublic} ${words.leftOut(internalCount)}`;
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: [{ text: said, italic: true }] },
  ];
}
