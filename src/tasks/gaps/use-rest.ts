import { useEffect, useState } from 'react';

/** Quiet time before a change is read aloud, so that a slider is not read at each step. */
const restMs = 600;

/** A text for a live region: empty at first, then what the text has come to rest at. */
export function useRest(text: string): string {
  const [first] = useState(text);
  const [rested, setRested] = useState('');
  useEffect(() => {
    if (text === first && rested === '') return;
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text, first, rested]);
  return rested;
}
