import { useId, useState } from 'react';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { CurrentWalk } from '@/view/walks';
import { useGiveNotes } from './use-give-notes';
import { useTakeNotes } from './use-take-notes';

const { exchange: words } = fieldText;

/** Gathers the notes of several phones in one. */
export function ExchangeSection({ current }: { current: CurrentWalk }) {
  const id = useId();
  const give = useGiveNotes(current);
  const take = useTakeNotes(current);
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  async function tell(first: string, fault: string, work: () => Promise<string>): Promise<void> {
    if (working) return;
    setWorking(true);
    setSaid(first);
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(fault);
      window.reportError(error);
    } finally {
      setWorking(false);
    }
  }
  return (
    <section className="field-exchange" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p>{words.lead}</p>
      <Button
        icon="download"
        label={words.give}
        onClick={() => void tell('', words.failed, give)}
      />
      <label className="field-photo-add">
        <input
          type="file"
          accept=".zip,application/zip"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) void tell(words.reading, words.notTaken, () => take(file));
          }}
        />
        <Icon name="plus" />
        {words.take}
      </label>
      <p role="status">{said}</p>
    </section>
  );
}
