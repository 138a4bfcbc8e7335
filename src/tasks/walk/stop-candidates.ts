import { pointOnFeature } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { CoverageReport } from '@/analysis/coverage-report';
import type { StopCandidate } from '@/analysis/propose-stops';
import { isSpot } from '@/analysis/spot';
import { isOpen, pointState, pointsOf } from '@/domain/follow-up';
import type { Measure } from '@/domain/measure';
import type { Place } from '@/domain/reference';
import { meaningOf } from '@/domain/vocabulary';
import { isWalk, partsOf, pointRef } from '@/domain/walk';

/**
 * How much each kind of candidate speaks for a stop. What is left from an earlier walk comes before all: those who
 * walked were promised an answer. Assumptions, like the weights of the gaps.
 */
const weights = {
  point: 100,
  marked: 80,
  planned: 45,
  done: 35,
  placeGap: 30,
  areaGap: 35,
} as const;
/** Points of a place that matters, by the weight it has among the gaps. */
const perPlaceWeight = 5;

/** A place within a spot. */
function placeIn(geometry: Geometry): Position {
  return geometry.type === 'Point'
    ? geometry.coordinates
    : pointOnFeature(geometry).geometry.coordinates;
}

interface Sources {
  report: Pick<CoverageReport, 'places' | 'areas'> | null;
  /** Ids of the gaps that are worth a look, and of those that were put aside. */
  marked: readonly string[];
  hidden: Readonly<Record<string, string>>;
  places: readonly Place[];
  /** Weight of the kinds of places. */
  placeWeights: Readonly<Record<string, number>>;
  measures: readonly Measure[];
  layerName: (id: string) => string;
  /** Id of the walk that is prepared, and today in days since 1970. */
  walkId: string;
  today: number;
}

function gapCandidates({ report, marked, hidden, layerName }: Sources): StopCandidate[] {
  if (!report) return [];
  const shown = <T extends { id: string }>(gaps: readonly T[]) =>
    gaps.filter(({ id }) => !Object.hasOwn(hidden, id));
  const isMarked = new Set(marked);
  const places = shown(report.places).flatMap((gap): StopCandidate[] => {
    const [nearest] = gap.nearest;
    const common = {
      kind: 'lucka',
      about: gap.id,
      name: gap.name,
      position: gap.position,
    } as const;
    const reason = {
      code: 'plats_utan',
      layer: nearest ? layerName(nearest.layer) : null,
      meters: nearest?.meters ?? 0,
    } as const;
    const own = { ...common, weight: weights.placeGap + gap.weight * perPlaceWeight, reason };
    return isMarked.has(gap.id)
      ? [{ ...common, weight: weights.marked, reason: { code: 'utpekad' } }, own]
      : [own];
  });
  const areas = shown(report.areas).flatMap((gap): StopCandidate[] => {
    const common = { kind: 'lucka', about: gap.id, name: '', position: gap.position } as const;
    const { people, squareMeters } = gap;
    const weight = weights.areaGap + Math.min(30, people / 20);
    const own = { ...common, weight, reason: { code: 'yta_utan', people, squareMeters } } as const;
    return isMarked.has(gap.id)
      ? [{ ...common, weight: weights.marked, reason: { code: 'utpekad' } }, own]
      : [own];
  });
  return [...places, ...areas];
}

function placeCandidates({ places, placeWeights, report }: Sources): StopCandidate[] {
  const gaps = new Set(report?.places.map(({ id }) => id));
  return places.flatMap(({ id, name, kind, position }): StopCandidate[] => {
    const weight = placeWeights[kind] ?? 0;
    if (weight === 0 || gaps.has(id)) return [];
    return [
      {
        kind: 'plats',
        about: id,
        name,
        position,
        weight: weight * perPlaceWeight,
        reason: { code: 'plats', kind },
      },
    ];
  });
}

function measureCandidates({ measures, layerName }: Sources): StopCandidate[] {
  return measures.flatMap((measure): StopCandidate[] => {
    const { id, geometry, type, status, name, layer, geometryQuality } = measure;
    const { phase } = meaningOf(type, status);
    if (phase === 'blev_inte_av' || phase === 'avslutad') return [];
    if (!geometry || isWalk(measure) || !isSpot(geometry)) return [];
    const position = placeIn(geometry);
    return [
      {
        kind: 'atgard',
        about: id,
        name: measure.place ?? name,
        position,
        weight: phase === 'planerad' ? weights.planned : weights.done,
        reason: {
          code: 'atgard',
          name,
          layer: layerName(layer),
          phase,
          schematic: geometryQuality === 'schematisk',
        },
      },
    ];
  });
}

/** So much of a point's text stands in the reason. */
const longestText = 120;

function pointCandidates({ measures, walkId, today }: Sources): StopCandidate[] {
  const walks = measures.filter(isWalk).filter(({ id }) => id !== walkId);
  return pointsOf(walks).flatMap(({ walk, point }): StopCandidate[] => {
    // What was noted at a stop has the stop's place.
    const stop = partsOf(walk).stops.find(({ id }) => id === point.stopId);
    const position = point.position ?? stop?.position;
    if (!position || !isOpen(pointState(point, today))) return [];
    const text = point.text ?? walk.name;
    return [
      {
        kind: 'punkt',
        about: pointRef(walk.id, point.id),
        name: stop?.name ?? '',
        position,
        weight: weights.point,
        reason: {
          code: 'punkt',
          text: text.length > longestText ? `${text.slice(0, longestText)} …` : text,
        },
      },
    ];
  });
}

/** All that may be worth a stop. */
export function stopCandidates(sources: Sources): StopCandidate[] {
  return [
    ...pointCandidates(sources),
    ...gapCandidates(sources),
    ...measureCandidates(sources),
    ...placeCandidates(sources),
  ];
}
