import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
  type AreaCover,
  type CoverageReport,
  type CoverOf,
  shareOf,
} from '@/analysis/coverage-report';
import { districtSource } from './area-style';
import type { MapColours } from './map-colours';
import { hatchImage } from './map-images';

/** Ids of the layers in which districts are coloured by their share, and hatched where it is less than before. */
export const shareLayerId = 'tackning-andel';
export const lessLayerId = 'tackning-mindre';

/** How strongly a district without any cover is coloured, one that is wholly covered, and the one that changes most. */
const strength = { none: 0.04, all: 0.75, mostChanged: 0.55 } as const;

/** How strongly a district is coloured, as its feature state has it; less than 0 where less is covered than before. */
const strengthOf: ExpressionSpecification = ['number', ['feature-state', 'strength'], 0];

/**
 * The layers in which districts are coloured.
 * @param comparing by the change from one setting to another, else by the covered share
 */
export function shareLayers(
  { accent, gained, lost }: MapColours,
  comparing: boolean,
): LayerSpecification[] {
  const isLess: ExpressionSpecification = ['<', strengthOf, 0];
  const fill: LayerSpecification = {
    id: shareLayerId,
    type: 'fill',
    source: districtSource,
    paint: {
      'fill-color': comparing ? ['case', isLess, lost, gained] : accent,
      'fill-opacity': ['abs', strengthOf],
      'fill-antialias': false,
    },
  };
  if (!comparing) return [fill];
  const hatched: LayerSpecification = {
    id: lessLayerId,
    type: 'fill',
    source: districtSource,
    paint: {
      'fill-pattern': hatchImage(lost, 0),
      'fill-opacity': ['case', isLess, 1, 0],
      'fill-antialias': false,
    },
  };
  return [fill, hatched];
}

/** How strongly each district is coloured: the more the larger its covered share is, or has changed. */
export function shareStrengths(
  { now, other }: Pick<CoverageReport, 'now' | 'other'>,
  of: CoverOf,
): ReadonlyMap<string, number> {
  const shares = sharesOf(now, of);
  if (!other) {
    const { none, all } = strength;
    return new Map([...shares].map(([name, share]) => [name, none + (all - none) * share]));
  }
  const others = sharesOf(other.areas, of);
  const changes = [...shares].map(
    ([name, share]) => [name, (others.get(name) ?? share) - share] as const,
  );
  const most = Math.max(...changes.map(([, change]) => Math.abs(change)));
  return new Map(
    changes.map(([name, change]) => [
      name,
      most === 0 ? 0 : (strength.mostChanged * change) / most,
    ]),
  );
}

/** Covered shares of the districts; the whole area is none. */
function sharesOf(covers: readonly AreaCover[], of: CoverOf): ReadonlyMap<string, number> {
  return new Map(
    covers.flatMap((cover) =>
      cover.district === null ? [] : [[cover.district, shareOf(cover, of).once] as const],
    ),
  );
}
