import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentPicture, WrittenDocument } from './document';
import { exampleDocument, exampleJpeg, examplePng } from './example-document';
import { writeOdt } from './write-odt';
import { bytesOf } from './written-arbitrary';

type Parts = Readonly<Record<string, Uint8Array>>;

const mediaType = 'application/vnd.oasis.opendocument.text';

const documentOf = (...blocks: Block[]): WrittenDocument => ({
  title: 'Protokoll',
  language: 'sv-SE',
  blocks,
});

async function partsOf(document: WrittenDocument): Promise<Parts> {
  return unzipSync(await bytesOf(await writeOdt(document)));
}

/** A part as a tree; fails for XML that is not well formed. */
function treeOf(parts: Parts, path: string): Element {
  const onError = (level: string, message: string) => {
    throw new Error(`${path}: ${level} ${message}`);
  };
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const tree = new DOMParser({ onError }).parseFromString(text, 'text/xml');
  if (!tree.documentElement) throw new Error(`${path} is empty`);
  return tree.documentElement;
}

const all = (tree: Element, name: string): Element[] => Array.from(tree.getElementsByTagName(name));
const namesOf = (tree: Element, name: string): (string | null)[] =>
  all(tree, name).map((each) => each.getAttribute('text:style-name'));

async function bodyOf(...blocks: Block[]): Promise<Element> {
  return treeOf(await partsOf(documentOf(...blocks)), 'content.xml');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Stand for a line break, a tab and a space while white space is read: no XML holds half of a pair. */
const signs = { line: '\ud800', tab: '\ud801', space: '\ud802' } as const;
const meant: Readonly<Record<string, string>> = {
  [signs.line]: '\n',
  [signs.tab]: '\t',
  [signs.space]: ' ',
};

function pieces(node: Element): string {
  return Array.from(node.childNodes)
    .map((child) => {
      if (!isElement(child)) return (child.textContent ?? '').replace(/[\t\r\n ]+/g, ' ');
      if (child.nodeName === 'text:line-break') return signs.line;
      if (child.nodeName === 'text:tab') return signs.tab;
      if (child.nodeName === 'text:s')
        return signs.space.repeat(Number(child.getAttribute('text:c') ?? '1'));
      return child.nodeName === 'draw:frame' ? '' : pieces(child);
    })
    .join('');
}

/** The characters of a paragraph, with white space as the standard has it read (ODF 1.3, part 3, section 6.1.2). */
function shown(paragraph: Element): string {
  return pieces(paragraph)
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[\ud800-\ud802]/gu, (sign) => meant[sign] ?? '');
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
  test('begins with its type, as it is, where programs look for it', async () => {
    const bytes = await bytesOf(await writeOdt(exampleDocument));
    const from = (at: number, length: number) => strFromU8(bytes.subarray(at, at + length));
    // A local file header is 30 bytes and the name; method 0 is stored (APPNOTE.TXT, section 4.3.7).
    expect(from(0, 4)).toBe('PK\u0003\u0004');
    expect([bytes[8], bytes[9]]).toEqual([0, 0]);
    expect([bytes[28], bytes[29]]).toEqual([0, 0]);
    expect(from(30, 8 + mediaType.length)).toBe(`mimetype${mediaType}`);
    expect((await writeOdt(exampleDocument)).type).toBe(mediaType);
  });

  test('is whole: all parts well formed, each named in the manifest with its type', async () => {
    const parts = await partsOf(exampleDocument);
    for (const path of Object.keys(parts)) if (path.endsWith('.xml')) treeOf(parts, path);
    const entries = all(treeOf(parts, 'META-INF/manifest.xml'), 'manifest:file-entry').map(
      (entry) =>
        [
          entry.getAttribute('manifest:full-path'),
          entry.getAttribute('manifest:media-type'),
        ] as const,
    );
    expect(Object.fromEntries(entries)).toEqual({
      '/': mediaType,
      'content.xml': 'text/xml',
      'styles.xml': 'text/xml',
      'meta.xml': 'text/xml',
      'Pictures/1.jpg': 'image/jpeg',
      'Pictures/2.png': 'image/png',
    });
    const named = entries.map(([path]) => path).filter((path) => path !== '/');
    expect(new Set([...named, 'mimetype', 'META-INF/manifest.xml'])).toEqual(
      new Set(Object.keys(parts)),
    );
  });

  test('names styles that are there', async () => {
    const parts = await partsOf(exampleDocument);
    const [content, styles] = [treeOf(parts, 'content.xml'), treeOf(parts, 'styles.xml')];
    const defined = new Set(
      ['style:style', 'text:list-style', 'style:page-layout'].flatMap((name) =>
        [content, styles].flatMap((tree) =>
          all(tree, name).map((each) => each.getAttribute('style:name')),
        ),
      ),
    );
    const keys = ['text', 'table', 'draw'].map((prefix) => `${prefix}:style-name`);
    const others = ['style:parent-style-name', 'style:next-style-name', 'style:page-layout-name'];
    const used = [content, styles].flatMap((tree) =>
      all(tree, '*').flatMap((each) => [...keys, ...others].map((key) => each.getAttribute(key))),
    );
    const names = used.filter((name) => name !== null && name !== '');
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expect(defined).toContain(name);
  });

  test('is the same each time, and names no author, program or time', async () => {
    const [first, second] = [await writeOdt(exampleDocument), await writeOdt(exampleDocument)];
    expect(await bytesOf(first)).toEqual(await bytesOf(second));
    const meta = treeOf(unzipSync(await bytesOf(first)), 'meta.xml');
    const told = Array.from(all(meta, 'office:meta')[0]?.childNodes ?? []).filter(isElement);
    expect(Object.fromEntries(told.map((each) => [each.nodeName, each.textContent]))).toEqual({
      'dc:title': exampleDocument.title,
      'dc:subject': exampleDocument.subject,
      'dc:language': 'sv-SE',
    });
  });

  test.each([
    ['portrait', '210mm', '297mm'],
    ['landscape', '297mm', '210mm'],
  ] as const)(
    'is A4, %s, in Swedish, with the page and their number at the foot',
    async (orientation, width, height) => {
      const styles = treeOf(await partsOf({ ...exampleDocument, orientation }), 'styles.xml');
      const page = all(styles, 'style:page-layout-properties')[0];
      expect(page?.getAttribute('fo:page-width')).toBe(width);
      expect(page?.getAttribute('fo:page-height')).toBe(height);
      expect(page?.getAttribute('style:print-orientation')).toBe(orientation);
      const defaults = all(styles, 'style:default-style')[0];
      const letters = defaults && all(defaults, 'style:text-properties')[0];
      expect(letters?.getAttribute('fo:language')).toBe('sv');
      expect(letters?.getAttribute('fo:country')).toBe('SE');
      const foot = all(styles, 'style:footer')[0];
      expect(foot && all(foot, 'text:page-number')).toHaveLength(1);
      expect(foot && all(foot, 'text:page-count')).toHaveLength(1);
    },
  );
});

