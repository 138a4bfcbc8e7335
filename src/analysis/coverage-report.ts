import type { Position } from 'geojson';

/** What counts as cover and how far it reaches. */
export interface CoverSettings {
  /** Ids of the layers that count. */
  layers: readonly string[];
  /** Metres by reach group; a group that is absent has the reach of the workspace. */
  reachMeters: Readonly<Record<string, number>>;
  /** Whether measures that are planned count beside those in force. */
  planned: boolean;
  /** Whether areas whose outline is only schematic count. */
  schematic: boolean;
}

/** What makes an uncovered place a gap worth a look. */
export interface GapSettings {
  /** Points for each inhabitant a hectare. */
  personWeight: number;
  /** Points for each place within 100 m, by kind of place; a kind that is absent weighs nothing. */
  placeWeights: Readonly<Record<string, number>>;
  /** Fewest points of an area that is listed. */
  threshold: number;
  /** Whether parks, woods and the like are looked at too. */
  parks: boolean;
}

/** Of something that can be covered: how much there is, and which shares (0-1) are covered by one, and by two or more. */
export interface CoverShare {
  whole: number;
  once: number;
  twice: number;
}

/** What shares are taken of: land, inhabitants, places that matter. */
export type CoverOf = 'mark' | 'folk' | 'platser';

/** The share of land, people or places. */
export function shareOf({ land, people, places }: AreaCover, of: CoverOf): CoverShare {
  return { mark: land, folk: people, platser: places }[of];
}

/** Cover of one district, or of the whole area. */
export interface AreaCover {
  /** Null for the whole area. */
  district: string | null;
  /** Square metres. */
  land: CoverShare;
  people: CoverShare;
  /** Places that matter. */
  places: CoverShare;
  /** Some of it rests on areas whose outline is schematic. */
  schematic: boolean;
}

/** The nearest measure of a layer. */
export interface Nearest {
  layer: string;
  /** Id of the measure. */
  id: string;
  /** From the place to the measure's geometry, in a straight line. */
  meters: number;
}

/** A place that matters which nothing reaches. */
export interface PlaceGap {
  id: string;
  name: string;
  kind: string;
  district: string | null;
  position: Position;
  weight: number;
  /** Nearest measure of each layer that counts, the nearest first. */
  nearest: readonly Nearest[];
}

/** A connected piece of uncovered ground where many live or many places are near. */
export interface AreaGap {
  /** The same for the same piece: made from its district and the cell it begins in. */
  id: string;
  district: string;
  squareMeters: number;
  people: number;
  /** Names of places that matter inside. */
  places: readonly string[];
  nearest: readonly Nearest[];
  /** A point well inside, WGS 84. */
  position: Position;
  /** Coordinates of its outline as a MultiPolygon, WGS 84. */
  outline: readonly (readonly (readonly Position[])[])[];
}

/** Share of a district's land that is covered, by reach in whole metres from 0. */
export interface ReachCurve {
  district: string | null;
  land: Float32Array;
}

/** Which cells are covered, as a picture for the map. */
export interface CoverPicture {
  columns: number;
  rows: number;
  /** Per cell, from the north-west corner eastwards: 0 outside the area, 1 not covered, 2 covered once, 3 twice or more. */
  cells: Uint8Array<ArrayBuffer>;
  /** North-west, north-east, south-east and south-west corners, WGS 84. */
  corners: readonly [Position, Position, Position, Position];
}

/** All that is known of the cover under one setting. */
export interface CoverageReport {
  /** Metres of a cell's side. */
  cellMeters: number;
  /** The whole area first, then the districts in the dataset's order. */
  now: readonly AreaCover[];
  /** The same when what is planned is in force too. */
  later: readonly AreaCover[];
  /** Places first: no places of one are in the other. */
  places: readonly PlaceGap[];
  areas: readonly AreaGap[];
  /** Whole area first. All reaches that are not 0 are this one. */
  curves: readonly ReachCurve[];
  picture: CoverPicture;
  /** Measures that counted. */
  counted: number;
}
