import { commonFields } from '@/domain/fields';
import { groupBy, type RecordGroup, type Training, yearsOf } from '@/domain/programmes';
import { namesTopic, trainingTopics } from '@/domain/training-topics';
import { notStated } from '@/domain/vocabulary';
import { formatField, joinWords } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { programmesText } from '@/text/programmes';
import { RecordsLink } from '@/view/RecordsLink';

const { training: words } = programmesText;
const idsOf = (records: readonly Training[]) => records.map(({ id }) => id);

/** Training of the staff: what is granted, done and going on, by staff group, money and year, and what it is about. */
export function StaffTraining({ trainings }: { trainings: readonly Training[] }) {
  return (
    <section aria-labelledby="programmes-training">
      <h3 id="programmes-training">{words.heading}</h3>
      {trainings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="page-lead">{words.lead}</p>
          <Answer trainings={trainings} />
          <div className="programmes-facts">
            <Counts
              name={words.by.staff}
              groups={groupBy(trainings, ({ staffGroups = [] }) => staffGroups)}
            />
            <Counts
              name={words.by.money}
              groups={groupBy(trainings, ({ funding = [] }) => funding)}
            />
            <Counts name={words.by.year} groups={groupBy(trainings, yearsOf)} />
            <Topics trainings={trainings} />
          </div>
          <TrainingTable trainings={trainings} />
        </>
      )}
    </section>
  );
}

/** What can be said in plain words, each part with its count. */
function Answer({ trainings }: { trainings: readonly Training[] }) {
  const withStatus = (status: string) => trainings.filter((each) => each.status === status);
  const granted = withStatus('beviljad').filter(({ funding = [] }) => funding.length > 0);
  const funds = [...new Set(granted.flatMap(({ funding = [] }) => funding))];
  const [done, ongoing] = [withStatus('genomford'), withStatus('pagar')];
  const noYear = trainings.filter((each) => yearsOf(each).length === 0);
  return (
    <ul className="programmes-answer">
      {granted.length > 0 && (
        <li>
          <RecordsLink ids={idsOf(granted)}>{words.granted(granted.length, funds)}</RecordsLink>
        </li>
      )}
      {done.length > 0 && (
        <li>
          <RecordsLink ids={idsOf(done)}>{words.done(done.length)}.</RecordsLink>
        </li>
      )}
      {ongoing.length > 0 && (
        <li>
          <RecordsLink ids={idsOf(ongoing)}>{words.ongoing(ongoing.length)}.</RecordsLink>
        </li>
      )}
      {noYear.length > 0 && <li>{words.noYear(noYear.length, trainings.length)}</li>}
    </ul>
  );
}

function Counts({ name, groups }: { name: string; groups: readonly RecordGroup<Training>[] }) {
  return (
    <div>
      <h4>{name}</h4>
      <ul>
        {groups.map(({ value, records }) => (
          <li key={value}>
            {valueLabel(value)}:{' '}
            <RecordsLink ids={idsOf(records)}>
              {records.length}
              <span className="visually-hidden"> {valueLabel(value)}</span>
            </RecordsLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For whom they are, so that a topic is not taken to reach others than it does. */
function staffOf(trainings: readonly Training[]): string {
  const staff = [...new Set(trainings.flatMap(({ staffGroups = [] }) => staffGroups))];
  return staff.length === 0 ? '' : words.topics.forStaff(staff);
}

/** Which of the things that were asked about the records name. */
function Topics({ trainings }: { trainings: readonly Training[] }) {
  return (
    <div>
      <h4>{words.topics.heading}</h4>
      <ul>
        {trainingTopics.map((topic) => {
          const own = trainings.filter((each) => namesTopic(each, topic));
          return (
            <li key={topic}>
              {words.topics.names[topic]}:{' '}
              {own.length === 0 ? (
                words.topics.notMentioned
              ) : (
                <RecordsLink ids={idsOf(own)}>
                  {words.topics.mentioned(own.length)} {staffOf(own)}
                </RecordsLink>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small muted">{words.topics.lead}</p>
    </div>
  );
}

const unknown = () => valueLabel(notStated);
const listed = (values: readonly string[] | undefined): string =>
  values && values.length > 0 ? joinWords(values) : unknown();

/** Who pays, and how much. */
function moneyOf({ funding, amountSek, grantedSek }: Training): string {
  const amount = grantedSek ?? amountSek;
  const spec = commonFields.amountSek;
  if (amount !== undefined) return words.amount(listed(funding), formatField(spec, amount));
  return funding ? words.amountNotStated(joinWords(funding)) : unknown();
}

/** A part that scrolls must be reachable by keyboard, also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

function TrainingTable({ trainings }: { trainings: readonly Training[] }) {
  const { columns } = words;
  return (
    <section className="programmes-scroll" aria-label={words.table} {...reachable}>
      <table>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trainings.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <RecordsLink ids={[each.id]}>{each.training ?? each.name}</RecordsLink>
              </th>
              <td>{listed(each.staffGroups)}</td>
              <td>{each.provider ?? unknown()}</td>
              <td>{moneyOf(each)}</td>
              <td className="programmes-short">{listed(yearsOf(each))}</td>
              <td className="programmes-short">{valueLabel(each.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
