import { expect, test } from 'vitest';
import { toTabbedText } from './chart-sheet';

test('cells stay in their columns and no cell is a formula', () => {
  expect(
    toTabbedText({
      header: ['Ansvarig', 'Antal'],
      rows: [
        ['=HYPERLINK("x")\tb', '3'],
        ['A\nB', '0,17'],
      ],
    }),
  ).toBe('Ansvarig\tAntal\n\'=HYPERLINK("x") b\t3\nA B\t0,17');
});
