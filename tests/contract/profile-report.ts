/** A cover report with as much to say of each district as a profile has room for. */
import type { AreaCover, AreaGap, CoverageReport, PlaceGap } from '@/analysis/coverage-report';

const share = (once: number) => ({ whole: 100, once, twice: 0 });

function coverOf(district: string, once: number): AreaCover {
  return {
    district,
    land: share(once),
    people: share(once),
    places: share(once),
    schematic: true,
  };
}

const numbers = [1, 2, 3, 4] as const;

function placesIn(district: string): PlaceGap[] {
  return numbers.map((number) => ({
    id: `${district}-${number}`,
    name: `Förskolan Tellusbarn Pusslet vid Störtloppsvägen ${number}`,
    kind: 'forskola',
    district,
    position: [18, 59],
    weight: 3,
    nearest: [],
  }));
}

function areasIn(district: string): AreaGap[] {
  return numbers.map((number) => ({
    id: `${district}-yta-${number}`,
    district,
    squareMeters: 51_000,
    people: 1_530,
    places: ['Förskolan Tellusbarn Pusslet', 'Solbrännans utegym och lekplats'],
    nearest: [],
    position: [18, 59],
    outline: [],
  }));
}

/** What is known of the cover of the districts: three shares each, differing, and more gaps than are named. */
export function fullReport(districts: readonly string[]) {
  const report = {
    now: districts.map((district) => coverOf(district, 0.503)),
    later: districts.map((district) => coverOf(district, 0.618)),
    places: districts.flatMap(placesIn),
    areas: districts.flatMap(areasIn),
  };
  return {
    report: report as unknown as CoverageReport, // no more is read
    surveyed: districts.map((district) => coverOf(district, 0.024)),
  };
}
