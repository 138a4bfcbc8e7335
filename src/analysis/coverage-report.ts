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
  /** Day (since 1970) on which what is in force must be so, or null; measures without a date pass. */
  day: number | null;
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

/** A place that matters, by its name. */
export interface NamedPlace {
  id: string;
  name: string;
  district: string | null;
}

/** What another setting covers, beside the first. */
export interface OtherCover {
  /** The whole area first, then the districts in the dataset's order. */
  areas: readonly AreaCover[];
  /** Square metres of land that only the other setting covers, and that only the first does. */
  gainedSquareMeters: number;
  lostSquareMeters: number;
  /** Places with a weight that only the other setting reaches, and that only the first does. */
  gained: readonly NamedPlace[];
  lost: readonly NamedPlace[];
  /** Measures that counted. */
  counted: number;
}

/** How much there is of something, and which share (0-1) is covered. */
type ExactShareOf = Pick<CoverShare, 'whole' | 'once'>;

/** What is covered of one district, or of the whole area, as figures that leave the screen. */
export interface ExactCover extends Pick<AreaCover, 'district' | 'schematic'> {
  /** Square metres. */
  land: ExactShareOf;
  /** Inhabitants; they are spread evenly over where people live. */
  people: ExactShareOf;
  places: ExactShareOf;
}

/** Which cells are covered, as a picture for the map. */
export interface CoverPicture {
  /** Cover of one setting, or the difference between two. */
  kind: 'cover' | 'difference';
  columns: number;
  rows: number;
  /**
   * Per cell, from the north-west corner eastwards. Cover: 0 outside the area, 1 not covered, 2 covered once, 3 twice
   * or more. Difference: 0 outside the area, 1 covered by neither setting, 2 by both, 3 only by the first, 4 only by
   * the other.
   */
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
  /** What another setting covers, when two are compared. */
  other: OtherCover | null;
  /** Kinds of places there are, whether they weigh anything or not. */
  placeKinds: readonly string[];
  /** Measures that counted. */
  counted: number;
}
