import { type RefCallback, useCallback, useState } from 'react';

/** Below this width (in rem), where nothing else is said, rows are told as a few lines each instead of as columns. */
const narrowRem = 40;

/** Whether the element the reference is put on is too narrow for columns, which is below so many rem. */
export function useNarrow(leastRem = narrowRem): [RefCallback<HTMLElement>, boolean] {
  const [narrow, setNarrow] = useState(false);
  const measured = useCallback(
    (element: HTMLElement) => {
      const measure = () => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        setNarrow(element.clientWidth < leastRem * rem);
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [leastRem],
  );
  // React calls the reference with the element alone, because it returns what undoes it.
  return [measured as RefCallback<HTMLElement>, narrow];
}
