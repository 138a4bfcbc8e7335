import type { District } from '@/domain/reference';
import { filterText } from '@/text/filters';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './DistrictFacts.css';

/** So many parts of the area are told of one by one; more are added up. */
const oneByOne = 3;

/** Figures of the chosen parts of the area. */
export function DistrictFacts() {
  const { districts, workspace } = useWorkspace();
  const chosen = useView().facets.district ?? [];
  const found = districts.filter((district) => chosen.includes(district.name));
  if (found.length === 0) return null;
  return (
    <ul className="district-facts">
      {factsOf(found, workspace.omrade.delSlag.flertal).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** @param parts what the parts of the area are called, in the plural */
function factsOf(districts: readonly District[], parts: string): string[] {
  // The name of the only one stands right above.
  if (districts.length === 1) return [sumOf(districts)];
  if (districts.length <= oneByOne)
    return districts.map((district) => filterText.namedFact(district.name, sumOf([district])));
  return [filterText.namedFact(filterText.parts(districts.length, parts), sumOf(districts))];
}

function sumOf(districts: readonly District[]): string {
  const sum = (figure: (district: District) => number) =>
    districts.reduce((total, district) => total + figure(district), 0);
  return filterText.districtFact(
    sum((district) => district.population),
    Math.max(...districts.map((district) => district.populationYear)),
    sum((district) => district.landSquareKilometres),
  );
}
