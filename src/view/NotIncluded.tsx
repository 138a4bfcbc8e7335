import { useTiledLayers } from './large-layers';

interface NotIncludedProps {
  /** The sentence, given the names of the layers. */
  say: (layers: readonly string[]) => string;
}

/** Says that layers whose rows only a server has are not part of what it stands beside; nothing where there are none. */
export function NotIncluded({ say }: NotIncludedProps) {
  const layers = useTiledLayers();
  if (layers.length === 0) return null;
  return <p className="small muted">{say(layers.map(({ namn }) => namn))}</p>;
}
