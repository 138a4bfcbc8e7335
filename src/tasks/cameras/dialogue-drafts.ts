import type { DialogueEntry } from '@/domain/cameras';

/** Entries that are being written, by the id of the site: they stay while one looks at other pages. */
const drafts = new Map<string, DialogueEntry>();

/** The entry that is being written about a site; null for none. */
export function draftOf(siteId: string): DialogueEntry | null {
  return drafts.get(siteId) ?? null;
}

/** Keeps what has been written so far; null when it is saved or thrown away. */
export function keepDraft(siteId: string, draft: DialogueEntry | null): void {
  if (draft === null) drafts.delete(siteId);
  else drafts.set(siteId, draft);
}
