/** Documents as files for office programs, opened by LibreOffice: what is in them, and on how many pages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { parseDate } from '@/domain/dates';
import type { Block, WrittenDocument } from '@/files/document';
import { exampleDocument, examplePng } from '@/files/example-document';
import { writeDocx } from '@/files/write-docx';
import { writeOdt } from '@/files/write-odt';
import { bytesOf } from '@/files/written-arbitrary';
import { answerContent } from '@/tasks/documents/answer-content';
import type { DocumentContent, DocumentSource } from '@/tasks/documents/content';
import { profileContent } from '@/tasks/documents/profile-content';
import { writtenBlocks } from '@/tasks/documents/written-blocks';
import { startView } from '@/view/view-state';
import { convertDocument, hasOffice } from './office.ts';
import { fullReport } from './profile-report';
import { first, recordsOf } from './workspaces';

const title = (what: string) =>
  hasOffice
    ? what
    : `${what} (skipped: LibreOffice with its word processor does not run on this machine)`;
const folder = hasOffice ? mkdtempSync(join(tmpdir(), 'odt-')) : '';
const writers = { docx: writeDocx, odt: writeOdt } as const;
type Ending = keyof typeof writers;
const endings: readonly Ending[] = ['docx', 'odt'];

async function sourceOf(): Promise<DocumentSource> {
  const { workspace, districts } = first;
  const layers = workspace.lager.map(({ id }) => id);
  const dataset = await buildDataset(recordsOf(first), districts, layers, () => undefined);
  return { dataset, workspace, internal: false };
}

/** A content as a document; its sketches are of their size, but white. */
async function writtenOf(
  source: DocumentSource,
  { title: name, orientation, compact, blocks }: DocumentContent,
): Promise<WrittenDocument> {
  const written = await writtenBlocks(blocks, source, async ({ width, height }, _, said) => {
    const size = { width: width * 3, height: height * 3 };
    return { kind: 'picture', bytes: examplePng, ...size, ...said };
  });
  return {
    title: name,
    language: 'sv-SE',
    ...(orientation && { orientation }),
    ...(compact && { compact }),
    blocks: written,
  };
}

/** How many pages LibreOffice makes of a document, and how large in points: each page by itself. */
async function pagesOf(document: WrittenDocument, ending: Ending): Promise<string[]> {
  const file = join(folder, `pages.${ending}`);
  writeFileSync(file, await bytesOf(await writers[ending](document)));
  const pdf = (await convertDocument(folder, 'pdf', file)).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b[^>]*?\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  return pages.map((page) => {
    const [wide, high] = (/\[([^\]]*)\]/.exec(page)?.[1] ?? '').trim().split(/\s+/).slice(2);
    return Number(wide) > Number(high) ? 'lies' : 'stands';
  });
}

describe.skipIf(!hasOffice)(title('a document, opened by LibreOffice'), () => {
  const source = sourceOf();
  let flat = '';
  beforeAll(async () => {
    const file = join(folder, 'prov.odt');
    writeFileSync(file, await bytesOf(await writeOdt(exampleDocument)));
    flat = (await convertDocument(folder, 'fodt', file)).toString('utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has all its texts in their order', async () => {
    const file = join(folder, 'prov.odt');
    const bytes = await convertDocument(folder, 'txt:Text (encoded):UTF8', file);
    const text = bytes.toString('utf8');
    const words = (block: Block): string[] => {
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'table' ? [block.caption ?? '', ...block.header] : [];
    };
    let from = 0;
    for (const part of exampleDocument.blocks.flatMap(words)) {
      const at = text.indexOf(part, from);
      expect(at, `"${part}" after ${from}`).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  test('has its headings, header rows, lists, alternative texts, borders and language', () => {
    const headings = exampleDocument.blocks.filter(({ kind }) => kind === 'heading');
    expect(flat.match(/<text:h /g)).toHaveLength(headings.length);
    expect(flat.match(/<table:table-header-rows>/g)).toHaveLength(2);
    expect(flat.match(/<text:list-item>/g)).toHaveLength(6);
    expect(flat).toMatch(/<svg:title>Gångtunneln</);
    expect(flat).toMatch(/fo:language="sv" fo:country="SE"/);
    expect(flat).toMatch(/fo:border(-left)?="0\.5pt solid #7c8987"/);
    expect(flat).toMatch(/fo:keep-together="always"/);
  });

  test.each(endings)('a profile of each district is a page each: %s', async (ending) => {
    const { districts } = first;
    const cover = { ...fullReport(districts.map(({ name }) => name)), failed: false };
    const content = profileContent(
      { ...(await source), cover, today: 20_000, view: startView },
      null,
    );
    const pages = await pagesOf(await writtenOf(await source, content), ending);
    expect(pages).toEqual(districts.map(() => 'stands'));
  });

  test.each(endings)(
    'the answer lies down, on no more pages than if it stood: %s',
    async (ending) => {
      const period = parseDate('2024');
      if (!period) throw new Error('2024 is a year');
      const written = await writtenOf(await source, answerContent(await source, period));
      const pages = await pagesOf(written, ending);
      expect(new Set(pages)).toEqual(new Set(['lies']));
      const standing = await pagesOf({ ...written, orientation: 'portrait' }, ending);
      expect(new Set(standing)).toEqual(new Set(['stands']));
      expect(pages.length).toBeLessThanOrEqual(standing.length);
    },
  );
});
