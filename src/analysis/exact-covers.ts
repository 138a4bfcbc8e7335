import type { Ground } from './coverage-ground';
import type { AreaCover, ExactCover } from './coverage-report';
import type { ExactShare } from './exact-shares';

const part = (some: number, whole: number): number => (whole === 0 ? 0 : some / whole);

/**
 * Figures that leave the screen: the whole area first, then the districts.
 * @param shares of the exact engine, one per district
 * @param areas of the same setting, the whole first: places, and whether anything rests on schematic areas
 */
export function listExactCovers(
  districts: Ground['districts'],
  shares: readonly ExactShare[],
  areas: readonly AreaCover[],
): ExactCover[] {
  const own = shares.map(({ land, covered, lived, coveredLived }, at) => {
    const people = districts[at]?.population ?? 0;
    return { land, covered, people, reached: people * part(coveredLived, lived) };
  });
  const sum = (key: 'land' | 'covered' | 'people' | 'reached') =>
    own.reduce((total, area) => total + area[key], 0);
  const whole = {
    land: sum('land'),
    covered: sum('covered'),
    people: sum('people'),
    reached: sum('reached'),
  };
  const figures = [whole, ...own];
  return areas.flatMap(({ district, places, schematic }, at): ExactCover[] => {
    const figure = figures[at];
    if (!figure) return [];
    const { land, covered, people, reached } = figure;
    return [
      {
        district,
        land: { whole: land, once: part(covered, land) },
        people: { whole: people, once: part(reached, people) },
        places,
        schematic,
      },
    ];
  });
}
