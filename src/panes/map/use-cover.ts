import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import type { AreaGap, CoverageReport, PlaceGap } from '@/analysis/coverage-report';
import { type Bounds, extendBounds } from '@/domain/position';
import { useCoverage } from '@/view/coverage';
import { useView } from '@/view/view-store';
import { districtSource } from './area-style';
import { coverLayerOf } from './cover-colours';
import { differenceOfGaps, gapsToDraw, noGaps, onlyChosen } from './cover-gaps';
import { CoverLayer, coverLayerId } from './cover-layer';
import { gapSource } from './gap-style';
import type { MapColours } from './map-colours';
import { byApp, glideMs } from './map-moves';
import { measureSource } from './measure-style';
import { lessLayerId, shareLayerId, shareLayers, shareStrengths } from './share-style';

/** Not closer than this to a gap, so that one sees where it is. */
const closest = 16;

/** What is covered lies under all measures. */
const lowestMeasure = `${measureSource}-yta`;

function removeLayers(map: MapLibreMap, ids: readonly string[]): void {
  for (const id of ids) if (map.getLayer(id)) map.removeLayer(id);
}

/**
 * Draws what is covered and the gaps, on the page that is about them.
 * @param styles number of the map's style: a new one has neither yet
 */
export function useCover(map: MapLibreMap, colours: MapColours, styles: number): void {
  const { page, gaps } = useView();
  const { report } = useCoverage();
  const shown = page === 'luckor' ? report : null;
  const asShares = gaps.picture === 'andelar';
  usePicture(map, asShares ? null : shown, colours, styles);
  useShares(map, asShares ? shown : null, colours, styles);
  useGaps(map, shown, styles);
  useGoToGap(map, shown, gaps.chosen);
}

/** Lays the covered ground on the map. */
function usePicture(
  map: MapLibreMap,
  report: CoverageReport | null,
  colours: MapColours,
  styles: number,
): void {
  const picture = report?.picture ?? null;
  useEffect(() => {
    // While a new style is on its way, or the graphics are lost, there is nothing to lay it under.
    if (styles < 0 || !picture || !map.getLayer(lowestMeasure)) return;
    const layer = coverLayerOf(map);
    if (layer) layer.show(picture, colours);
    else map.addLayer(new CoverLayer(picture, colours), lowestMeasure);
  }, [map, picture, colours, styles]);

  const drawn = picture !== null;
  useEffect(() => (drawn ? () => removeLayers(map, [coverLayerId]) : undefined), [map, drawn]);
}

/** Colours the districts by their shares. */
function useShares(
  map: MapLibreMap,
  report: CoverageReport | null,
  colours: MapColours,
  styles: number,
): void {
  const { unit } = useView().gaps;
  const drawn = report !== null;
  const comparing = report?.other != null;
  useEffect(() => {
    if (styles < 0 || !drawn || !map.getLayer(lowestMeasure)) return;
    for (const layer of shareLayers(colours, comparing)) map.addLayer(layer, lowestMeasure);
    return () => removeLayers(map, [shareLayerId, lessLayerId]);
  }, [map, drawn, comparing, colours, styles]);

  useEffect(() => {
    if (styles < 0 || !report || !map.getSource(districtSource)) return;
    for (const [id, strength] of shareStrengths(report, unit))
      map.setFeatureState({ source: districtSource, id }, { strength });
  }, [map, report, unit, styles]);
}

/** Draws the gaps; those that are as they were are left alone. */
function useGaps(map: MapLibreMap, report: CoverageReport | null, styles: number): void {
  const { chosen, hidden } = useView().gaps;
  const drawn = useRef({ styles, gaps: noGaps });
  useEffect(() => {
    const source = map.getSource<GeoJSONSource>(gapSource);
    if (!source) return;
    const all = report ? gapsToDraw(report, chosen, new Set(Object.keys(hidden))) : noGaps;
    const now = report?.other ? onlyChosen(all) : all;
    const before = drawn.current;
    drawn.current = { styles, gaps: now };
    if (before.styles === styles) {
      const difference = differenceOfGaps(before.gaps, now);
      if (difference) void source.updateData(difference);
    } else if (before.gaps.size + now.size > 0) {
      // A new style has none of them, or, after the graphics were lost, those of that time.
      void source.updateData({ removeAll: true, ...differenceOfGaps(noGaps, now) });
    }
  }, [map, report, chosen, hidden, styles]);
}

/** Where a gap is. */
function boundsOf(gap: AreaGap | PlaceGap): Bounds | null {
  if (!('outline' in gap))
    return extendBounds(null, { type: 'Point', coordinates: [...gap.position] });
  const coordinates = gap.outline.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
  return extendBounds(null, { type: 'MultiPolygon', coordinates });
}

/** Takes the map to the gap that is pointed out, when another one is. */
function useGoToGap(map: MapLibreMap, report: CoverageReport | null, chosen: string | null): void {
  const key = useMemo(() => {
    if (!report || chosen === null) return '';
    const isChosen = ({ id }: { id: string }) => id === chosen;
    const gap = report.places.find(isChosen) ?? report.areas.find(isChosen);
    return (gap && boundsOf(gap)?.join()) ?? '';
  }, [report, chosen]);
  useEffect(() => {
    if (key === '') return;
    const [west = 0, south = 0, east = 0, north = 0] = key.split(',').map(Number);
    map.fitBounds(
      [west, south, east, north],
      { padding: 120, maxZoom: closest, duration: glideMs(700) },
      byApp,
    );
  }, [map, key]);
}
