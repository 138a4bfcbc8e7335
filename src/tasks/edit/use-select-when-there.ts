import { useEffect, useState } from 'react';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';

/** Opens the form of a record that has just been added, as soon as the register has it. */
export function useSelectWhenThere(): (id: string) => void {
  const { dataset } = useRegister();
  const [awaited, setAwaited] = useState<string | null>(null);
  const there = awaited !== null && (dataset?.indexOf.has(awaited) ?? false);
  useEffect(() => {
    if (!there) return;
    changeView((view) => ({ ...view, selected: awaited, edit: 'vald' }));
    setAwaited(null);
  }, [there, awaited]);
  return setAwaited;
}
