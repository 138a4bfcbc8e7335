import type { CanvasSource, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { CoverageReport } from '@/analysis/coverage-report';
import { type Bounds, extendBounds } from '@/domain/position';
import { useCoverage } from '@/view/coverage';
import { useView } from '@/view/view-store';
import { paintCover } from './cover-canvas';
import { gapSource, toGapFeatures } from './gap-style';
import type { MapColours } from './map-colours';
import { byApp } from './map-moves';
import { measureSource } from './measure-style';
import { shareLayer, shareLayerId } from './share-style';

const coverId = 'tackning';
/** Not closer than this to a gap, so that one sees where it is. */
const closest = 16;

function corners(picture: { corners: readonly (readonly number[])[] }) {
  const [a = [], b = [], c = [], d = []] = picture.corners;
  const pair = ([lng = 0, lat = 0]: readonly number[]): [number, number] => [lng, lat];
  return [pair(a), pair(b), pair(c), pair(d)] as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
}

/** What is covered lies under all measures. */
const lowestMeasure = `${measureSource}-yta`;

/** Paints the covered ground and lays it on the map. */
function showCover(
  map: MapLibreMap,
  canvas: HTMLCanvasElement,
  { picture }: CoverageReport,
  { accent }: MapColours,
): void {
  paintCover(canvas, picture, accent);
  const source = map.getSource<CanvasSource>(coverId);
  if (source) {
    // The canvas is read once more, and then left alone.
    source.play();
    source.pause();
    map.triggerRepaint();
    return;
  }
  map.addSource(coverId, {
    type: 'canvas',
    canvas,
    animate: false,
    coordinates: corners(picture),
  });
  map.addLayer(
    {
      id: coverId,
      type: 'raster',
      source: coverId,
      paint: { 'raster-fade-duration': 0, 'raster-resampling': 'nearest' },
    },
    lowestMeasure,
  );
}

function removeCover(map: MapLibreMap): void {
  if (map.getLayer(coverId)) map.removeLayer(coverId);
  if (map.getSource(coverId)) map.removeSource(coverId);
}

/**
 * Draws what is covered and the gaps, on the page that is about them.
 * @param styles number of the map's style: a new one has neither yet
 */
export function useCover(map: MapLibreMap, colours: MapColours, styles: number): void {
  const { page, gaps } = useView();
  const { report } = useCoverage();
  const shown = page === 'luckor' ? report : null;
  const [canvas] = useState(() => document.createElement('canvas'));

  const asShares = gaps.picture === 'andelar';

  useEffect(() => {
    if (styles >= 0 && shown && !asShares) showCover(map, canvas, shown, colours);
  }, [map, canvas, shown, colours, styles, asShares]);

  const painted = shown !== null && !asShares;
  useEffect(() => (painted ? () => removeCover(map) : undefined), [map, painted]);

  useEffect(() => {
    if (styles < 0 || !shown || !asShares) return;
    map.addLayer(shareLayer(shown.now, gaps.unit, colours), lowestMeasure);
    return () => {
      if (map.getLayer(shareLayerId)) map.removeLayer(shareLayerId);
    };
  }, [map, shown, colours, styles, asShares, gaps.unit]);

  const hidden = useMemo(() => new Set(Object.keys(gaps.hidden)), [gaps.hidden]);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (styles < 0 || (!shown && !drawn)) return;
    const none = { areas: [], places: [] };
    const features = toGapFeatures(shown ?? none, gaps.chosen, hidden);
    void map.getSource<GeoJSONSource>(gapSource)?.setData(features);
    setDrawn(shown !== null);
  }, [map, shown, gaps.chosen, hidden, drawn, styles]);

  useGoToGap(map, shown, gaps.chosen);
}

/** Takes the map to the gap that is pointed out, when another one is. */
function useGoToGap(map: MapLibreMap, report: CoverageReport | null, chosen: string | null): void {
  const area = report?.areas.find(({ id }) => id === chosen);
  const place = report?.places.find(({ id }) => id === chosen);
  const bounds = useMemo((): Bounds | null => {
    if (place) return extendBounds(null, { type: 'Point', coordinates: [...place.position] });
    if (!area) return null;
    const coordinates = area.outline.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
    return extendBounds(null, { type: 'MultiPolygon', coordinates });
  }, [area, place]);
  const key = bounds?.join() ?? '';
  useEffect(() => {
    if (key === '') return;
    const [west = 0, south = 0, east = 0, north = 0] = key.split(',').map(Number);
    map.fitBounds(
      [west, south, east, north],
      { padding: 120, maxZoom: closest, duration: 700 },
      byApp,
    );
  }, [map, key]);
}
