import { strFromU8, strToU8 } from 'fflate';
import { chartWorkbook, sheetName } from './pptx-chart';
import { pictureKind } from './pptx-package';
import type { SlideDeck } from './slides';
import type { Step } from './written-table';
import { escapeXml } from './xml-text';

/**
 * What pptxgenjs 4 leaves undone or does otherwise than ECMA-376 has it, put right in the package it makes. Every
 * place is looked for as it writes it: one that is not found is a fault, so that a newer pptxgenjs is noticed.
 */

type Parts = Record<string, Uint8Array>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function textOf(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`the package has no ${path}`);
  return strFromU8(bytes);
}

/** Changes a part; `from` is there at least once. */
function change(text: string, from: RegExp | string, to: string): string {
  if (typeof from === 'string' ? !text.includes(from) : text.search(from) < 0)
    throw new Error(`pptxgenjs wrote no ${String(from)}`);
  return text.replaceAll(from, () => to);
}

/** What is said of the file: no author, no company and no time. */
function nameFile(parts: Parts, { title, language, slides }: SlideDeck): void {
  parts['docProps/core.xml'] = strToU8(
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  parts['docProps/app.xml'] = strToU8(
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${slides.length}</Slides><Application>Trygghetskartan</Application></Properties>`,
  );
}

/** Types of parts that are there: pptxgenjs names a master for each slide and makes one. */
function listTypes(parts: Parts): void {
  const path = '[Content_Types].xml';
  const text = textOf(parts, path).replace(
    /\s*<Override PartName="\/([^"]+)"[^>]*\/>/g,
    (override, part: string) => (parts[part] ? override.trim() : ''),
  );
  parts[path] = strToU8(text);
}

/** Charts are numbered by all that pptxgenjs has made since it was loaded; here from 1 in each file. */
function numberCharts(parts: Parts): void {
  const numbers = Object.keys(parts)
    .map((path) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  const place = (text: string) =>
    text.replace(
      /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)\./g,
      (_, stem: string, number) => `${stem}${numbers.indexOf(Number(number)) + 1}.`,
    );
  for (const [path, bytes] of Object.entries(parts)) {
    const named = /(\.rels|\[Content_Types\]\.xml)$/.test(path)
      ? strToU8(place(strFromU8(bytes)))
      : bytes;
    delete parts[path];
    parts[place(path)] = named;
  }
}

/** Speaker notes, a paragraph for each line. */
function notesXml(notes: string): string {
  const lines = notes.split(/\r\n|[\r\n]/).map((line) => {
    const run = line === '' ? '' : `<a:r><a:rPr lang="sv-SE"/><a:t>${escapeXml(line)}</a:t></a:r>`;
    return `<a:p>${run}<a:endParaRPr lang="sv-SE"/></a:p>`;
  });
  return lines.join('');
}

const emptyNotes =
  '<a:p><a:r><a:rPr lang="sv-SE" dirty="0"/><a:t></a:t></a:r><a:endParaRPr lang="sv-SE" dirty="0"/></a:p>';

/**
 * A chart as the standard has it (part 1, 21.2): a line chart says how it groups, a line's marker stands before its
 * labels and has no bars to invert, two axes are named for two, names are skipped before they have levels; and the figures are in our workbook.
 */
function chartXml(text: string, kind: 'bar' | 'line'): string {
  let chart = change(text, '<c:roundedCorners', '<c:lang val="sv-SE"/><c:roundedCorners');
  chart = change(chart, '<c:f>Sheet1!', `<c:f>${sheetName}!`);
  chart = chart.replace(/(<c:axId val="\d+"\/><c:axId val="\d+"\/>)<c:axId val="\d+"\/>/, '$1');
  chart = chart.replace(/(<c:noMultiLvlLbl[^>]*>)\s*(<c:tickLblSkip[^>]*>)/, '$2$1');
  if (kind === 'bar') return chart;
  chart = change(chart, '<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>');
  chart = change(chart, '<c:invertIfNegative val="0"/>', '');
  return chart.replace(/(<c:dLbls>.*?<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, '$2$1');
}

/** The parts of one slide that pptxgenjs has only a stand-in for. */
async function fillSlide(parts: Parts, { slides }: SlideDeck, at: number, chartNumber: number) {
  const slide = slides[at];
  if (!slide) throw new RangeError(`no slide ${at}`);
  const notes = `ppt/notesSlides/notesSlide${at + 1}.xml`;
  parts[notes] = strToU8(change(textOf(parts, notes), emptyNotes, notesXml(slide.notes)));
  const { picture, chart } = slide;
  if (picture) {
    const path = `ppt/media/image-${at + 1}-1.${pictureKind(picture.bytes)}`;
    if (!parts[path]) throw new Error(`the package has no ${path}`);
    parts[path] = picture.bytes;
  }
  if (chart) {
    const path = `ppt/charts/chart${chartNumber}.xml`;
    parts[path] = strToU8(chartXml(textOf(parts, path), chart.kind));
    const workbook = `ppt/embeddings/Microsoft_Excel_Worksheet${chartNumber}.xlsx`;
    if (!parts[workbook]) throw new Error(`the package has no ${workbook}`);
    parts[workbook] = await chartWorkbook(chart);
  }
}

/** The language of every text; what is written in texts has no quotation marks that could be mistaken for these. */
function speakSwedish(parts: Parts): void {
  for (const [path, bytes] of Object.entries(parts))
    if (/^ppt\/.*\.xml$/.test(path))
      parts[path] = strToU8(strFromU8(bytes).replaceAll('lang="en-US"', 'lang="sv-SE"'));
}

/**
 * Makes the package whole that `packSlides` gives: pictures, notes, the charts' workbooks, the language, and what is
 * said of the file.
 * @param parts by path; changed in place
 * @param pause awaited after each slide
 */
export async function finishSlides(parts: Parts, deck: SlideDeck, pause: Step): Promise<void> {
  for (const path of Object.keys(parts)) if (path.endsWith('/')) delete parts[path];
  numberCharts(parts);
  speakSwedish(parts);
  listTypes(parts);
  nameFile(parts, deck);
  let charts = 0;
  for (const [at, slide] of deck.slides.entries()) {
    if (slide.chart) charts++;
    await fillSlide(parts, deck, at, charts);
    await pause();
  }
}
