import { DOMParser, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleJpeg, examplePng } from './example-document';
import { exampleSlides } from './example-slides';
import type { Slide, SlideChart } from './slides';
import { writePptx } from './write-pptx';
import { bytesOf } from './written-arbitrary';

type Parts = Readonly<Record<string, Uint8Array>>;

const slideOf = (more: Partial<Slide> = {}): Slide => ({
  ...{ title: 'Rubrik', text: [], notes: '', foot: '' },
  ...more,
});
const chartOf = (more: Partial<SlideChart> = {}): SlideChart => ({
  ...{ kind: 'bar', title: 'Antal', categories: ['a', 'b'], alt: 'b har flest' },
  series: [{ name: 'Gäller', values: [1, 2] }],
  ...more,
});
const deckOf = (...slides: Slide[]) => ({ title: 'Bildspel', language: 'sv-SE', slides }) as const;

async function partsOf(...slides: Slide[]): Promise<Parts> {
  return unzipSync(await bytesOf(await writePptx(deckOf(...slides))));
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
const values = (tree: Element, name: string, attribute = 'val') =>
  all(tree, name).map((each) => each.getAttribute(attribute));
const children = (tree: Element | undefined): string[] =>
  Array.from(tree?.childNodes ?? [])
    .map(({ nodeName }) => nodeName)
    .filter((name) => name.includes(':'));

/** The paragraphs of the placeholders of a type on a slide or its notes. */
function textIn(tree: Element, type: string): string[][] {
  return all(tree, 'p:sp')
    .filter((shape) => all(shape, 'p:ph')[0]?.getAttribute('type') === type)
    .map((shape) => all(shape, 'a:p').map((each) => each.textContent?.trim() ?? ''));
}

describe('a presentation with one of everything', () => {
  let parts: Parts = {};
  const slide = (number: number) => treeOf(parts, `ppt/slides/slide${number}.xml`);

  beforeAll(async () => {
    parts = unzipSync(await bytesOf(await writePptx(exampleSlides)));
  });

  test('is whole: parts well formed, each of a known type, each type and link to a part', () => {
    const types = treeOf(parts, '[Content_Types].xml');
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    const overrides = values(types, 'Override', 'PartName');
    const known = new Set([...overrides, ...values(types, 'Default', 'Extension')]);
    for (const path of Object.keys(parts)) {
      if (/\.(xml|rels)$/.test(path)) treeOf(parts, path);
      const ending = path.slice(path.lastIndexOf('.') + 1);
      expect(known.has(`/${path}`) || known.has(ending), path).toBe(true);
    }
    for (const path of overrides) expect(Object.keys(parts)).toContain(path?.slice(1));
    const links = Object.keys(parts).filter((path) => path.endsWith('.rels'));
    expect(links.length).toBeGreaterThan(10);
    for (const path of links) {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      const linked = all(treeOf(parts, path), 'Relationship');
      for (const target of linked.map((each) => each.getAttribute('Target') ?? '')) {
        const { pathname } = new URL(target, `file:///${folder}`);
        expect(Object.keys(parts)).toContain(pathname.slice(1));
      }
      const ids = linked.map((each) => each.getAttribute('Id'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('is the same each time, and names no author, company, time or other language', async () => {
    const again = unzipSync(await bytesOf(await writePptx(exampleSlides)));
    expect(again).toEqual(parts);
    const core = treeOf(parts, 'docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.textContent).toBe(exampleSlides.title);
    expect(all(core, 'dc:language')[0]?.textContent).toBe('sv-SE');
    const written = Object.entries(parts).flatMap(([path, bytes]) => {
      const inner = path.endsWith('.xlsx') ? unzipSync(bytes) : { [path]: bytes };
      return Object.values(inner).map((part) => strFromU8(part));
    });
    expect(written.join('')).not.toMatch(
      /PptxGenJS|creator|lastModifiedBy|<Company|dcterms:|en-US/i,
    );
  });

  test('is 16:9', () => {
    const size = all(treeOf(parts, 'ppt/presentation.xml'), 'p:sldSz')[0];
    // 914 400 to the inch.
    expect([size?.getAttribute('cx'), size?.getAttribute('cy')]).toEqual(['12192000', '6858000']);
  });

  test('has a title that is one on each slide, with its layout, in Swedish, and its number', () => {
    for (const [at, { title }] of exampleSlides.slides.entries()) {
      const tree = slide(at + 1);
      expect(textIn(tree, 'title')).toEqual([[title]]);
      const links = all(treeOf(parts, `ppt/slides/_rels/slide${at + 1}.xml.rels`), 'Relationship');
      const layout = links
        .map((link) => link.getAttribute('Target') ?? '')
        .find((target) => target.includes('slideLayout'));
      const layoutTree = treeOf(parts, `ppt/${layout?.slice(3)}`);
      expect(textIn(layoutTree, 'title')).toEqual([['Rubrik']]);
      expect(textIn(tree, 'sldNum')).toEqual([[`${at + 1}`]]);
      const languages = values(tree, 'a:rPr', 'lang');
      expect(new Set(languages)).toEqual(new Set(['sv-SE']));
      const ids = values(tree, 'p:cNvPr', 'id');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has text and bullets, a paragraph each, and no empty placeholder', () => {
    const bodies = [1, 2, 3, 4, 5].map((number) => textIn(slide(number), 'body'));
    expect(bodies).toEqual(
      exampleSlides.slides.map(({ text }) =>
        text.length > 0 ? [text.map((paragraph) => paragraph.text)] : [],
      ),
    );
    const body = all(slide(2), 'p:sp').find((shape) => textIn(shape, 'body')) ?? slide(2);
    const bullets = all(slide(2), 'a:p').map((each) => all(each, 'a:buChar').length);
    expect(bullets.filter((count) => count === 1)).toHaveLength(2);
    expect(all(body, 'a:p').every((each) => all(each, 'a:pPr').length <= 1)).toBe(true);
    expect(slide(1).textContent).toContain('Läget september 2024');
  });

  test('has its notes, a paragraph for each line', () => {
    const notes = [1, 2, 3].map((number) =>
      textIn(treeOf(parts, `ppt/notesSlides/notesSlide${number}.xml`), 'body'),
    );
    expect(notes).toEqual([
      [['']],
      [['Hälsa välkommen.', 'Säg vad som är nytt & varför.']],
      [['Peka på torget.']],
    ]);
  });

  test('has pictures with their bytes and what they show, in their proportions', () => {
    expect(parts['ppt/media/image-3-1.jpeg']).toEqual(exampleJpeg);
    expect(parts['ppt/media/image-5-1.png']).toEqual(examplePng);
    const picture = all(slide(3), 'p:pic')[0] ?? slide(3);
    expect(values(picture, 'p:cNvPr', 'descr')).toEqual(['Karta med 4 kameror & "torg"']);
    const extent = all(picture, 'a:ext')[0];
    const [cx, cy] = ['cx', 'cy'].map((side) => Number(extent?.getAttribute(side)));
    expect((cx ?? 0) / (cy ?? 1)).toBeCloseTo(16 / 9, 3);
  });

  test('has charts that are charts, in the order of the standard', () => {
    const frames = [4, 5].map((number) => all(slide(number), 'p:graphicFrame')[0]);
    expect(frames.map((frame) => frame && values(frame, 'p:cNvPr', 'descr')[0])).toEqual([
      'Hägersten har flest, 12',
      'Två linjer som går nedåt',
    ]);
    const bar = treeOf(parts, 'ppt/charts/chart1.xml');
    const line = treeOf(parts, 'ppt/charts/chart2.xml');
    expect(children(bar).slice(0, 3)).toEqual(['c:date1904', 'c:lang', 'c:roundedCorners']);
    expect(children(all(line, 'c:lineChart')[0])).toEqual([
      ...['c:grouping', 'c:varyColors', 'c:ser', 'c:ser', 'c:dLbls', 'c:marker'],
      ...['c:axId', 'c:axId'],
    ]);
    expect(children(all(line, 'c:ser')[0])).toEqual([
      ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:marker', 'c:dLbls', 'c:cat', 'c:val'],
      'c:smooth',
    ]);
    expect(children(all(bar, 'c:barChart')[0])).toEqual([
      ...['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:gapWidth'],
      ...['c:overlap', 'c:axId', 'c:axId'],
    ]);
    expect(children(all(bar, 'c:catAx')[0]).slice(-4)).toEqual([
      ...['c:auto', 'c:lblAlgn', 'c:tickLblSkip', 'c:noMultiLvlLbl'],
    ]);
    expect(strFromU8(parts['ppt/charts/chart2.xml'] ?? new Uint8Array())).toContain('A3246B');
  });

  test('has the figures of its charts in the charts and in their workbooks', async () => {
    const charts = exampleSlides.slides.flatMap(({ chart }) => chart ?? []);
    for (const [at, chart] of charts.entries()) {
      const tree = treeOf(parts, `ppt/charts/chart${at + 1}.xml`);
      const shown = all(tree, 'c:ser').map((series) => ({
        name: all(series, 'c:tx')[0]?.textContent?.replace(/.*\$1/s, '').trim(),
        categories: all(all(series, 'c:cat')[0] ?? series, 'c:v').map((each) => each.textContent),
        values: all(all(series, 'c:val')[0] ?? series, 'c:v').map((each) =>
          Number(each.textContent),
        ),
      }));
      expect(shown).toEqual(
        chart.series.map(({ name, values: own }) => ({
          ...{ name, categories: chart.categories, values: own },
        })),
      );
      const places = all(tree, 'c:f').map((each) => each.textContent);
      expect(places.slice(0, 3)).toEqual(['Blad1!$B$1', 'Blad1!$A$2:$A$4', 'Blad1!$B$2:$B$4']);
      const bytes = parts[`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`];
      const sheet = unzipSync(bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'];
      const cells = new DOMParser().parseFromString(
        strFromU8(sheet ?? new Uint8Array()),
        'text/xml',
      );
      const read = Array.from(cells.getElementsByTagName('c')).map((cell) => [
        ...[cell.getAttribute('r'), cell.textContent],
      ]);
      expect(read).toContainEqual(['B1', chart.series[0]?.name]);
      expect(read).toContainEqual(['A4', chart.categories[2]]);
      expect(read).toContainEqual(['B3', `${chart.series[0]?.values[1]}`]);
    }
  });
});

test('progress is told by slide, and what it throws ends the writing', async () => {
  const heard: [number, number][] = [];
  const deck = deckOf(slideOf(), slideOf(), slideOf());
  await writePptx(deck, (done, of) => heard.push([done, of]));
  expect(heard).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const stop = new Error('enough');
  const writing = writePptx(deck, () => {
    throw stop;
  });
  await expect(writing).rejects.toBe(stop);
});

test('the figures of many categories lie down, of few and short stand', async () => {
  const names = Array.from({ length: 17 }, (_, at) => `Stadsdel ${at}`);
  const many = chartOf({ categories: names, series: [{ name: 'A', values: names.map(() => 1) }] });
  const parts = await partsOf(slideOf({ chart: many }), slideOf({ chart: chartOf() }));
  const directions = [1, 2].map((at) => treeOf(parts, `ppt/charts/chart${at}.xml`));
  expect(directions.map((tree) => values(tree, 'c:barDir'))).toEqual([['bar'], ['col']]);
  const category = all(directions[0] ?? treeOf(parts, ''), 'c:catAx')[0];
  expect(category && values(category, 'c:orientation')).toEqual(['maxMin']);
});

test.each<[string, Slide[]]>([
  ['at least one', []],
  ['no title', [slideOf({ title: ' \n' })]],
  ['neither', [slideOf({ picture: { bytes: new Uint8Array(3), width: 1, height: 1, alt: '' } })]],
  ['0 x 1', [slideOf({ picture: { bytes: examplePng, width: 0, height: 1, alt: '' } })]],
  ['is empty', [slideOf({ chart: chartOf({ categories: [] }) })]],
  ['is empty', [slideOf({ chart: chartOf({ series: [] }) })]],
  ['has [1]', [slideOf({ chart: chartOf({ series: [{ name: 'A', values: [1] }] }) })]],
  ['NaN', [slideOf({ chart: chartOf({ series: [{ name: 'A', values: [1, Number.NaN] }] }) })]],
])('a presentation is refused with: %s', async (words, slides) => {
  const writing = writePptx(deckOf(...slides));
  await expect(writing).rejects.toThrow(RangeError);
  await expect(writing).rejects.toThrow(words);
});

test('any text comes back, in any place', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), async (text) => {
      const plain = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
      const lines = plain.split(/\r\n|[\r\n]/);
      const parts = await partsOf(
        slideOf({
          title: `a${text}`,
          text: [{ text, bullet: true }],
          notes: text,
          foot: text,
          picture: { bytes: examplePng, width: 1, height: 1, alt: text },
          chart: chartOf({
            ...{ title: text, alt: text, categories: [text, 'b'] },
            series: [{ name: text, values: [1, 2] }],
          }),
        }),
      );
      const tree = treeOf(parts, 'ppt/slides/slide1.xml');
      expect(textIn(tree, 'title')).toEqual([[`a${plain}`.replace(/\s+/g, ' ').trim()]]);
      const shown = lines.filter((line) => line.trim() !== '');
      expect(textIn(tree, 'body').flat()).toEqual(shown.map((line) => line.trim()));
      const notes = treeOf(parts, 'ppt/notesSlides/notesSlide1.xml');
      expect(textIn(notes, 'body')).toEqual([lines.map((line) => line.trim())]);
      for (const path of ['ppt/charts/chart1.xml', 'docProps/core.xml']) treeOf(parts, path);
    }),
    { numRuns: 25 },
  ));
