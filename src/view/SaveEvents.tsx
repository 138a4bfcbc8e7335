import { useState } from 'react';
import type { CalendarEvent } from '@/files/write-ics';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';

interface SaveEventsProps {
  /** What the file will hold, made when it is asked for. */
  events: () => readonly CalendarEvent[];
  words: {
    save: string;
    fileName: string;
    saved: (count: number, fileName: string) => string;
    nothingToSave: string;
  };
}

/** Saves what is to come as a file for a calendar. */
export function SaveEvents({ events, words }: SaveEventsProps) {
  const [said, setSaid] = useState('');
  async function save() {
    const coming = events();
    if (coming.length === 0) return setSaid(words.nothingToSave);
    const { writeIcs } = await import('@/files/write-ics');
    saveFile(words.fileName, writeIcs(coming, new Date()));
    return setSaid(words.saved(coming.length, words.fileName));
  }
  return (
    <div className="button-row">
      <Button
        size="small"
        icon="download"
        label={words.save}
        onClick={() => void save().catch(window.reportError)}
      />
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
