/** A written presentation is opened by LibreOffice, with all that is in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleSlides } from '@/files/example-slides';
import { writePptx } from '@/files/write-pptx';
import { bytesOf } from '@/files/written-arbitrary';
import { convertDocument } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
const file = join(folder, 'bildspel.pptx');

/** A presentation of one empty page, in the office's own format. */
const probe =
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page/></office:presentation></office:body></office:document>';

/** Whether LibreOffice's program for presentations is on this machine: many have the others alone. */
async function opensSlides(): Promise<boolean> {
  const path = join(folder, 'probe.fodp');
  writeFileSync(path, probe);
  return convertDocument(folder, 'pdf', path).then(
    () => true,
    () => false,
  );
}

const hasImpress = await opensSlides();
const title = (what: string) =>
  hasImpress ? what : `${what} (skipped: LibreOffice Impress does not run on this machine)`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasImpress)(title('a presentation, opened by LibreOffice'), () => {
  let text = '';
  let pages: string[] = [];

  beforeAll(async () => {
    writeFileSync(file, await bytesOf(await writePptx(exampleSlides)));
    text = (await convertDocument(folder, 'fodp', file)).toString('utf8');
    pages = [...text.matchAll(/<draw:page .*?<\/draw:page>/gs)].map(([page]) => page);
  });

  test('has each slide, its title as title, its text and its foot', () => {
    expect(pages).toHaveLength(exampleSlides.slides.length);
    for (const [at, slide] of exampleSlides.slides.entries()) {
      const page = pages[at]?.replaceAll('&quot;', '"') ?? '';
      const heading = /<draw:frame [^>]*presentation:class="title".*?<\/draw:frame>/s.exec(page);
      expect(heading?.[0]).toContain(escaped(slide.title));
      for (const each of slide.text) expect(page).toContain(escaped(each.text));
      expect(page).toContain(escaped(slide.foot));
    }
  });

  test('has its notes, charts and alternative texts', () => {
    const { slides } = exampleSlides;
    for (const [at, { notes, picture, chart }] of slides.entries()) {
      const page = pages[at]?.replaceAll('&quot;', '"') ?? '';
      const shown = /<presentation:notes.*<\/presentation:notes>/s.exec(page)?.[0] ?? '';
      for (const line of notes.split('\n')) expect(shown).toContain(escaped(line));
      for (const alt of [picture?.alt, chart?.alt])
        if (alt !== undefined) expect(page).toContain(escaped(alt));
      expect(page.includes('<draw:object')).toBe(chart !== undefined);
      for (const name of chart?.categories ?? []) expect(page).toContain(escaped(name));
    }
    expect(text).toMatch(/fo:language="sv"[^>]*fo:country="SE"/);
  });

  test('becomes a PDF of as many pages', async () => {
    const bytes = await convertDocument(folder, 'pdf', file);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const count = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(count).toHaveLength(exampleSlides.slides.length);
  });
});
