import type { Feature, Geometry, Polygon, Position } from 'geojson';
import type { GeoJSONStoreFeatures, TerraDraw } from 'terra-draw';
import type { CurrentMap } from './current-map';
import { joinParts, splitParts } from './geometry-parts';
import { makeSnap } from './snap-to-outlines';

/** What is drawn anew, or that what is there is moved. */
export type DrawKind = 'point' | 'line' | 'area' | 'move';

interface Drawing {
  /** Takes the drawing off the map. */
  stop: () => void;
}

const modeOf = { point: 'point', line: 'linestring', area: 'polygon' } as const;
type Mode = (typeof modeOf)[keyof typeof modeOf];

/** Decimals of a degree that are kept: about a decimetre. */
const precision = 6;

/** What a corner can take hold of: the districts' outlines. */
type Outlines = readonly Geometry[];

/**
 * Lets the user draw on the map, or move what is there. The library is fetched when it is first wanted.
 * @param outlines boundaries that corners take hold of when near
 * @param onDone told of each geometry that is finished
 */
export async function startDrawing(
  map: CurrentMap,
  kind: DrawKind,
  geometry: Geometry | null,
  { outlines, colour }: { outlines: Outlines; colour: `#${string}` },
  onDone: (geometry: Geometry) => void,
): Promise<Drawing> {
  const [library, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import('terra-draw'),
    import('terra-draw-maplibre-gl-adapter'),
  ]);
  const snap = makeSnap(map, outlines);
  const snapping = {
    toCustom: (pointer: Parameters<typeof snap>[0]) => {
      const found = snap(pointer);
      return found && roundedPosition(found);
    },
  };
  const flags = {
    feature: {
      draggable: true,
      coordinates: { midpoints: true, draggable: true, deletable: true, snappable: snapping },
    },
  };
  const draw = new library.TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: precision }),
    modes: [
      new library.TerraDrawPointMode({ styles: { pointColor: colour, pointWidth: 7 } }),
      new library.TerraDrawLineStringMode({
        styles: { lineStringColor: colour, lineStringWidth: 3 },
        snapping,
      }),
      new library.TerraDrawPolygonMode({
        styles: { fillColor: colour, outlineColor: colour, fillOpacity: 0.2, outlineWidth: 2 },
        snapping,
      }),
      new library.TerraDrawSelectMode({
        flags: { point: flags, linestring: flags, polygon: flags },
        allowManualDeselection: false,
        styles: { selectionPointColor: colour, selectionPointWidth: 6, midPointColor: colour },
      }),
    ],
  });
  draw.start();
  if (kind === 'move') moveParts(draw, geometry, onDone);
  else drawOne(draw, modeOf[kind], onDone);
  return {
    stop: () => {
      // A map that is gone has taken the drawing with it.
      if (draw.enabled) draw.stop();
    },
  };
}

function drawOne(draw: TerraDraw, mode: Mode, onDone: (geometry: Geometry) => void): void {
  draw.setMode(mode);
  draw.on('finish', (id) => {
    const drawn = draw.getSnapshotFeature(id);
    if (drawn) onDone(drawn.geometry);
  });
}

function moveParts(
  draw: TerraDraw,
  geometry: Geometry | null,
  onDone: (geometry: Geometry) => void,
): void {
  if (!geometry) throw new Error('there is no geometry to move');
  const parts = splitParts(geometry).map(
    (part): GeoJSONStoreFeatures => ({
      type: 'Feature',
      id: draw.getFeatureId(),
      geometry: withoutHoles(part),
      properties: {
        mode: { Point: 'point', LineString: 'linestring', Polygon: 'polygon' }[part.type],
      },
    }),
  );
  draw.addFeatures(parts);
  const [first] = parts;
  if (first?.id !== undefined) draw.selectFeature(first.id);
  draw.on('finish', () => {
    const moved = parts.flatMap(({ id }): Feature['geometry'][] => {
      const part = id === undefined ? undefined : draw.getSnapshotFeature(id);
      return part ? [part.geometry] : [];
    });
    onDone(joinParts(geometry, moved));
  });
}

/** The outer ring alone is moved on the map; holes are put back by `joinParts`. */
function withoutHoles(part: ReturnType<typeof splitParts>[number]) {
  if (part.type !== 'Polygon') return part;
  const [outer = []] = part.coordinates;
  return { type: 'Polygon', coordinates: [rounded(outer)] } satisfies Polygon;
}

/** The library refuses coordinates with more decimals than it keeps. */
const roundedPosition = (position: Position): Position =>
  position.map((value) => Number(value.toFixed(precision)));
const rounded = (ring: readonly Position[]): Position[] => ring.map(roundedPosition);
