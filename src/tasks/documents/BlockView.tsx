import { ContentView, type PageBlock } from '@/view/ContentView';
import { ChangesSketch } from './ChangesSketch';
import type { ContentBlock } from './content';
import { DistrictSketch } from './DistrictSketch';

interface BlockViewProps {
  blocks: readonly ContentBlock[];
  /** Where there is no room for the columns of a table, its rows are cards. */
  narrow: boolean;
}

/** The pieces of a document as a page, with its sketches drawn. */
export function BlockView({ blocks, narrow }: BlockViewProps) {
  const page = blocks.map((block): PageBlock => {
    if (block.kind === 'changesSketch')
      return { kind: 'drawn', drawn: <ChangesSketch sketch={block.sketch} /> };
    if (block.kind !== 'sketch') return block;
    return { kind: 'drawn', drawn: <DistrictSketch name={block.district} /> };
  });
  return <ContentView blocks={page} narrow={narrow} />;
}
