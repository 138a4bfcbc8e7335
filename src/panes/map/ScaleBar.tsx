import type { Map as MapLibreMap } from 'maplibre-gl';
import { type CSSProperties, useEffect, useState } from 'react';
import { mapText } from '@/text/map';
import { metresPerPixel, roundLength } from './scale';
import './ScaleBar.css';

/** Longest the bar may be, in pixels. */
const longest = 110;

function readScale(map: MapLibreMap): { metres: number; width: number } {
  const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
  const metres = roundLength(longest * perPixel);
  return { metres, width: Math.round(metres / perPixel) };
}

/** How long a stretch of the ground is on the map now. */
export function ScaleBar({ map }: { map: MapLibreMap }) {
  const [scale, setScale] = useState(() => readScale(map));
  useEffect(() => {
    const update = () =>
      setScale((before) => {
        const now = readScale(map);
        return now.metres === before.metres && now.width === before.width ? before : now;
      });
    update();
    map.on('move', update);
    return () => void map.off('move', update);
  }, [map]);
  const { metres, width } = scale;
  const kilometres = metres >= 1_000;
  const long = kilometres ? mapText.kilometres(metres / 1_000) : mapText.metres(metres);
  const short = kilometres ? mapText.kilometresShort(metres / 1_000) : mapText.metresShort(metres);
  const style: CSSProperties = { width };
  return (
    <div className="map-scale" role="img" aria-label={mapText.scale(long)} style={style}>
      {short}
    </div>
  );
}
