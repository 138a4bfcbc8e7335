import { useMemo } from 'react';
import { groupByPhase, isProgramme, isTraining, type Programme } from '@/domain/programmes';
import { programmesText as words } from '@/text/programmes';
import { RecordsLink } from '@/view/RecordsLink';
import { useRegister } from '@/view/register';
import { ProgrammeChain } from './ProgrammeChain';
import { ProgrammeGroups } from './ProgrammeGroups';
import '@/ui/page.css';
import './ProgrammesPage.css';
import { StaffTraining } from './StaffTraining';

/** The social programmes as an overview without a map, how they hang together, and the training of the staff. */
export function ProgrammesPage() {
  const { dataset } = useRegister();
  const programmes = useMemo(() => dataset?.measures.filter(isProgramme) ?? [], [dataset]);
  const trainings = useMemo(() => dataset?.measures.filter(isTraining) ?? [], [dataset]);
  if (!dataset) return null;
  return (
    <div className="page programmes">
      <h2>{words.heading}</h2>
      <p className="page-lead">{words.lead}</p>
      {programmes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Counts programmes={programmes} />
          <ProgrammeGroups programmes={programmes} />
          <details className="page-rules">
            <summary>{words.rules.heading}</summary>
            <ul>
              {words.rules.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </details>
          <ProgrammeChain programmes={programmes} />
        </>
      )}
      <StaffTraining trainings={trainings} />
    </div>
  );
}

const idsOf = (programmes: readonly Programme[]) => programmes.map(({ id }) => id);

/** How many there are, how far they have come, and for how many a place or a school is stated. */
function Counts({ programmes }: { programmes: readonly Programme[] }) {
  const withSchools = programmes.filter(({ schools = [] }) => schools.length > 0);
  const withDistricts = programmes.filter(
    ({ geometry, statedDistricts = [] }) => geometry !== null || statedDistricts.length > 0,
  );
  const rest = programmes.filter(
    (one) => !withSchools.includes(one) && !withDistricts.includes(one),
  );
  const { places } = words;
  return (
    <>
      <ul className="programmes-counts">
        <li>
          <RecordsLink ids={idsOf(programmes)}>{words.count(programmes.length)}</RecordsLink>
        </li>
        {groupByPhase(programmes).map(({ value, records }) => (
          <li key={value}>
            <RecordsLink ids={idsOf(records)}>{words.phase(value, records.length)}</RecordsLink>
          </li>
        ))}
      </ul>
      <ul className="programmes-counts small">
        <li>
          <RecordsLink ids={idsOf(withSchools)}>{places.schools(withSchools.length)}</RecordsLink>
        </li>
        <li>
          <RecordsLink ids={idsOf(withDistricts)}>
            {places.districts(withDistricts.length)}
          </RecordsLink>
        </li>
        {rest.length > 0 && (
          <li>
            <RecordsLink ids={idsOf(rest)}>{places.rest(rest.length)}</RecordsLink>
          </li>
        )}
      </ul>
    </>
  );
}
