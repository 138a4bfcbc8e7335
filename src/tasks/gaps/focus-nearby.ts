/** Puts the focus on the heading of the section that the element is in. */
export function focusSection(element: Element): void {
  headingOf(element.closest('section'))?.focus();
}

/** Puts the focus on the heading before the section that the element is in, because its own is about to vanish. */
export function focusSectionBefore(element: Element): void {
  headingOf(element.closest('section')?.previousElementSibling)?.focus();
}

/** Puts the focus on the next row of the list that the element is in, because its own is about to vanish. */
export function focusNextRow(element: Element): void {
  const row = element.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('button');
  if (button) button.focus();
  else focusSection(element);
}

function headingOf(section: Element | null | undefined): HTMLElement | null {
  return section?.querySelector<HTMLElement>('h2 button') ?? null;
}
