import type { MultiPolygon, Polygon, Position } from 'geojson';

type Area = Polygon | MultiPolygon;

/** A place that matters. */
interface GroundPlace {
  id: string;
  name: string;
  kind: string;
  district: string | null;
  position: Position;
}

/** All that does not change with the register or the settings. */
export interface Ground {
  /** Definition of the plane coordinate system in PROJ's words. */
  plane: string;
  cellMeters: number;
  districts: readonly { name: string; population: number; geometry: Area }[];
  water: readonly Area[];
  parks: readonly Area[];
  places: readonly GroundPlace[];
}
