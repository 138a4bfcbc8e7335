import type { Programme } from '@/domain/programmes';
import { valueLabel } from '@/text/labels';
import { programmesText } from '@/text/programmes';
import { RecordsLink } from '@/view/RecordsLink';

const { overview: words } = programmesText;

/** What stands under the name of a programme: how far it is, for what age, and where, as far as is stated. */
function factsOf(programme: Programme): string {
  const { status, ageGroup, needsAssessed, schools, statedDistricts } = programme;
  const facts = [
    valueLabel(status).toLowerCase(),
    ageGroup === undefined ? null : words.age(ageGroup),
    needsAssessed === undefined ? null : words.assessed[needsAssessed ? 'true' : 'false'],
    schools && words.schools(schools),
    statedDistricts && words.districts(statedDistricts),
  ];
  const said = facts.filter(Boolean).join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** A programme in a list: its name opens the record. */
export function ProgrammeItem({ programme }: { programme: Programme }) {
  return (
    <li className="programmes-item">
      <RecordsLink ids={[programme.id]}>{programme.name}</RecordsLink>
      <p className="small muted">{factsOf(programme)}</p>
    </li>
  );
}