describe('a document', () => {
  test('has headings as headings, with their levels', async () => {
    const levels = [1, 2, 3, 4] as const;
    const body = await bodyOf(
      ...levels.map((level) => ({ kind: 'heading', level, text: `Nivå ${level}` }) as const),
    );
    expect(
      all(body, 'text:h').map((each) => [each.getAttribute('text:outline-level'), shown(each)]),
    ).toEqual(levels.map((level) => [String(level), `Nivå ${level}`]));
    expect(namesOf(body, 'text:h')).toEqual(levels.map((level) => `Heading_20_${level}`));
  });

  test('has bold and italic pieces, and lines', async () => {
    const text = [
      { text: 'Beslut: ', bold: true },
      { text: 'görs\r\nsenast', italic: true },
      { text: ' i maj', bold: true, italic: true },
      { text: '.', href: '?vy=register' },
    ];
    const body = await bodyOf({ kind: 'paragraph', text });
    expect(all(body, 'text:p').map(shown)).toEqual(['Beslut: görs\nsenast i maj.']);
    expect(namesOf(body, 'text:span')).toEqual([
      'Strong_20_Emphasis',
      'Emphasis',
      'Strong_20_and_20_Emphasis',
    ]);
    expect(body.toString()).not.toContain('register');
  });

  test('has lists, each numbered one from 1', async () => {
    const list = (ordered: boolean) => ({ kind: 'list', ordered, items: ['a', 'b'] }) as const;
    const body = await bodyOf(list(true), list(true), list(false));
    expect(namesOf(body, 'text:list')).toEqual(['Numbers', 'Numbers', 'Bullets']);
    expect(all(body, 'text:list-item').map((item) => all(item, 'text:p').map(shown))).toEqual(
      ['a', 'b', 'a', 'b', 'a', 'b'].map((text) => [text]),
    );
    expect(body.toString()).not.toContain('continue-numbering');
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
    const heads = all(body, 'table:table-header-rows');
    expect(heads.map((head) => all(head, 'table:table-row').length)).toEqual([1]);
    const rows = all(body, 'table:table-row');
    const texts = rows.map((row) =>
      all(row, 'table:table-cell').map((cell) => all(cell, 'text:p').map(shown)),
    );
    expect(texts).toEqual([
      [['Nr'], ['Punkt']],
      [['1'], ['Lykta saknas', 'Trafikkontoret']],
      [['2'], ['']],
    ]);
    const row = all(body, 'style:table-row-properties')[0];
    expect(row?.getAttribute('fo:keep-together')).toBe('always');
    const widths = all(body, 'style:table-column-properties').map((column) =>
      Number.parseFloat(column.getAttribute('style:column-width') ?? ''),
    );
    expect(widths).toEqual([32, 128]);
    expect(all(body, 'text:p').map(shown)[0]).toBe('Punkter');
  });

  test('has pictures with what they show, no wider or higher than the page has room for', async () => {
    const parts = await partsOf(
      documentOf(
        picture(),
        picture({ bytes: examplePng, width: 30, height: 40, caption: 'Bild 2' }),
        picture({ width: 100, height: 9000 }),
        picture({ maxWidthMillimeters: 80 }),
      ),
    );
    const body = treeOf(parts, 'content.xml');
    expect(all(body, 'svg:title')[0]?.textContent).toBe('En gång & en "lykta"');
    const frames = all(body, 'draw:frame');
    const sizes = frames.map((frame) =>
      ['svg:width', 'svg:height'].map(
        (side) => (Number.parseFloat(frame.getAttribute(side) ?? '') * 25.4) / 72,
      ),
    );
    expect(sizes[0]?.[0]).toBeCloseTo(160, 0);
    expect(sizes[0]?.[1]).toBeCloseTo(120, 0);
    expect(sizes[1]?.[0]).toBeCloseTo((30 * 25.4) / 96, 0);
    expect(sizes[2]?.[1]).toBeLessThan(247);
    expect(sizes[3]?.[0]).toBeCloseTo(80, 0);
    expect(new Set(frames.map((frame) => frame.getAttribute('draw:name'))).size).toBe(4);
    const paths = all(body, 'draw:image').map((each) => each.getAttribute('xlink:href') ?? '');
    expect(paths.map((path) => parts[path])).toEqual([
      exampleJpeg,
      examplePng,
      exampleJpeg,
      exampleJpeg,
    ]);
  });

  test('goes on on a new page', async () => {
    const parts = await partsOf(documentOf({ kind: 'pageBreak' }));
    expect(namesOf(treeOf(parts, 'content.xml'), 'text:p')).toEqual(['Page_20_Break']);
    const style = all(treeOf(parts, 'styles.xml'), 'style:style').find(
      (each) => each.getAttribute('style:name') === 'Page_20_Break',
    );
    expect(style?.toString()).toContain('fo:break-before="page"');
  });

  test.each<[string, Block]>([
    ['no column', { kind: 'table', header: [], rows: [] }],
    ['a row of 1', { kind: 'table', header: ['a', 'b'], rows: [['a']] }],
    ['widths [100]', { kind: 'table', header: ['a', 'b'], rows: [], widths: [100] }],
    ['0 x 10', picture({ width: 0, height: 10 })],
    ['neither', picture({ bytes: new Uint8Array([1, 2, 3]) })],
  ])('is refused with %s', async (_, block) => {
    await expect(writeOdt(documentOf(block))).rejects.toThrow(RangeError);
  });
});

