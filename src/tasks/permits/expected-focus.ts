import { useEffect } from 'react';

/** Id of the element that the reader is to be at when the page that was asked for is there. */
let expected: string | null = null;

/** Says where the reader is to be on the page that comes next. */
export function expectFocus(id: string): void {
  expected = id;
}

/** Takes the reader to where they expect to be on a page that has just been shown. */
export function useExpectedFocus(): void {
  useEffect(() => {
    const element = expected === null ? null : document.getElementById(expected);
    expected = null;
    element?.focus();
  }, []);
}

/** Ids of the heading of a permit's page, and of what opens it from the board. */
export const headingId = 'tillstand-rubrik';
export const openerId = (permit: string): string => `tillstand-oppna-${permit}`;
