import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { makePause } from '@/analysis/pause';
import type { Measure } from '@/domain/measure';
import { useHovered } from '@/view/hover';
import { useSelectedMeasure, useVisible } from '@/view/selection';
import { useWorkspace } from '@/view/workspace-context';
import { type FocusState, focusSource, toFocus } from './focus-style';
import { markUsable } from './mark-usable';
import { buildFeatures, type FeaturesByLayer, featuresOf } from './measure-features';
import { sendFeatures } from './send-features';
import { useDistrictNames } from './use-district-names';

const nothing: FeaturesByLayer = new Map();

/**
 * Draws the chosen records, and once more on top the one that is selected and the one that is pointed at.
 * @param styles number of the map's style: after a new one everything is sent again
 * @param active false while the map is hidden: then nothing is done
 */
export function useRecords(
  map: MapLibreMap,
  chosen: readonly Measure[],
  styles: number,
  active: boolean,
): void {
  const { layerById } = useWorkspace();
  const [features, setFeatures] = useState(nothing);
  const sent = useRef({ styles: -1, features: new Map<string, readonly Feature[]>() });

  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    async function draw(): Promise<void> {
      const built = await buildFeatures(chosen, makePause());
      if (stop.signal.aborted) return;
      if (sent.current.styles !== styles) sent.current = { styles, features: new Map() };
      setFeatures(built);
      await sendFeatures(map, [...layerById.keys()], built, sent.current.features, stop.signal);
      if (chosen.length > 0 && !stop.signal.aborted) markUsable(map);
    }
    draw().catch(window.reportError);
    return () => stop.abort();
  }, [map, chosen, active, styles, layerById]);

  useFocus(map, features, styles, active);
  useDistrictNames(map, features, styles, active);
}

function useFocus(
  map: MapLibreMap,
  features: FeaturesByLayer,
  styles: number,
  active: boolean,
): void {
  const visible = useVisible();
  const selected = useSelectedMeasure();
  const hoveredId = useHovered();
  const index = hoveredId === null ? undefined : visible?.dataset.indexOf.get(hoveredId);
  const hovered = index === undefined ? undefined : visible?.dataset.measures[index];

  useEffect(() => {
    if (!active || styles < 0) return;
    const source = map.getSource<GeoJSONSource>(focusSource);
    if (!source) return;
    const pointed: [Measure | null, FocusState][] = [[selected, 'selected']];
    if (hovered && hovered !== selected) pointed.push([hovered, 'hovered']);
    const drawn = pointed.flatMap(([measure, state]) => {
      if (!measure) return [];
      const own = features
        .get(measure.layer)
        ?.filter(({ properties }) => properties?.['id'] === measure.id);
      // A selected record is shown even when the filters leave it out.
      return toFocus(own?.length ? own : featuresOf(measure, 'symbol'), state, measure.layer);
    });
    void source.setData({ type: 'FeatureCollection', features: drawn });
  }, [map, features, styles, active, selected, hovered]);
}
