import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { TiledLayer } from '@/domain/workspace';
import { setHovered } from '@/view/hover';
import { changeView, currentView } from '@/view/view-store';
import { isDrawnOn } from './current-map';
import {
  findDistrict,
  findGap,
  findRecords,
  findStop,
  isOnDistrictName,
  pointerReach,
} from './find-hits';
import { chooseAtSpot } from './hits';
import { glideMs } from './map-moves';
import { findTileCell, findTileRows, markTileRow, type TileCell, type TileRow } from './tile-hits';

/** What is under the pointer, for the tooltip. */
export interface Pointed {
  x: number;
  y: number;
  ids: readonly string[];
  /** Those of them that are drawn from tiles, as far as the tiles tell. */
  rows: readonly TileRow[];
  /** Where no record is: a cell of aggregated tiles. */
  cell: TileCell | null;
}

/** Two clicks at most this many pixels apart are at the same spot. */
const sameSpot = 8;

function selectRecord(ids: readonly string[], again: boolean): void {
  const { selected } = currentView();
  const id = chooseAtSpot(ids, selected, again);
  if (id !== selected) changeView((view) => ({ ...view, selected: id }));
}

function selectNothing(): void {
  if (currentView().selected !== null) changeView((view) => ({ ...view, selected: null }));
}

/** Points out the gap at a point; returns whether there is one. */
function chooseGap(map: MapLibreMap, point: MapMouseEvent['point']): boolean {
  const gap = findGap(map, point);
  if (gap === null) return false;
  changeView((view) => ({ ...view, gaps: { ...view.gaps, chosen: gap } }));
  return true;
}

/** Points out the stop at a point; returns whether there is one. */
function chooseStop(map: MapLibreMap, point: MapMouseEvent['point']): boolean {
  const stop = findStop(map, point);
  if (stop === null) return false;
  changeView((view) => ({ ...view, walk: { ...view.walk, point: stop } }));
  return true;
}

/** Whether the name of a district or a gap is under a point. */
const isOnOther = (map: MapLibreMap, point: MapMouseEvent['point']): boolean =>
  isOnDistrictName(map, point) || findGap(map, point) !== null;

/** What lies under a point: records that are held, rows of tiles, and where there are none of them a cell. */
function lookAt(
  map: MapLibreMap,
  point: MapMouseEvent['point'],
  tiled: readonly TiledLayer[],
): Omit<Pointed, 'x' | 'y'> {
  const held = findRecords(map, point);
  const rows = findTileRows(map, point, pointerReach(), tiled);
  const ids = [...new Set([...held, ...rows.map(({ id }) => id)])];
  return { ids, rows, cell: ids.length === 0 ? findTileCell(map, point, tiled) : null };
}

/** Zoom levels that a click on a cell comes nearer. */
const nearer = 2;

/** Selects the record at a point, or comes nearer to a cell of many; returns whether there is either. */
function chooseRecord(
  map: MapLibreMap,
  point: MapMouseEvent['point'],
  tiled: readonly TiledLayer[],
  again: boolean,
): boolean {
  const { ids, cell } = lookAt(map, point, tiled);
  if (ids.length > 0) selectRecord(ids, again);
  else if (cell)
    map.easeTo({ center: cell.place, zoom: map.getZoom() + nearer, duration: glideMs(400) });
  return ids.length > 0 || cell !== null;
}

/** The row of tiles that is pointed out, one at a time. */
class TileMark {
  readonly #map: MapLibreMap;
  readonly #tiled: readonly TiledLayer[];
  #marked: TileRow | undefined;

  constructor(map: MapLibreMap, tiled: readonly TiledLayer[]) {
    this.#map = map;
    this.#tiled = tiled;
  }

  put(row: TileRow | undefined): void {
    if (row?.id === this.#marked?.id) return;
    for (const [each, hovered] of [
      [this.#marked, false],
      [row, true],
    ] as const) {
      const layer = each && this.#tiled.find(({ id }) => id === each.layer);
      if (each && layer) markTileRow(this.#map, each, layer, hovered);
    }
    this.#marked = row;
  }
}

/**
 * Hover and clicks on the map. A click selects a record, or else the district, or else nothing.
 * @param onDistrict called with the name of the district that was clicked
 * @param tiled layers that are drawn from tiles
 */
export function usePointer(
  map: MapLibreMap,
  onDistrict: (name: string) => void,
  tiled: readonly TiledLayer[],
): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const lastClick = useRef({ x: -100, y: -100 });
  const tellDistrict = useEffectEvent(onDistrict);

  useEffect(() => {
    let frame = 0;
    const mark = new TileMark(map, tiled);

    function leave(): void {
      cancelAnimationFrame(frame);
      mark.put(undefined);
      setPointed(null);
      setHovered(null);
    }

    function look(event: MapMouseEvent): void {
      if (map.isMoving() || isDrawnOn()) return;
      const found = lookAt(map, event.point, tiled);
      const isOver = found.ids.length > 0 || found.cell !== null;
      map.getCanvas().style.cursor = isOver || isOnOther(map, event.point) ? 'pointer' : '';
      setHovered(found.ids[0] ?? null);
      mark.put(found.rows.find(({ id }) => id === found.ids[0]));
      setPointed(isOver ? { x: event.point.x, y: event.point.y, ...found } : null);
    }

    function onMove(event: MapMouseEvent): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(event));
    }

    function onClick(event: MapMouseEvent): void {
      if (isDrawnOn() || chooseStop(map, event.point)) return;
      const { x, y } = event.point;
      const again = Math.hypot(x - lastClick.current.x, y - lastClick.current.y) <= sameSpot;
      lastClick.current = { x, y };
      const onCell = findTileCell(map, event.point, tiled) !== null;
      const onName = !onCell && isOnDistrictName(map, event.point);
      if (!onName && chooseRecord(map, event.point, tiled, again)) return;
      if (!onName && chooseGap(map, event.point)) return;
      const district = findDistrict(map, event.point);
      if (district !== null) tellDistrict(district);
      else selectNothing();
    }

    map.on('mousemove', onMove);
    map.on('mouseout', leave);
    map.on('movestart', leave);
    map.on('click', onClick);
    return () => {
      leave();
      map.off('mousemove', onMove);
      map.off('mouseout', leave);
      map.off('movestart', leave);
      map.off('click', onClick);
    };
  }, [map, tiled]);

  return pointed;
}
