import { DOMParser, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentPicture, WrittenDocument } from './document';
import { exampleDocument, exampleJpeg, examplePng } from './example-document';
import { writeDocx } from './write-docx';
import { bytesOf } from './written-arbitrary';

type Parts = Readonly<Record<string, Uint8Array>>;

const documentOf = (...blocks: Block[]): WrittenDocument => ({
  title: 'Protokoll',
  language: 'sv-SE',
  blocks,
});

async function partsOf(document: WrittenDocument): Promise<Parts> {
  return unzipSync(await bytesOf(await writeDocx(document)));
}

const textOf = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

/** A part as a tree; fails for XML that is not well formed. */
function treeOf(parts: Parts, path: string): Element {
  const onError = (level: string, message: string) => {
    throw new Error(`${path}: ${level} ${message}`);
  };
  const tree = new DOMParser({ onError }).parseFromString(textOf(parts, path), 'text/xml');
  if (!tree.documentElement) throw new Error(`${path} is empty`);
  return tree.documentElement;
}

const all = (tree: Element, name: string): Element[] => Array.from(tree.getElementsByTagName(name));
const attributeOf = (tree: Element, name: string): string | null =>
  all(tree, name)[0]?.getAttribute('w:val') ?? null;

/** The text of an element as Word shows it. */
function shown(tree: Element): string {
  const pieces = all(tree, 'w:r').flatMap((run) =>
    Array.from(run.childNodes).map(({ nodeName, textContent }) => {
      if (nodeName === 'w:br') return '\n';
      if (nodeName === 'w:tab') return '\t';
      return nodeName === 'w:t' ? (textContent ?? '') : '';
    }),
  );
  return pieces.join('');
}

async function bodyOf(...blocks: Block[]): Promise<Element> {
  return treeOf(await partsOf(documentOf(...blocks)), 'word/document.xml');
}

const picture = (more: Partial<DocumentPicture> = {}): DocumentPicture => ({
  kind: 'picture',
  bytes: exampleJpeg,
  width: 1600,
  height: 1200,
  alt: 'En gång & en "lykta"',
  ...more,
});

