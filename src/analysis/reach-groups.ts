import { fieldValue, type Measure } from '@/domain/measure';
import type { LayerConfig } from '@/domain/workspace';

/** Measures that are assumed to reach equally far: a layer, or one kind of measures within it. */
export interface ReachGroup {
  id: string;
  layer: string;
  /** Kind of measure within the layer; null for the whole layer, or those of no kind that is named. */
  kind: string | null;
  /** Metres that the workspace assumes. */
  assumedMeters: number;
}

const idOf = (layer: string, kind: string | null): string =>
  kind === null ? layer : `${layer}.${kind}`;

/** The reach groups of a layer: its kinds, and the layer itself for the rest. */
export function reachGroups(layer: LayerConfig): readonly ReachGroup[] {
  const kinds = Object.entries(layer.rackviddPerInsatstyp ?? {});
  const own = (kind: string | null, assumedMeters: number): ReachGroup => ({
    id: idOf(layer.id, kind),
    layer: layer.id,
    kind,
    assumedMeters,
  });
  return [...kinds.map(([kind, meters]) => own(kind, meters)), own(null, layer.rackviddMeter)];
}

/** Ids of the reach groups a measure belongs to: those of its kinds, else its layer's. */
export function groupsOf(measure: Measure, layer: LayerConfig): readonly string[] {
  const named = layer.rackviddPerInsatstyp ?? {};
  const kinds = fieldValue(measure, 'investmentKinds') ?? fieldValue(measure, 'otherKinds');
  const own = Array.isArray(kinds) ? kinds.map(String) : [];
  const groups = own.map((kind) => idOf(layer.id, kind in named ? kind : null));
  return groups.length === 0 ? [layer.id] : [...new Set(groups)];
}
