import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { mapText } from '@/text/map';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './MapControls.css';

interface MapControlsProps {
  map: MapLibreMap;
  onWholeArea: () => void;
}

/** Zoom, the whole area, and which basemap. */
export function MapControls({ map, onWholeArea }: MapControlsProps) {
  return (
    <div className="map-controls">
      <div className="map-controls-pair">
        <Button
          icon="plus"
          iconOnly
          label={mapText.zoomIn}
          onClick={() => map.zoomIn({ duration: 250 })}
        />
        <Button
          icon="minus"
          iconOnly
          label={mapText.zoomOut}
          onClick={() => map.zoomOut({ duration: 250 })}
        />
      </div>
      <Button icon="target" iconOnly label={mapText.wholeArea} onClick={onWholeArea} />
      <BasemapChoice />
    </div>
  );
}

/** The embedded basemap or one from the internet. Nothing is fetched before it is chosen. */
function BasemapChoice() {
  const { natverk } = useWorkspace().workspace.baskarta;
  const { onlineBasemap } = useView();
  const [open, setOpen] = useState(false);
  if (!natverk) return null;
  return (
    <div className="map-controls-basemap">
      <Button
        icon="layers"
        iconOnly
        label={mapText.basemap}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className="map-controls-choice">
          <p>{mapText.basemapLegend}</p>
          <Segmented
            legend={mapText.basemapLegend}
            options={[
              { value: 'embedded', label: mapText.basemapBuiltIn },
              { value: 'outside', label: natverk.namn },
            ]}
            value={onlineBasemap ? 'outside' : 'embedded'}
            onChange={(value) =>
              changeView((view) => ({ ...view, onlineBasemap: value === 'outside' }))
            }
          />
          <p className="muted small">{mapText.basemapOutside(natverk.namn)}</p>
        </div>
      )}
    </div>
  );
}
