import type { Source } from '@/domain/fields';
import type { Workspace } from '@/domain/workspace';
import { plainKey } from './plain-key';

/** Documents of the workspace, by which a source may be called. */
export type Documents = Workspace['dokument'];

/** Stands for a document where the planner's own word is the source. */
export const ownSource = 'egen';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so it is read as words.
    return null;
  }
}

const isSource = (value: unknown): value is Source =>
  typeof value === 'object' &&
  value !== null &&
  'dokument' in value &&
  'avsnitt' in value &&
  typeof value.dokument === 'string' &&
  typeof value.avsnitt === 'string';

function toSource(part: string, documents: Documents): Source {
  const [, name = '', section = ''] = /^([^:]{1,300}):\s*(.+)$/s.exec(part) ?? [];
  const key = plainKey(name);
  const known = documents.find(({ id, kort, titel }) =>
    [id, kort, titel].some((word) => plainKey(word) === key),
  );
  if (known) return { dokument: known.id, avsnitt: section };
  // A short name without a space is the id of a document that is not known here.
  if (/^\S{1,12}$/.test(name)) return { dokument: name, avsnitt: section };
  return { dokument: ownSource, avsnitt: part };
}

/** Sources as JSON, or as "document: section" with semicolons between; text without a document is the file's own word. */
export function readSources(text: string, documents: Documents): readonly Source[] {
  const json = /^\s*[[{]/.test(text) ? parsed(text) : null;
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (list.length > 0 && list.every(isSource))
    return list.map(({ dokument, avsnitt }) => ({ dokument, avsnitt }));
  return text
    .split(/\s*[;\n]\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => toSource(part.trim(), documents));
}
