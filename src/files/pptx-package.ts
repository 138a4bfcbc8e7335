import PptxGenJS from 'pptxgenjs';
import { chartData, chartOptions } from './pptx-chart';
import {
  afterParagraph,
  boxWithin,
  bulletIndent,
  footBox,
  layoutOf,
  linesOf,
  numberBox,
  type SlideLayout,
  slideLayouts,
  textSizeFor,
} from './slide-layout';
import type { Slide, SlideDeck } from './slides';
import { withoutUnwritable } from './xml-text';

/** On every computer with an office program, or with a stand-in of the same widths. */
const font = 'Calibri';
const ink = '16211F';
const inkMuted = '4D5A58';
const accent = '0B5A5E';

/** Points. Text is no smaller than 28 px on a screen of 1080, which can be read at the far end of a room. */
const titleSizes = { most: 30, least: 20 };
const coverSizes = { most: 48, least: 28 };
const bodySizes = { most: 24, least: 14 };
const footSize = 12;

/** Stands for a picture until the package is made: pptxgenjs takes them as text, four thirds of their bytes. */
const standIn = 'AA==';

/** What layouts have in common: a placeholder for the title, one for the text, the number of the slide. */
function masterOf({ name, title, body }: SlideLayout): PptxGenJS.SlideMasterProps {
  const common = { fontFace: font, align: 'left', margin: 0 } as const;
  const isCover = name === slideLayouts.cover.name;
  const titleProps = {
    ...({
      ...title,
      ...common,
      name: 'title',
      type: 'title',
      color: isCover ? accent : ink,
    } as const),
    ...({
      fontSize: (isCover ? coverSizes : titleSizes).most,
      bold: true,
      valign: 'middle',
    } as const),
    objectName: 'Rubrik',
  };
  const bodyProps = body && {
    ...({ ...body, ...common, name: 'body', type: 'body', color: ink } as const),
    ...({ fontSize: bodySizes.most, valign: 'top' } as const),
    objectName: 'Text',
  };
  return {
    title: name,
    background: { color: 'FFFFFF' },
    objects: [
      { placeholder: { options: titleProps, text: 'Rubrik' } },
      ...(bodyProps ? [{ placeholder: { options: bodyProps, text: 'Text' } }] : []),
    ],
    slideNumber: {
      ...({ ...numberBox, align: 'right', valign: 'middle' } as const),
      ...{ fontFace: font, fontSize: footSize, color: inkMuted },
    },
  };
}

function addTexts(made: PptxGenJS.Slide, slide: Slide, { title, body, name }: SlideLayout): void {
  const heading = withoutUnwritable(slide.title).replace(/\s+/g, ' ').trim();
  if (heading === '') throw new RangeError('a slide has no title');
  const sizes = name === slideLayouts.cover.name ? coverSizes : titleSizes;
  const fontSize = textSizeFor([{ text: heading }], title, sizes);
  made.addText([{ text: heading, options: { fontSize } }], { placeholder: 'title' });
  const lines = linesOf(slide.text);
  if (body && lines.length > 0) {
    const size = textSizeFor(lines, body, bodySizes);
    const runs = lines.map(({ text, bullet = false }) => ({
      text,
      options: {
        ...{ fontSize: size, paraSpaceAfter: afterParagraph * size, breakLine: true },
        bullet: bullet && { indent: bulletIndent * size },
      },
    }));
    made.addText(runs, { placeholder: 'body', fit: 'shrink' });
  }
  const foot = linesOf([{ text: slide.foot }]).map(({ text }) => text);
  if (foot.length > 0)
    made.addText(foot.join(' '), {
      ...{ ...footBox, fontFace: font, fontSize: footSize, color: inkMuted },
      ...{ align: 'left', valign: 'middle', margin: 0, objectName: 'Sidfot' },
    });
}

function addSlide(file: PptxGenJS, slide: Slide): void {
  const layout = layoutOf(slide);
  const made = file.addSlide({ masterName: layout.name });
  addTexts(made, slide, layout);
  const { picture, chart } = slide;
  if (picture && layout.picture)
    made.addImage({
      ...boxWithin(picture, layout.picture),
      data: `image/${pictureKind(picture.bytes)};base64,${standIn}`,
      altText: withoutUnwritable(picture.alt),
      objectName: 'Bild',
    });
  if (chart && layout.chart)
    made.addChart(chart.kind, chartData(chart), {
      ...chartOptions(chart, layout.chart.h),
      ...layout.chart,
    });
}

/** What a picture is by its first bytes. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  throw new RangeError('a picture is neither JPEG nor PNG');
}

/**
 * The deck as pptxgenjs packs it, with stand-ins for pictures and without notes: `finishSlides` puts both in.
 * Apart from `write-pptx`, which loads it when it is wanted.
 */
export async function packSlides({ slides }: SlideDeck): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: font, bodyFontFace: font };
  const names = new Set(slides.map((slide) => layoutOf(slide).name));
  for (const layout of Object.values(slideLayouts))
    if (names.has(layout.name)) file.defineSlideMaster(masterOf(layout));
  for (const slide of slides) addSlide(file, slide);
  // The kind asked for is the kind that comes.
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}
