import { ContentView, type PageBlock } from '@/view/ContentView';
import { keyed } from '@/view/keyed';
import type { ContentBlock, ContentPhoto, Fact } from './content-block';
import { ProtocolPhoto } from './ProtocolPhoto';

interface ProtocolContentViewProps {
  blocks: readonly ContentBlock[];
  /** Where there is no room for the columns of a table, its rows are cards. */
  narrow: boolean;
}

/** The pieces of a protocol as a page, with what is known of the walk and the photos. */
export function ProtocolContentView({ blocks, narrow }: ProtocolContentViewProps) {
  return <ContentView blocks={blocks.map(toPageBlock)} narrow={narrow} />;
}

function toPageBlock(block: ContentBlock): PageBlock {
  if (block.kind === 'facts') return { kind: 'drawn', drawn: <Facts rows={block.rows} /> };
  if (block.kind === 'photos') return { kind: 'drawn', drawn: <Photos photos={block.photos} /> };
  return block;
}

function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className="protocol-facts">
      {keyed(rows).map(({ key, item: [label, value] }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Photos({ photos }: { photos: readonly ContentPhoto[] }) {
  return (
    <div className="protocol-photos">
      {photos.map((photo) => (
        <ProtocolPhoto key={photo.id} {...photo} />
      ))}
    </div>
  );
}
