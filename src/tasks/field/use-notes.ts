import { useState } from 'react';
import { type Observation, type SafetyWalk, withParts } from '@/domain/walk';
import { newId } from '@/geodata/new-id';
import { fieldText } from '@/text/field';
import { usePhotoStore } from '@/view/photos';
import { type CurrentWalk, usePutWalk } from '@/view/walks';
import type { DraftHolder } from './draft-holder';
import {
  type Draft,
  draftOf,
  emptyDraft,
  missingIn,
  toObservation,
  withObservation,
} from './observation-draft';
import { observationsIn } from './observations-in';
import { useDraft } from './use-draft';

const { note: words, list } = fieldText;

/** What is written on a walk. */
interface NotesActions {
  /** The last thing that was done, to be read aloud. */
  said: string;
  /** Why the last thing could not be done. */
  problem: string | null;
  /** Why the draft is not on the disk as it is now. */
  trouble: 'full' | 'failed' | null;
  saving: boolean;
  /** Whether one has tried to save: only then is told what is missing. */
  tried: boolean;
  /** The observation that has been removed last, while that can be taken back here. */
  removed: Observation | null;
  say: (what: string) => void;
  begin: (stopId: string | null) => void;
  edit: (observation: Observation) => void;
  goOn: () => void;
  change: (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => Promise<boolean>;
  save: () => Promise<void>;
  putAside: () => void;
  discard: () => Promise<void>;
  remove: (observation: Observation, title: string) => Promise<void>;
  restore: (title: string) => Promise<void>;
}

/** Changes the draft with this id: a photo may be ready first when the draft it was for is finished. */
function changeOwn(change: DraftHolder['change'], id: string | undefined): NotesActions['change'] {
  return (part) =>
    change((last) => {
      if (!last || last.id !== id) return last;
      return { ...last, ...(typeof part === 'function' ? part(last) : part) };
    });
}

type Keep = (make: (now: Observation[]) => Observation[]) => Promise<boolean>;

/** Keeps the walk with other observations, and holds what was wrong the last time. */
function useKeep(walk: SafetyWalk) {
  const put = usePutWalk(walk);
  const [problem, setProblem] = useState<string | null>(null);
  const keep: Keep = async (make) => {
    let fault: string | null = words.failed;
    try {
      fault = await put((row) => withParts(row, { observations: make(observationsIn(row)) }));
    } catch (error) {
      window.reportError(error);
    }
    setProblem(fault);
    return fault === null;
  };
  return { keep, problem, setProblem };
}

/** Observations are removed at once; the last can be had back where it was removed. */
function useRemoval(keep: Keep, say: (what: string) => void) {
  const [removed, setRemoved] = useState<Observation | null>(null);
  return {
    removed,
    forget: () => setRemoved(null),
    remove: async (observation: Observation, title: string) => {
      if (!(await keep((now) => now.filter(({ id }) => id !== observation.id)))) return;
      setRemoved(observation);
      say(list.removed(title));
    },
    restore: async (title: string) => {
      if (!removed) return;
      if (!(await keep((now) => withObservation(now, removed.id, (same) => same ?? removed))))
        return;
      setRemoved(null);
      say(list.restored(title));
    },
  };
}

/** What is written, and whether the form is open. */
export type Notes = NotesActions &
  ({ writing: true; draft: Draft } | { writing: false; draft: Draft | null | undefined });

/** Photos of a draft that no kept observation has. */
function loosePhotos({ id, photos }: Draft, observations: readonly Observation[]): string[] {
  const own = observations.find((observation) => observation.id === id)?.photos ?? [];
  return photos.filter((photo) => !own.includes(photo));
}

/** The draft of a walk's next observation, and those that are kept. */
export function useNotes({ walk, observations }: CurrentWalk): Notes {
  const { draft, trouble, change } = useDraft(walk.id);
  const { keep, problem, setProblem } = useKeep(walk);
  const photos = usePhotoStore();
  // A draft that was left behind, perhaps by a phone that died, is shown at once.
  const [wanted, setWanted] = useState(true);
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const removal = useRemoval(keep, setSaid);

  function open(next: Draft | null): void {
    if (next) void change(() => next);
    setWanted(true);
    setProblem(null);
    setTried(false);
    setSaid('');
    removal.forget();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (!draft || saving || missingIn(draft).length > 0) return;
    setSaving(true);
    const changed = new Date().toISOString();
    const kept = await keep((now) =>
      withObservation(now, draft.id, (before) => toObservation(draft, changed, before)),
    );
    setSaving(false);
    setTried(!kept);
    if (!kept) return;
    // Only now, when the walk is on the disk, may the draft go.
    await change((last) => (last?.id === draft.id ? null : last));
    setSaid(words.saved);
  }

  async function discard(): Promise<void> {
    if (!draft) return;
    await change(() => null);
    await photos.delete(loosePhotos(draft, observations));
    setProblem(null);
    setTried(false);
    setSaid(words.discarded);
  }

  const actions: NotesActions = {
    said,
    problem,
    trouble,
    saving,
    tried,
    say: setSaid,
    begin: (stopId) => open(draft ?? emptyDraft(newId(), new Date().toISOString(), stopId)),
    edit: (observation) => (draft ? setSaid(list.draftFirst) : open(draftOf(observation))),
    goOn: () => open(null),
    change: changeOwn(change, draft?.id),
    save,
    putAside: () => {
      setWanted(false);
      setSaid(words.goOnHint);
    },
    discard,
    ...removal,
  };
  if (draft && wanted) return { ...actions, writing: true, draft };
  return { ...actions, writing: false, draft };
}
