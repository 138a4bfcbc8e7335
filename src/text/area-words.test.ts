import { afterEach, expect, test } from 'vitest';
import { nameParts, partsTitle, partTitle, partWord } from './area-words';
import { facetLabels, fieldLabel } from './labels';
import { issueSentence } from './problems';

afterEach(() => nameParts('del', 'delar'));

test('the area’s parts are called what the workspace calls them', () => {
  nameParts('ås', 'åsar');
  expect([partWord(), partTitle(), partsTitle()]).toEqual(['ås', 'Ås', 'Åsar']);
});

test('labels and messages follow', () => {
  nameParts('kommundel', 'kommundelar');
  const sentence = issueSentence({
    code: 'unknownDistrict',
    field: 'stadsdel_angiven',
    found: 'Atlantis',
  });
  expect(sentence).toMatch(
    /^Kommundel .* nämner ”Atlantis”, som inte är en kommundel i området\.$/,
  );
  for (const label of [
    fieldLabel('stadsdel'),
    fieldLabel('stadsdel_angiven'),
    facetLabels.district,
  ])
    expect(label).toMatch(/^Kommundel/);
});
