import { useMemo } from 'react';
import { useTheme } from '@/ui/theme';
import { useTiledLayers } from '@/view/large-layers';
import { isShown, questionOf } from '@/view/large-question';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { TileLook } from './tile-style';

/** The addresses of tiles are no addresses before the numbers are put in. */
const withBraces = (address: string): string =>
  address.replaceAll('%7B', '{').replaceAll('%7D', '}');

/** Tiles may carry every column, and tell apart what they carry. */
const everything = { columns: null, filters: true };

/** How the layers that are drawn from tiles are drawn now; the same object while that is so. */
export function useTileLooks(): readonly TileLook[] {
  const { workspace, districts, addressOf } = useWorkspace();
  const layers = useTiledLayers();
  const theme = useTheme();
  const { facets, text, period, inForceOn, records, opacity, page } = useView();
  // The gaps are about what counts as cover, and a walk about what lies along it.
  const onMap = page !== 'luckor' && page !== 'vandringar';
  return useMemo(
    () =>
      layers.map((layer): TileLook => {
        const { allowed, without } = questionOf(
          { facets, text, period, inForceOn, records },
          layer,
          everything,
          districts.map(({ name }) => name),
        );
        return {
          id: layer.id,
          type: layer.typ,
          source: layer.kalla,
          address: withBraces(addressOf(layer.kalla.url)),
          bounds: workspace.omrade.utbredning,
          colour: theme === 'dark' ? layer.farg.mork : layer.farg.ljus,
          opacity: opacity[layer.id] ?? 1,
          shown: onMap && isShown({ facets }, layer),
          allowed,
          without,
        };
      }),
    [
      layers,
      workspace,
      districts,
      addressOf,
      theme,
      facets,
      text,
      period,
      inForceOn,
      records,
      opacity,
      onMap,
    ],
  );
}
