import type { Ground } from './coverage-ground';
import type { AreaCover, CoverShare } from './coverage-report';
import type { CellShares } from './raster-cover';

const part = (some: number, whole: number): number => (whole === 0 ? 0 : some / whole);

/** Land in square metres and inhabitants of some districts. People are spread evenly over where people live. */
function sharesOf(
  shares: CellShares,
  members: readonly number[],
  districts: Ground['districts'],
): Pick<AreaCover, 'land' | 'people'> {
  const sum = (value: (district: number) => number) =>
    members.reduce((total, district) => total + value(district), 0);
  const land = sum((district) => shares.land[district] ?? 0);
  const people = sum((district) => districts[district]?.population ?? 0);
  const landIn = (covered: Float64Array) =>
    part(
      sum((district) => covered[district] ?? 0),
      land,
    );
  const peopleIn = (lived: Float64Array) =>
    part(
      sum(
        (district) =>
          (districts[district]?.population ?? 0) *
          part(lived[district] ?? 0, shares.lived[district] ?? 0),
      ),
      people,
    );
  return {
    land: { whole: land, once: landIn(shares.landOnce), twice: landIn(shares.landTwice) },
    people: { whole: people, once: peopleIn(shares.livedOnce), twice: peopleIn(shares.livedTwice) },
  };
}

/** Whether anything of a district is covered otherwise under another cover. */
const differs = (a: CellShares, b: CellShares, district: number): boolean =>
  (['landOnce', 'landTwice', 'livedOnce', 'livedTwice'] as const).some(
    (key) => a[key][district] !== b[key][district],
  );

interface AreaInput {
  districts: Ground['districts'];
  shares: CellShares;
  /** The same without what is only schematic. */
  solid: CellShares;
  /** Share of the places of a district, or of all, that is reached. */
  places: (district: string | null) => CoverShare;
}

/** Figures of the whole area, then of the districts. */
export function listAreaCovers({ districts, shares, solid, places }: AreaInput): AreaCover[] {
  const all = districts.map((_, district) => district);
  const parts = districts.map(({ name }, district) => ({ name, members: [district] }));
  return [{ name: null, members: all }, ...parts].map(({ name, members }) => ({
    district: name,
    ...sharesOf(shares, members, districts),
    places: places(name),
    schematic: members.some((district) => differs(solid, shares, district)),
  }));
}
