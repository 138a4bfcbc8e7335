/** Every measure that the two source documents name is in the register, and nothing else is. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namedInDocuments } from './named-in-documents';
import { first, recordsOf } from './workspaces';

const records = new Map(recordsOf(first).map((record) => [record.id, record]));

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const documents = new Map(
  first.workspace.dokument.map(({ id }) => [
    id,
    plain(readFileSync(`tests/contract/documents/${id}.txt`, 'utf8')),
  ]),
);

describe('what the documents name', () => {
  test.each(namedInDocuments.map((one) => [one.dokument, one.ord, one.id, one] as const))(
    '%s: "%s" is %s',
    (_document, _words, _id, { dokument, avsnitt, ord, id }) => {
      expect(documents.get(dokument)).toContain(plain(ord));
      const record = records.get(id);
      expect(record).toBeDefined();
      expect(record?.sources.map((source) => source.dokument)).toContain(dokument);
      expect(avsnitt).toMatch(/\S/);
    },
  );
});

test('every record is named in the documents', () => {
  const named = new Set(namedInDocuments.map(({ id }) => id));
  expect([...records.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('a record says it is from a document only where that document names it', () => {
  const named = new Set(namedInDocuments.map(({ dokument, id }) => `${dokument} ${id}`));
  const unfounded = [...records.values()].flatMap(({ id, sources }) =>
    sources
      .filter(({ dokument }) => !named.has(`${dokument} ${id}`))
      .map(({ dokument }) => `${dokument} ${id}`),
  );
  expect(unfounded).toEqual([]);
});

test('nothing is listed twice', () => {
  const rows = namedInDocuments.map(({ dokument, avsnitt, ord, id }) =>
    [dokument, avsnitt, ord, id].join('|'),
  );
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});