/** What people write, what white space does, and what breaks XML. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', 'a', '<', '&', '"'), maxLength: 10 }),
  fc.constantFrom('<text:p/>', ']]>', '&amp;', '<!-- a', ' ', '  '),
);

test('any text comes back, in any block, and the title too', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), async (texts) => {
      const blocks = texts.flatMap((text): Block[] => [
        { kind: 'heading', level: 2, text },
        { kind: 'paragraph', text: [{ text }, { text, bold: true }] },
        { kind: 'list', items: [text] },
        { kind: 'table', header: [text], rows: [[text]] },
        picture({ alt: text }),
      ]);
      const title = texts.join('x');
      const parts = await partsOf({ ...documentOf(...blocks), title });
      const plain = (text: string) =>
        text.replace(/\r\n|\r/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '');
      const body = treeOf(parts, 'content.xml');
      const paragraphs = (name: string) => all(body, name).map(shown).join('');
      const lines = texts.map(plain);
      expect(paragraphs('text:h')).toBe(lines.join(''));
      expect(paragraphs('text:p')).toBe(lines.map((text) => text.repeat(5)).join(''));
      expect(all(body, 'svg:title').map((each) => each.textContent)).toEqual(
        lines.map((text) => text.replaceAll('\n', ' ')),
      );
      const told = all(treeOf(parts, 'meta.xml'), 'dc:title')[0]?.textContent ?? '';
      expect(plain(told)).toBe(plain(title));
    }),
    { numRuns: 60 },
  ));
