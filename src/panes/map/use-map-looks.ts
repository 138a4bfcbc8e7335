import { useMemo } from 'react';
import { useTheme } from '@/ui/theme';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { basemapFiles } from './basemap-style';
import { readMapColours } from './map-colours';
import type { MapLooks, OutsideBasemap } from './map-style';
import { useTileLooks } from './use-tile-looks';

const noNames: readonly string[] = [];

/** Names of the districts that are filtered by; other values of the facet are no places. */
function useChosenDistricts(): readonly string[] {
  const { districts } = useWorkspace();
  const values = useView().facets.district;
  return useMemo(() => {
    if (!values) return noNames;
    const known = new Set(districts.map(({ name }) => name));
    const names = values.filter((name) => known.has(name));
    return names.length === 0 ? noNames : names;
  }, [districts, values]);
}

/** How the map is drawn now: theme, basemap, opacity of the layers, chosen districts. */
export function useMapLooks(outside: OutsideBasemap | null): MapLooks {
  const { workspace, addressOf } = useWorkspace();
  const theme = useTheme();
  const { opacity } = useView();
  const chosenDistricts = useChosenDistricts();
  const files = useMemo(() => basemapFiles(workspace, addressOf), [workspace, addressOf]);
  const colours = useMemo(() => readMapColours(theme), [theme]);
  const layers = useMemo(
    () =>
      workspace.lager.map(({ id, symbol, farg }) => ({
        id,
        symbol,
        colour: theme === 'dark' ? farg.mork : farg.ljus,
        opacity: opacity[id] ?? 1,
      })),
    [workspace, theme, opacity],
  );
  const tiles = useTileLooks();
  return useMemo(
    () => ({ files, outside, colours, layers, tiles, chosenDistricts }),
    [files, outside, colours, layers, tiles, chosenDistricts],
  );
}
