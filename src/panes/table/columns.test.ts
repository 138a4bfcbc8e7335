import { describe, expect, test } from 'vitest';
import { commonColumns, defaultColumns, ownColumns, shownColumns, toggleColumn } from './columns';

describe('shownColumns', () => {
  test('shows the usual columns until others are chosen', () => {
    expect(shownColumns(null, commonColumns)).toEqual(defaultColumns);
  });

  test('keeps the name, the order of the table, and leaves out columns that are not there', () => {
    expect(shownColumns(['phase', 'operator', 'layer'], commonColumns)).toEqual([
      'name',
      'layer',
      'phase',
    ]);
    const cameras = [...commonColumns, ...ownColumns('kameraplats')];
    expect(shownColumns(['operator', 'nonsense'], cameras)).toEqual(['name', 'operator']);
  });
});

test('toggleColumn puts in, takes out, and forgets the choice when it is the usual one again', () => {
  const more = toggleColumn(null, 'place');
  expect(more).toEqual([...defaultColumns, 'place']);
  expect(toggleColumn(more, 'place')).toBeNull();
  const fewer = toggleColumn(null, 'funding');
  expect(fewer).not.toContain('funding');
  expect(toggleColumn(fewer, 'funding')).toBeNull();
});
