import { useEffect, useEffectEvent, useState } from 'react';
import { useRegister } from './register';

/**
 * Waits for a record that has just been added: the register takes it up a moment after it is kept.
 * @param onThere told once, when the register has it
 * @returns begins to wait for the record with an id
 */
export function useWhenThere(onThere: (id: string) => void): (id: string) => void {
  const { dataset } = useRegister();
  const [awaited, setAwaited] = useState<string | null>(null);
  const there = awaited !== null && (dataset?.indexOf.has(awaited) ?? false);
  const tell = useEffectEvent(onThere);
  useEffect(() => {
    if (!there || awaited === null) return;
    tell(awaited);
    setAwaited(null);
  }, [there, awaited]);
  return setAwaited;
}
