/** A written document is opened by LibreOffice, with all that is in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, DocumentCell, RichText } from '@/files/document';
import { exampleDocument } from '@/files/example-document';
import { writeDocx } from '@/files/write-docx';
import { bytesOf } from '@/files/written-arbitrary';
import { convertDocument, hasOffice } from './office.ts';

const title = (what: string) =>
  hasOffice
    ? what
    : `${what} (skipped: LibreOffice with its word processor does not run on this machine)`;
const folder = hasOffice ? mkdtempSync(join(tmpdir(), 'docx-')) : '';
const file = join(folder, 'protokoll.docx');

const plain = (text: RichText): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

const cellTexts = (cell: DocumentCell): string[] =>
  typeof cell === 'string' ? [cell] : cell.map(plain);

/** The texts of a block that stand on the page. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'table':
      return [block.caption ?? '', ...block.header, ...block.rows.flat().flatMap(cellTexts)];
    case 'picture':
      return [block.caption ?? ''];
    case 'pageBreak':
      return [];
  }
}

describe.skipIf(!hasOffice)(title('a document, opened by LibreOffice'), () => {
  beforeAll(async () => {
    writeFileSync(file, await bytesOf(await writeDocx(exampleDocument)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has all its texts in their order', async () => {
    const bytes = await convertDocument(folder, 'txt:Text (encoded):UTF8', file);
    const text = bytes.toString('utf8');
    let from = 0;
    for (const part of exampleDocument.blocks.flatMap(textsOf)) {
      const at = text.indexOf(part, from);
      expect(at, `"${part}" after ${from}`).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  test('has its headings, header rows and alternative texts', async () => {
    const bytes = await convertDocument(folder, 'fodt', file);
    const text = bytes.toString('utf8');
    const headings = exampleDocument.blocks.filter(({ kind }) => kind === 'heading');
    expect(text.match(/<text:h /g)).toHaveLength(headings.length);
    expect(text.match(/<table:table-header-rows>/g)).toHaveLength(2);
    expect(text).toMatch(/<svg:(desc|title)>Gångtunneln</);
    expect(text).toMatch(/fo:language="sv"[^>]*fo:country="SE"/);
  });

  test('becomes a PDF', async () => {
    const bytes = await convertDocument(folder, 'pdf', file);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(5_000);
  });
});
