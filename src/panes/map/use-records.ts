import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { makePause } from '@/analysis/pause';
import type { Measure } from '@/domain/measure';
import { useHovered } from '@/view/hover';
import { useLargeSelection } from '@/view/large-layers';
import { useSelectedMeasure, useVisible } from '@/view/selection';
import { beginWork } from '@/view/under-way';
import { type FocusState, focusSource, toFocus } from './focus-style';
import { markUsable } from './mark-usable';
import { buildFeatures, type FeaturesByMeasure, featuresOf } from './measure-features';
import { type Sent, sendFeatures } from './send-features';
import { useDistrictNames } from './use-district-names';

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
  const [drawn, setDrawn] = useState<FeaturesByMeasure | null>(null);
  const sent = useRef<Sent & { styles: number }>({ styles: -1, features: [] });

  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const drawnAll = beginWork();
    async function draw(): Promise<void> {
      const built = await buildFeatures(chosen, makePause());
      if (stop.signal.aborted) return;
      if (sent.current.styles !== styles) sent.current = { styles, features: [] };
      setDrawn(built);
      await sendFeatures(map, [...built.values()].flat(), sent.current, stop.signal);
      if (chosen.length > 0 && !stop.signal.aborted) markUsable(map);
    }
    draw().catch(window.reportError).finally(drawnAll);
    return () => stop.abort();
  }, [map, chosen, active, styles]);

  useFocus(map, drawn, styles, active);
  useDistrictNames(map, drawn, styles, active);
}

function useFocus(
  map: MapLibreMap,
  features: FeaturesByMeasure | null,
  styles: number,
  active: boolean,
): void {
  const visible = useVisible();
  const large = useLargeSelection();
  const held = useSelectedMeasure();
  const selected = held ?? (large.state === 'here' ? large.measure : null);
  const hoveredId = useHovered();
  const shown = useRef(0);
  const index = hoveredId === null ? undefined : visible?.dataset.indexOf.get(hoveredId);
  const hovered = index === undefined ? undefined : visible?.dataset.measures[index];

  useEffect(() => {
    if (!active || styles < 0) return;
    const source = map.getSource<GeoJSONSource>(focusSource);
    if (!source) return;
    const pointed: [Measure | null, FocusState][] = [[selected, 'selected']];
    if (hovered && hovered !== selected) pointed.push([hovered, 'hovered']);
    const focus = pointed.flatMap(([measure, state]) =>
      // A selected record is shown even when the filters leave it out.
      measure ? toFocus(features?.get(measure.id) ?? featuresOf(measure, 'symbol'), state) : [],
    );
    // Nothing over nothing would still be cut into tiles.
    if (focus.length + shown.current === 0) return;
    shown.current = focus.length;
    void source.setData({ type: 'FeatureCollection', features: focus });
  }, [map, features, styles, active, selected, hovered]);
}
