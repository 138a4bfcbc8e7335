/** How many options Page Up and Page Down pass. */
const page = 8;

/**
 * Which option a key moves to in a list that is walked with the arrows.
 * @param active the option now, -1 for none
 * @returns null when the key does not move
 */
export function moveInList(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(last, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    default:
      return null;
  }
}

/** The next option after the active one whose name begins with what was typed, or null. */
export function findByStart(
  names: readonly string[],
  typed: string,
  active: number,
): number | null {
  const start = typed.toLocaleLowerCase('sv');
  for (let step = 1; step <= names.length; step++) {
    const at = (Math.max(0, active) + (typed.length > 1 ? step - 1 : step)) % names.length;
    if (names[at]?.toLocaleLowerCase('sv').startsWith(start)) return at;
  }
  return null;
}
