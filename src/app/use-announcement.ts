import { useEffect, useState } from 'react';

/** Quiet time before a change is read aloud, so that typing is not interrupted letter by letter. */
const quietMs = 700;

/** A text for a live region: empty at first, then what the text has changed to. */
export function useAnnouncement(text: string): string {
  const [first] = useState(text);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (text === first && announced === '') return;
    const timer = setTimeout(() => setAnnounced(text), quietMs);
    return () => clearTimeout(timer);
  }, [text, first, announced]);
  return announced;
}
