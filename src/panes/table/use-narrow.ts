import { type RefCallback, useCallback, useState } from 'react';

/** Below this width (in rem) rows are told as a few lines each instead of as columns. */
const narrowRem = 40;

/** Whether the element the reference is put on is too narrow for columns. */
export function useNarrow(): [RefCallback<HTMLElement>, boolean] {
  const [narrow, setNarrow] = useState(false);
  const measured = useCallback((element: HTMLElement) => {
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setNarrow(element.clientWidth < narrowRem * rem);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // React calls the reference with the element alone, because it returns what undoes it.
  return [measured as RefCallback<HTMLElement>, narrow];
}