describe('the package', () => {
  test('is whole: all parts well formed, each of a known type, each link to a part', async () => {
    const parts = await partsOf(exampleDocument);
    const types = treeOf(parts, '[Content_Types].xml');
    const known = new Set(
      [...all(types, 'Override'), ...all(types, 'Default')].map(
        (type) => type.getAttribute('PartName') ?? type.getAttribute('Extension'),
      ),
    );
    for (const path of Object.keys(parts)) {
      if (/\.(xml|rels)$/.test(path)) treeOf(parts, path);
      const ending = path.slice(path.lastIndexOf('.') + 1);
      expect(known.has(`/${path}`) || known.has(ending), path).toBe(true);
    }
    const links = Object.keys(parts).filter((path) => path.endsWith('.rels'));
    expect(links.length).toBeGreaterThan(1);
    for (const path of links) {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const link of all(treeOf(parts, path), 'Relationship')) {
        const target = link.getAttribute('Target') ?? '';
        expect(Object.keys(parts)).toContain(
          target.replace(/^\//, '') === target ? folder + target : target.slice(1),
        );
      }
    }
  });

  test('names styles, lists and pictures that are there', async () => {
    const parts = await partsOf(exampleDocument);
    const body = treeOf(parts, 'word/document.xml');
    const ids = (path: string, name: string, key: string) =>
      new Set(all(treeOf(parts, path), name).map((each) => each.getAttribute(key)));
    const styles = ids('word/styles.xml', 'w:style', 'w:styleId');
    for (const style of all(body, 'w:pStyle'))
      expect(styles).toContain(style.getAttribute('w:val'));
    const lists = ids('word/numbering.xml', 'w:num', 'w:numId');
    for (const list of all(body, 'w:numId')) expect(lists).toContain(list.getAttribute('w:val'));
    const links = ids('word/_rels/document.xml.rels', 'Relationship', 'Id');
    for (const blip of all(body, 'a:blip')) expect(links).toContain(blip.getAttribute('r:embed'));
    const drawings = all(body, 'wp:docPr').map((each) => each.getAttribute('id'));
    expect(drawings).toHaveLength(2);
    expect(new Set(drawings).size).toBe(2);
  });

  test('is the same each time, and names no author and no time', async () => {
    const [first, second] = [await writeDocx(exampleDocument), await writeDocx(exampleDocument)];
    expect(await bytesOf(first)).toEqual(await bytesOf(second));
    const parts = unzipSync(await bytesOf(first));
    const core = treeOf(parts, 'docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.textContent).toBe(exampleDocument.title);
    expect(all(core, 'dc:subject')[0]?.textContent).toBe(exampleDocument.subject);
    expect(all(core, 'dc:language')[0]?.textContent).toBe('sv-SE');
    const written = Object.keys(parts)
      .filter((path) => path.endsWith('.xml'))
      .map((path) => textOf(parts, path));
    expect(written.join('')).not.toMatch(/creator|lastModifiedBy|Un-named|dcterms:/);
  });

  test('is A4 in Swedish, with the page and their number at the foot', async () => {
    const parts = await partsOf(exampleDocument);
    const size = all(treeOf(parts, 'word/document.xml'), 'w:pgSz')[0];
    // Twips: 210 mm and 297 mm.
    expect(Number(size?.getAttribute('w:w'))).toBeCloseTo(11_906, -1);
    expect(Number(size?.getAttribute('w:h'))).toBeCloseTo(16_838, -1);
    const defaults = all(treeOf(parts, 'word/styles.xml'), 'w:docDefaults')[0];
    expect(defaults && attributeOf(defaults, 'w:lang')).toBe('sv-SE');
    const fields = all(treeOf(parts, 'word/footer1.xml'), 'w:instrText');
    expect(fields.map(({ textContent }) => textContent?.trim())).toEqual(['PAGE', 'NUMPAGES']);
  });
});

describe('a document', () => {
  test('has headings as headings, which make its outline', async () => {
    const levels = [1, 2, 3, 4] as const;
    const parts = await partsOf(
      documentOf(
        ...levels.map((level) => ({ kind: 'heading', level, text: `Nivå ${level}` }) as const),
      ),
    );
    const body = treeOf(parts, 'word/document.xml');
    const styles = all(treeOf(parts, 'word/styles.xml'), 'w:style');
    for (const level of levels) {
      const style = styles.find((each) => each.getAttribute('w:styleId') === `Heading${level}`);
      expect(style && attributeOf(style, 'w:outlineLvl')).toBe(`${level - 1}`);
    }
    expect(all(body, 'w:p').map((each) => [attributeOf(each, 'w:pStyle'), shown(each)])).toEqual(
      levels.map((level) => [`Heading${level}`, `Nivå ${level}`]),
    );
  });

  test('has bold and italic pieces, and lines', async () => {
    const text = [
      { text: 'Beslut: ', bold: true },
      { text: 'görs\r\nsenast i maj', italic: true },
    ];
    const body = await bodyOf({ kind: 'paragraph', text });
    expect(shown(body)).toBe('Beslut: görs\nsenast i maj');
    const runs = all(body, 'w:r');
    expect(runs.map((run) => all(run, 'w:b').length)).toEqual([1, 0, 0]);
    expect(runs.map((run) => all(run, 'w:i').length)).toEqual([0, 1, 1]);
  });

  test('has lists, each numbered one from 1', async () => {
    const list = (ordered: boolean) => ({ kind: 'list', ordered, items: ['a', 'b'] }) as const;
    const body = await bodyOf(list(true), list(true), list(false));
    const numbers = all(body, 'w:p').map((each) => attributeOf(each, 'w:numId'));
    expect(numbers).toHaveLength(6);
    expect(numbers).not.toContain(null);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[4]).toBe(numbers[5]);
    expect(new Set(numbers).size).toBe(3);
  });

  test('has tables whose header is marked and repeated, and rows that do not split', async () => {
    const body = await bodyOf({
      kind: 'table',
      caption: 'Punkter',
      header: ['Nr', 'Punkt'],
      widths: [20, 80],
      rows: [
        ['1', ['Lykta saknas', [{ text: 'Trafikkontoret', bold: true }]]],
        ['2', []],
      ],
    });
    const rows = all(body, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1, 1]);
    expect(rows.map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(shown)))).toEqual([
      [['Nr'], ['Punkt']],
      [['1'], ['Lykta saknas', 'Trafikkontoret']],
      [['2'], ['']],
    ]);
    expect(all(body, 'w:tblLook')[0]?.getAttribute('w:firstRow')).toMatch(/^(1|true)$/);
    const grid = all(body, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')));
    expect((grid[1] ?? 0) / (grid[0] ?? 1)).toBeCloseTo(4, 2);
    // Between two tables, and last in the document, stands a paragraph.
    const [caption, table, after] = Array.from(all(body, 'w:body')[0]?.childNodes ?? []);
    expect([caption, table, after].map((each) => each?.nodeName)).toEqual(['w:p', 'w:tbl', 'w:p']);
  });

  test('has pictures with what they show, no wider than the text', async () => {
    const body = await bodyOf(
      picture(),
      picture({ bytes: examplePng, width: 30, height: 40, caption: 'Bild 2' }),
      picture({ width: 100, height: 9000 }),
      picture({ maxWidthMillimeters: 80 }),
    );
    expect(all(body, 'wp:docPr')[0]?.getAttribute('descr')).toBe('En gång & en "lykta"');
    const sizes = all(body, 'wp:extent').map((each) =>
      // 36 000 to the millimetre.
      [each.getAttribute('cx'), each.getAttribute('cy')].map((side) => Number(side) / 36_000),
    );
    expect(sizes[0]?.[0]).toBeCloseTo(160, 0);
    expect(sizes[0]?.[1]).toBeCloseTo(120, 0);
    expect(sizes[1]?.[0]).toBeCloseTo((30 * 25.4) / 96, 0);
    expect(sizes[2]?.[1]).toBeLessThan(247);
    expect(sizes[3]?.[0]).toBeCloseTo(80, 0);
    expect(shown(body)).toBe('Bild 2');
  });

  test('has the bytes of its pictures as they were', async () => {
    const parts = await partsOf(documentOf(picture()));
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(media.map((path) => parts[path])).toEqual([exampleJpeg]);
  });

  test('goes on on a new page', async () => {
    const body = await bodyOf({ kind: 'pageBreak' }, { kind: 'heading', level: 1, text: 'Ny' });
    expect(all(all(body, 'w:p')[0] ?? body, 'w:pageBreakBefore')).toHaveLength(1);
  });

  test.each<[string, Block]>([
    ['no column', { kind: 'table', header: [], rows: [] }],
    ['a row of 1', { kind: 'table', header: ['a', 'b'], rows: [['a']] }],
    ['widths [100]', { kind: 'table', header: ['a', 'b'], rows: [], widths: [100] }],
    ['0 x 10', picture({ width: 0, height: 10 })],
    ['neither', picture({ bytes: new Uint8Array([1, 2, 3]) })],
  ])('is refused with %s', async (_, block) => {
    await expect(writeDocx(documentOf(block))).rejects.toThrow(RangeError);
  });
});

test('any text comes back, in any block', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      async (texts) => {
        const blocks = texts.flatMap((text): Block[] => [
          { kind: 'paragraph', text: [{ text }, { text, bold: true }] },
          { kind: 'list', items: [text] },
          { kind: 'table', header: [text], rows: [[text]] },
        ]);
        const body = await bodyOf(...blocks);
        const lines = texts.map((text) =>
          text.replace(/\r\n|\r/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, ''),
        );
        expect(shown(body)).toBe(lines.map((text) => text.repeat(5)).join(''));
      },
    ),
    { numRuns: 40 },
  ));
