import type { Position } from 'geojson';
import { fieldsOf } from '@/domain/fields';
import type { Row } from '@/domain/row';
import { type RecordType, statusesOf } from '@/domain/vocabulary';
import { type Observation, pointRef, type SafetyWalk, type WalkStop } from '@/domain/walk';
import type { LayerConfig } from '@/domain/workspace';
import { protocolText } from '@/text/protocol';

const words = protocolText.measure;

/** Where a point is: its own position, or else its stop's. */
export function positionOf(
  point: Pick<Observation, 'position' | 'stopId'>,
  stops: readonly WalkStop[],
): Position | null {
  return point.position ?? stops.find(({ id }) => id === point.stopId)?.position ?? null;
}

/** The layer a point is offered to become a measure of: what is built for the physical, what is done for the social. */
export function usualLayer(
  { nature }: Pick<Observation, 'nature'>,
  layers: readonly LayerConfig[],
): LayerConfig | undefined {
  const wanted: readonly RecordType[] =
    nature === 'fysisk'
      ? ['trygghetsinvestering', 'ovrig_insats']
      : ['aktivitet', 'ovrig_insats', 'social_insats'];
  for (const type of wanted) {
    const found = layers.find(({ typ }) => typ === type);
    if (found) return found;
  }
  return layersFor(layers)[0];
}

/** Layers a point can become a measure of: all but those of walks. */
export const layersFor = (layers: readonly LayerConfig[]): LayerConfig[] =>
  layers.filter(({ typ }) => typ !== 'trygghetsvandring');

/** What a measure is made of. */
export interface MeasureSource {
  walk: SafetyWalk;
  stops: readonly WalkStop[];
  point: Observation;
}

/** The name a measure is offered: what it is about and where. */
export function usualName({ stops, point }: MeasureSource): string {
  return words.nameOf(point.aspect, stops.find(({ id }) => id === point.stopId)?.name);
}

/**
 * A point of a protocol as a measure of the register, internal until somebody says otherwise. It says where it comes
 * from, and its place is no more exact than where people stood.
 */
export function measureRow(
  source: MeasureSource,
  type: RecordType,
  own: { id: string; name: string },
): Row {
  const { walk, stops, point } = source;
  const position = positionOf(point, stops);
  const stop = stops.find(({ id }) => id === point.stopId);
  const lighting = type === 'trygghetsinvestering' && point.aspect === 'belysning';
  const given: Readonly<Record<string, unknown>> = {
    id: own.id,
    namn: own.name,
    preventionstyp: [point.nature === 'fysisk' ? 'situationell' : 'social'],
    status: statusesOf(type)[0],
    plats: stop?.name,
    genomforande: 'framgar_inte',
    ansvarig: point.responsible,
    beskrivning: point.text ?? words.fromWalk(point.aspect),
    kallor: [{ dokument: words.document, avsnitt: words.section(walk.name, walk.walkDate) }],
    geometrikvalitet: position ? 'ungefarlig' : 'saknas',
    geometrikalla: position ? words.placeSource(walk.name, walk.walkDate) : undefined,
    publiceringsniva: 'intern',
    vandringspunkt: pointRef(walk.id, point.id),
    insatstyp: lighting ? ['belysning'] : undefined,
  };
  const keys = Object.values(fieldsOf(type)).map(({ key }) => key);
  const properties = Object.fromEntries(
    keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])),
  );
  return {
    properties,
    geometry: position ? { type: 'Point', coordinates: [...position] } : null,
  };
}
