import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import type { Row } from '@/domain/row';
import type { SafetyWalk } from '@/domain/walk';
import { formatDate } from '@/text/format';
import { walkText } from '@/text/walk';

const { create: words } = walkText;

/** Where a walk is to be: a district, the area of a record, or one that is drawn. */
export type AreaChoice =
  | { way: 'stadsdel' | 'omrade'; id: string }
  | { way: 'ritad'; drawn: Geometry | null };

/** The area that was chosen, with a name to call it by. */
export interface ChosenArea {
  name: string;
  geometry: Polygon | MultiPolygon;
  /** How sure its outline is. */
  quality: string;
}

const isArea = (geometry: Geometry | null): geometry is Polygon | MultiPolygon =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/** The area of a choice; null while nothing, or nothing with an area, is chosen. */
export function areaOfChoice(
  choice: AreaChoice,
  districts: readonly District[],
  zones: readonly Measure[],
): ChosenArea | null {
  if (choice.way === 'ritad')
    return isArea(choice.drawn)
      ? { name: words.drawnArea, geometry: choice.drawn, quality: 'ungefarlig' }
      : null;
  if (choice.way === 'stadsdel') {
    const district = districts.find(({ id }) => id === choice.id);
    return district ? { name: district.name, geometry: district.geometry, quality: 'exakt' } : null;
  }
  const zone = zones.find(({ id }) => id === choice.id);
  if (!zone || !isArea(zone.geometry)) return null;
  return {
    name: zone.place ?? zone.name,
    geometry: zone.geometry,
    quality: zone.geometryQuality,
  };
}

interface NewWalkFacts {
  id: string;
  name: string;
  area: ChosenArea;
  way: AreaChoice['way'];
  /** The earlier walk that this one goes on from. */
  previousWalk: SafetyWalk | undefined;
}

/** A new walk as a row: planned, and for the administration's own eyes until somebody says otherwise. */
export function newWalkRow({ id, name, area, way, previousWalk }: NewWalkFacts): Row {
  const day = new Date().toLocaleDateString('sv-SE');
  return {
    geometry: area.geometry,
    properties: {
      id,
      namn: name,
      preventionstyp: ['trygghetsskapande'],
      status: 'planerad',
      plats: area.name,
      genomforande: 'framgar_inte',
      beskrivning: words.description(area.name),
      kallor: [{ dokument: words.sourcePlace, avsnitt: words.sourceText(formatDate(day)) }],
      geometrikvalitet: area.quality,
      geometrikalla: way === 'ritad' ? words.placeSource.ritad : words.placeSource[way](area.name),
      publiceringsniva: 'intern',
      ...(previousWalk ? { foregaende: previousWalk.id } : {}),
      ...(previousWalk?.invitedGroups ? { inbjudna_grupper: [...previousWalk.invitedGroups] } : {}),
      ...(previousWalk?.missingGroups ? { saknade_grupper: [...previousWalk.missingGroups] } : {}),
    },
  };
}
