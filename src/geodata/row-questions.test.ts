import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countQuestions, placePage, splitQuestion } from './row-questions';

test('one question for each combination of values', () => {
  const allowed = { status: ['pagar', 'klar'], stadsdel: ['Norr', 'Söder'] };
  expect(splitQuestion(allowed)).toEqual([
    { status: 'pagar', stadsdel: 'Norr' },
    { status: 'pagar', stadsdel: 'Söder' },
    { status: 'klar', stadsdel: 'Norr' },
    { status: 'klar', stadsdel: 'Söder' },
  ]);
  expect(countQuestions(allowed)).toBe(4);
});

test('nothing chosen is one question, and no values are none', () => {
  expect(splitQuestion({})).toEqual([{}]);
  expect(splitQuestion({ status: [], stadsdel: ['Norr'] })).toEqual([]);
});

test('a value that is given twice is asked for once', () => {
  expect(splitQuestion({ status: ['pagar', 'pagar'] })).toEqual([{ status: 'pagar' }]);
});

test('the pages hold every row once and in order, however the rows lie in the questions', () => {
  const shape = fc.record({
    counts: fc.array(fc.nat({ max: 120 }), { maxLength: 6 }),
    length: fc.integer({ min: 1, max: 60 }),
  });
  return fc.assert(
    fc.property(shape, ({ counts, length }) => {
      const questions = counts.map((_, at) => ({ status: String(at) }));
      const all = counts.flatMap((count, at) =>
        Array.from({ length: count }, (_, row) => `${at} ${row}`),
      );
      const came: string[] = [];
      for (let from = 0; from < all.length; from += length) {
        const parts = placePage(questions, counts, from, length);
        for (const part of parts)
          for (let row = 0; row < part.length; row++)
            came.push(`${part.question['status']} ${part.from + row}`);
      }
      expect(came).toEqual(all);
      expect(placePage(questions, counts, all.length, length)).toEqual([]);
    }),
  );
});
