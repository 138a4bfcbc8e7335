import type { Block } from '@/files/document';
import { documentsText } from '@/text/documents';
import { changesPicture } from './changes-picture';
import type { ContentBlock, DocumentSource } from './content';
import { districtRecords } from './profile-figures';
import { layersOf, type Sketch, sketchOf } from './sketch';
import { sketchPicture } from './sketch-picture';

const words = documentsText.profile;

/** Longest side of a sketch in millimetres, so that a profile is one page. */
const sketchSide = 54;

/** The district as a picture, in the colours for white paper. */
async function writtenSketch(
  name: string,
  source: DocumentSource,
  draw: typeof sketchPicture,
): Promise<Block[]> {
  const district = source.dataset.districts.find((each) => each.name === name);
  if (!district) return [];
  const sketch = sketchOf(district, districtRecords(source, name));
  const layers = source.workspace.lager;
  const told = layersOf(sketch, layers);
  const alt = words.sketchAlt(name, told);
  const caption = [words.sketch, ...(told.length > 0 ? [`${told.join(', ')}.`] : [])].join(' ');
  const picture = await draw(sketch, layers, { alt, caption });
  return [{ ...picture, maxWidthMillimeters: widthOf(sketch) }];
}

const widthOf = ({ width, height }: Sketch): number =>
  (sketchSide * width) / Math.max(width, height);

/**
 * The blocks of a document as files have them: sketches are drawn as pictures.
 * @param draw makes a picture of a district's sketch; tests have no canvas
 */
export async function writtenBlocks(
  blocks: readonly ContentBlock[],
  source: DocumentSource,
  draw = sketchPicture,
): Promise<Block[]> {
  const written: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'changesSketch')
      written.push(await changesPicture(block.sketch, source.workspace.omrade.namn));
    else if (block.kind === 'sketch')
      written.push(...(await writtenSketch(block.district, source, draw)));
    else written.push(block);
  }
  return written;
}
