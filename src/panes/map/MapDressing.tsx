import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { mapText } from '@/text/map';
import { useTiledLayers } from '@/view/large-layers';
import { useVisible } from '@/view/selection';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { Announcement } from './Announcement';
import { Cover } from './Cover';
import { setCurrentMap } from './current-map';
import { FeatureList } from './FeatureList';
import { countPlaced } from './in-view';
import { MapControls } from './MapControls';
import { MapCredits } from './MapCredits';
import { MapMessages } from './MapMessages';
import type { MapLooks } from './map-style';
import { NoMap } from './NoMap';
import { Pointing } from './Pointing';
import { usePaperFrame } from './paper-frame';
import { ScaleBar } from './ScaleBar';
import { useCamera } from './use-camera';
import { useContextLost } from './use-context-lost';
import { useDrawn } from './use-drawn';
import { useInView } from './use-in-view';
import type { OutsideState } from './use-outside-basemap';
import { usePaperLooks } from './use-paper-looks';
import { usePrint } from './use-print';
import { useRecords } from './use-records';
import { useStreets } from './use-streets';
import { useStyle } from './use-style';

interface MapDressingProps {
  map: MapLibreMap;
  /** The looks the map was made with. */
  firstLooks: MapLooks;
  looks: MapLooks;
  basemap: OutsideState;
  /** Some file of the embedded basemap could not be fetched. */
  partsMissing: boolean;
  /** Sources that could not be fetched. */
  lostTiles: readonly string[];
}

/** What is drawn on the map and what stands round it, once there is one. */
export function MapDressing(props: MapDressingProps) {
  const { map, firstLooks, looks, basemap, partsMissing, lostTiles } = props;
  const { workspace } = useWorkspace();
  const active = hasMap(useView());
  const visible = useVisible();
  const chosen = useDrawn();
  const tiled = useTiledLayers();
  const styles = useStyle(map, firstLooks, looks);
  useEffect(() => {
    setCurrentMap(map);
    return () => setCurrentMap(null);
  }, [map]);
  useStreets(map, looks, styles);
  useRecords(map, chosen, styles, active && visible !== null);
  const { toggleDistrict, showWholeArea } = useCamera(map, looks.chosenDistricts, active);
  const placed = useMemo(() => countPlaced(chosen), [chosen]);
  const inView = useInView(map, chosen, tiled, active);
  const lost = useContextLost(map);
  const picture = usePrint(map, looks, usePaperLooks(looks), usePaperFrame(), active);
  return (
    <>
      <Cover map={map} colours={looks.colours} styles={styles} />
      <Pointing map={map} onDistrict={toggleDistrict} />
      <MapControls map={map} onWholeArea={showWholeArea} />
      <MapMessages
        map={map}
        looks={looks}
        basemap={basemap}
        partsMissing={partsMissing}
        lostTiles={lostTiles}
        chosen={chosen.length}
        placed={placed}
      />
      <Announcement count={inView.count} />
      <div className="map-foot">
        <FeatureList inView={inView} />
        <div className="map-foot-facts">
          <ScaleBar map={map} />
          <MapCredits outside={looks.outside !== null} />
        </div>
      </div>
      {lost && <NoMap title={mapText.lostTitle} text={mapText.lost} />}
      {picture && (
        <img
          className="map-print-image"
          src={picture}
          alt={mapText.printed(workspace.omrade.namn)}
        />
      )}
    </>
  );
}
