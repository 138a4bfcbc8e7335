import type { Map as MapLibreMap } from 'maplibre-gl';
import { memo } from 'react';
import type { MapColours } from './map-colours';
import { useAdded } from './use-added';
import { useCover } from './use-cover';
import { useWalkPosition } from './use-position';
import { useShades } from './use-shades';
import { useWalk } from './use-walk';

interface CoverProps {
  map: MapLibreMap;
  colours: MapColours;
  /** Number of the map's style. */
  styles: number;
}

/**
 * Cover, gaps, shades of districts, the walk and what an area adds on the map, by themselves: they change with every
 * step of a slider, the rest does not.
 */
export const Cover = memo(function Cover({ map, colours, styles }: CoverProps) {
  useCover(map, colours, styles);
  useShades(map, colours, styles);
  useWalk(map, colours, styles);
  useWalkPosition(map);
  useAdded(map, colours, styles);
  return null;
});
