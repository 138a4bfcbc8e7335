import type { Block } from '@/files/document';
import { documentsText } from '@/text/documents';
import type { ContentBlock, DocumentSource } from './content';
import { districtRecords } from './profile-figures';
import { layersOf, sketchOf } from './sketch';
import { sketchPicture } from './sketch-picture';

const words = documentsText.profile;

/** The blocks of a document as Word has them: sketches are drawn as pictures. */
export async function writtenBlocks(
  blocks: readonly ContentBlock[],
  source: DocumentSource,
): Promise<Block[]> {
  const written: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'sketch') {
      written.push(block);
      continue;
    }
    const name = block.district;
    const district = source.dataset.districts.find((each) => each.name === name);
    if (!district) continue;
    const sketch = sketchOf(district, districtRecords(source, name));
    const layers = source.workspace.lager;
    const told = layersOf(sketch, layers);
    const alt = words.sketchAlt(name, told);
    const caption = [words.sketch, ...(told.length > 0 ? [`${told.join(', ')}.`] : [])].join(' ');
    written.push(await sketchPicture(sketch, layers, { alt, caption }));
  }
  return written;
}
