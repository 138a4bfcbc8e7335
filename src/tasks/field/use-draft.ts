import { useSyncExternalStore } from 'react';
import { openDraftStore } from '@/geodata/draft-store';
import { useStoreName } from '@/view/store-name';
import { DraftHolder, type Held } from './draft-holder';

const holders = new Map<string, DraftHolder>();

/** The draft of a walk. There is one holder of it on the page, whoever asks. */
export function useDraft(walkId: string): Held & Pick<DraftHolder, 'change'> {
  const name = useStoreName();
  const key = `falt/${walkId}`;
  const place = `${name}\n${key}`;
  const holder = holders.get(place) ?? new DraftHolder(openDraftStore(name), key);
  holders.set(place, holder);
  const held = useSyncExternalStore(holder.subscribe, holder.held);
  return { ...held, change: (make) => holder.change(make) };
}
