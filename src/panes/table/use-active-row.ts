import { useState } from 'react';

/**
 * The row that Tab reaches: the one the user moved to last, or the selected one when the selection has changed
 * since, else the first. It is a record, so it stays the same one when the order changes.
 */
export function useActiveRow(
  rows: Uint32Array,
  selected: number | undefined,
): { activeAt: number; setActive: (at: number) => void } {
  const [active, setActive] = useState(selected);
  const [followed, setFollowed] = useState(selected);
  if (followed !== selected) {
    setFollowed(selected);
    if (selected !== undefined) setActive(selected);
  }
  return {
    activeAt: active === undefined ? 0 : Math.max(0, rows.indexOf(active)),
    setActive: (at) => setActive(rows[at]),
  };
}
