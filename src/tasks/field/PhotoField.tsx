import { type RefObject, useId, useRef, useState } from 'react';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import { usePhotoStore } from '@/view/photos';
import type { Draft } from './observation-draft';
import { PhotoPicture } from './PhotoPicture';
import { type TakenPhoto, takePhoto } from './take-photos';
import type { Notes } from './use-notes';

const { photos: words } = fieldText;

function faultWords(taken: TakenPhoto): string[] {
  if (taken.ok) return [];
  const sentence = words[taken.code];
  return [typeof sentence === 'function' ? sentence(taken.name) : sentence];
}

/** Photos: each is made small and put on the disk as soon as it is picked. */
export function PhotoField({ draft, notes }: { draft: Draft; notes: Notes }) {
  const id = useId();
  const store = usePhotoStore();
  const field = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setWorking(true);
    setFaults([]);
    const taken: TakenPhoto[] = [];
    try {
      // One by one: a phone has not room for several large photos at once.
      for (const file of files) {
        const photo = await takePhoto(file, store);
        taken.push(photo);
        // What was taken stays in the draft also where the next one brings the phone down.
        if (photo.ok) await notes.change(({ photos }) => ({ photos: [...photos, photo.id] }));
      }
    } finally {
      setWorking(false);
    }
    setFaults(taken.flatMap(faultWords));
    const kept = taken.filter(({ ok }) => ok).length;
    if (kept > 0) notes.say(words.added(kept));
  }

  async function remove(photo: string): Promise<void> {
    field.current?.focus();
    await notes.change(({ photos }) => ({ photos: photos.filter((other) => other !== photo) }));
    // A kept observation may be put back as it was, with its photos.
    if (!draft.kept) await store.delete([photo]);
  }

  return (
    <section className="field-photo-field" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{words.legend}</h3>
      <ul className="field-photos">
        {draft.photos.map((photo, index) => (
          <li key={photo}>
            <PhotoPicture id={photo} at={index + 1} text={draft.text} />
            <Button
              icon="close"
              iconOnly
              label={words.remove(index + 1)}
              onClick={() => void remove(photo)}
            />
          </li>
        ))}
      </ul>
      <div className="field-photo-ways">
        <PhotoInput camera label={words.take} hint={`${id}-hint`} onPick={add} />
        <PhotoInput label={words.choose} hint={`${id}-hint`} onPick={add} field={field} />
      </div>
      <p className="muted" id={`${id}-hint`}>
        {words.hint}
      </p>
      <p role="status">{working ? words.working : ''}</p>
      {faults.map((fault) => (
        <Notice key={fault} tone="error">
          {fault}
        </Notice>
      ))}
    </section>
  );
}

interface PhotoInputProps {
  /** Opens the camera of a phone at once; without it the phone's photos can be chosen too. */
  camera?: boolean;
  label: string;
  hint: string;
  onPick: (files: readonly File[]) => Promise<void>;
  field?: RefObject<HTMLInputElement | null>;
}

function PhotoInput({ camera = false, label, hint, onPick, field }: PhotoInputProps) {
  return (
    <label className="field-photo-add" data-camera={camera || undefined}>
      <input
        ref={field}
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        multiple={!camera}
        aria-describedby={hint}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same photo can be picked once more.
          currentTarget.value = '';
          void onPick(files);
        }}
      />
      <Icon name="plus" />
      {label}
    </label>
  );
}
