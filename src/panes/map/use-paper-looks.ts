import { useMemo } from 'react';
import { useTheme } from '@/ui/theme';
import { useWorkspace } from '@/view/workspace-context';
import { readMapColours } from './map-colours';
import type { MapLooks } from './map-style';

/** The map's looks on paper, which is light: the same object when the page is light already. */
export function usePaperLooks(looks: MapLooks): MapLooks {
  const { layerById } = useWorkspace();
  const theme = useTheme();
  return useMemo(() => {
    if (theme === 'light') return looks;
    const inLight = <T extends { id: string; colour: string }>(layer: T): T => ({
      ...layer,
      colour: layerById.get(layer.id)?.farg.ljus ?? layer.colour,
    });
    return {
      ...looks,
      colours: readMapColours('light'),
      layers: looks.layers.map(inLight),
      tiles: looks.tiles.map(inLight),
    };
  }, [looks, layerById, theme]);
}
