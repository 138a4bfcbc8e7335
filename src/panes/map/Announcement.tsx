import { useEffect, useState } from 'react';
import { mapText } from '@/text/map';

/** Waits for moves and filters to settle before anything is read aloud, in ms. */
const settleMs = 700;

/** Says to screen readers how many records are in the picture when that has changed. */
export function Announcement({ count }: { count: number }) {
  const [said, setSaid] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(count), settleMs);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p className="visually-hidden" role="status">
      {said === null ? '' : mapText.inView(said)}
    </p>
  );
}
