import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTiledLayers } from '@/view/large-layers';
import { Tooltip } from './Tooltip';
import { usePointer } from './use-pointer';

interface PointingProps {
  map: MapLibreMap;
  onDistrict: (name: string) => void;
}

/** The pointer on the map and its tooltip, by themselves: they change with every movement, the rest does not. */
export function Pointing({ map, onDistrict }: PointingProps) {
  const pointed = usePointer(map, onDistrict, useTiledLayers());
  return pointed && <Tooltip pointed={pointed} width={map.getContainer().clientWidth} />;
}
