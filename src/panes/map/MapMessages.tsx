import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { mapText } from '@/text/map';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { MapLooks } from './map-style';
import { TileMessages } from './TileMessages';
import type { OutsideState } from './use-outside-basemap';
import { useStreetsEnd } from './use-streets-end';
import './MapMessages.css';

interface MapMessagesProps {
  map: MapLibreMap;
  looks: MapLooks;
  basemap: OutsideState;
  partsMissing: boolean;
  /** Sources that could not be fetched. */
  lostTiles: readonly string[];
  /** How many records are chosen, and how many of them have a place. */
  chosen: number;
  placed: number;
}

/** What the map has to say about itself: nothing to draw, a basemap that fails, streets that end. */
export function MapMessages({
  map,
  looks,
  basemap,
  partsMissing,
  lostTiles,
  chosen,
  placed,
}: MapMessagesProps) {
  const { natverk, gatorNot } = useWorkspace().workspace.baskarta;
  const [seen, setSeen] = useState(false);
  const streetsEnd = useStreetsEnd(map, looks);
  const name = natverk?.namn ?? '';
  return (
    <div className="map-messages">
      {basemap.loading && <p className="map-messages-note">{mapText.basemapLoading(name)}</p>}
      {basemap.failed && (
        <Notice tone="warn" actions={<Dismiss onClick={basemap.dismiss} />}>
          {mapText.basemapFailed(name)}
        </Notice>
      )}
      {partsMissing && !seen && (
        <Notice tone="warn" actions={<Dismiss onClick={() => setSeen(true)} />}>
          {mapText.basemapPartsFailed}
        </Notice>
      )}
      <TileMessages looks={looks.tiles} lost={lostTiles} />
      {chosen > 0 && placed === 0 && <NothingToDraw chosen={chosen} />}
      {streetsEnd && gatorNot && <p className="map-messages-note">{gatorNot}</p>}
    </div>
  );
}

function Dismiss({ onClick }: { onClick: () => void }) {
  return (
    <Button
      look="quiet"
      size="small"
      icon="close"
      iconOnly
      label={mapText.dismiss}
      onClick={onClick}
    />
  );
}

/** When records are chosen and none of them has a place: where they can be read instead. */
function NothingToDraw({ chosen }: { chosen: number }) {
  return (
    <Notice
      actions={
        <Button
          size="small"
          icon="table"
          label={mapText.showInTable}
          onClick={() => changeView((view) => ({ ...view, drawer: 'tabell' }))}
        />
      }
    >
      {mapText.noPlace(chosen)}
    </Notice>
  );
}
