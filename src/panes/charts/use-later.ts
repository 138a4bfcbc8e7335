import { startTransition, useEffect, useState } from 'react';

/** A value that follows another one turn later, so that what is made of each is a task of its own; first null. */
export function useLater<T>(value: T): T | null {
  const [later, setLater] = useState<T | null>(null);
  useEffect(() => {
    startTransition(() => setLater(value));
  }, [value]);
  return later;
}
