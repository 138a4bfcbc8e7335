import { expect } from './app';

/** A printed page tells a screen reader what is heading, list, table and picture, and in which language it is. */
export function expectTagged(pdf: string): void {
  expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Lang (sv');
  expect(pdf).toMatch(/\/S \/H[1-6]\b/);
}
