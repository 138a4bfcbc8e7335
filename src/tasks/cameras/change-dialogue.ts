import type { DialogueEntry } from '@/domain/cameras';
import { ownFields } from '@/domain/fields';
import { type Part, readParts } from '@/domain/part-fields';
import { putParts } from '@/domain/put-parts';
import type { Row } from '@/domain/row';

const { dialogue } = ownFields.kameraplats;

function entriesIn({ properties }: Row): DialogueEntry[] {
  const parts = properties[dialogue.key];
  // The row was checked when it was read, and each change of it is checked again before it is kept.
  return readParts(dialogue.parts, Array.isArray(parts) ? (parts as Part[]) : []);
}

/** A site's row with an entry of the dialogue: in place of the one with its id, or as a new one. */
export function withEntry(row: Row, entry: DialogueEntry): Row {
  const entries = entriesIn(row);
  const isOld = entries.some(({ id }) => id === entry.id);
  const next = isOld
    ? entries.map((each) => (each.id === entry.id ? entry : each))
    : [...entries, entry];
  return putParts(row, dialogue, next);
}

export function withoutEntry(row: Row, id: string): Row {
  return putParts(
    row,
    dialogue,
    entriesIn(row).filter((each) => each.id !== id),
  );
}
