import { type RefObject, useRef, useState } from 'react';
import type { CameraSite, DialogueEntry } from '@/domain/cameras';
import { toIsoDay } from '@/domain/dates';
import { newId } from '@/geodata/new-id';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { today } from '@/view/walks';
import { withEntry, withoutEntry } from './change-dialogue';
import { draftOf, keepDraft } from './dialogue-drafts';

/** What was done last, and what it gives cause to: take it back, or let the site follow. */
export type Done =
  | { kind: 'sparad' | 'borttagen'; entry: DialogueEntry }
  | { kind: 'status'; status: string }
  | { kind: 'avbruten' }
  | { kind: 'fel'; fault: string };

interface Dialogue {
  /** Whether the browser keeps changes. */
  available: boolean;
  /** The entry that is being written. */
  written: DialogueEntry | null;
  done: Done | null;
  /** Where it stands what was done: eye and keyboard go on from there. */
  said: RefObject<HTMLDivElement | null>;
  begin: () => void;
  open: (entry: DialogueEntry) => void;
  cancel: () => void;
  /** Answers with what is wrong, or null when it is kept. */
  save: (entry: DialogueEntry) => Promise<string | null>;
  remove: (entry: DialogueEntry) => Promise<void>;
  setStatus: (status: string) => Promise<void>;
}

/** The dialogue about a site while it is written down. */
export function useDialogue(site: CameraSite): Dialogue {
  const { available, put } = useEdit();
  const [written, setWritten] = useState(() => draftOf(site.id));
  const [done, setDone] = useState<Done | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const write = (entry: DialogueEntry | null) => {
    setWritten(entry);
    keepDraft(site.id, entry);
  };
  const open = (entry: DialogueEntry) => {
    setDone(null);
    write(entry);
  };
  const say = (next: Done) => {
    setDone(next);
    requestAnimationFrame(() => said.current?.focus());
  };
  const finish = (next: Done) => {
    write(null);
    say(next);
  };
  return {
    ...{ available, written, done, said, open },
    begin: () => {
      const date = toIsoDay(today());
      open({ id: newId(), date, status: site.status, publication: 'intern' });
    },
    cancel: () => finish({ kind: 'avbruten' }),
    save: async (entry) => {
      const fault = await put(site, (row) => withEntry(row, entry), 'edit');
      if (fault === null) finish({ kind: 'sparad', entry });
      return fault;
    },
    remove: async (entry) => {
      const fault = await put(site, (row) => withoutEntry(row, entry.id), 'edit');
      say(fault === null ? { kind: 'borttagen', entry } : { kind: 'fel', fault });
    },
    setStatus: async (status) => {
      const fault = await put(site, (row) => withField(row, 'status', status), 'edit');
      say(fault === null ? { kind: 'status', status } : { kind: 'fel', fault });
    },
  };
}
