/** Moves eye and keyboard to what has just come, once: what was pressed to bring it about may be gone. */
export function goTo(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  (element?.parentElement?.closest('.need-report') ?? element)?.scrollIntoView({ block: 'start' });
}
