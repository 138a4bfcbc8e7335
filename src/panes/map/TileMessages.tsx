import { largeText } from '@/text/large';
import { useWorkspace } from '@/view/workspace-context';
import { type TileLook, tileSource } from './tile-style';

interface TileMessagesProps {
  looks: readonly TileLook[];
  /** Ids of sources that could not be fetched. */
  lost: readonly string[];
}

/** What is to be said of the layers that are drawn from tiles: tiles that do not come, filters they cannot tell. */
export function TileMessages({ looks, lost }: TileMessagesProps) {
  const { layerById } = useWorkspace();
  const messages = looks.flatMap(({ id, shown, without }) => {
    const name = layerById.get(id)?.namn ?? id;
    if (!shown) return [];
    return [
      ...(lost.includes(tileSource(id)) ? [largeText.map.tilesFailed(name)] : []),
      ...(without.length > 0 ? [largeText.map.without(name, without)] : []),
    ];
  });
  return messages.map((message) => (
    <p key={message} className="map-messages-note" role="status">
      {message}
    </p>
  ));
}
