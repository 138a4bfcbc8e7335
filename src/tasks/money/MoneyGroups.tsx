import { useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import { groupMoney, type MoneyGroup, moneyFields, moneyOf, moneyYears } from '@/domain/money';
import { moneyText as words } from '@/text/money';
import { ScrollTable } from '@/ui/ScrollTable';
import { Segmented } from '@/ui/Segmented';
import { CountedRecords } from '@/view/CountedRecords';
import { moneyGroups, type WorkState } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { MeasureMoney } from './MeasureMoney';
import { SaveMoney } from './SaveMoney';

type Grouping = Exclude<WorkState['money'], 'atgard'>;

const valuesBy: Readonly<
  Record<Grouping, (measure: Measure, dataset: Dataset) => readonly string[]>
> = {
  fond: ({ funding = [] }) => funding,
  ar: moneyYears,
  stadsdel: (measure, { columns, indexOf }) =>
    valuesOf(columns.district, indexOf.get(measure.id) ?? -1).filter(
      (name) => name !== wholeBorough,
    ),
};

/** The sums by fund, year or district, or measure by measure where they are written in. */
export function MoneyGroups({ dataset }: { dataset: Dataset }) {
  const { money } = useView().work;
  const whole = useMemo(() => moneyOf(dataset.measures), [dataset]);
  return (
    <section aria-labelledby="money-groups">
      <h3 id="money-groups">{words.money}</h3>
      <p>{words.summary(dataset.measures.length, whole.without)}</p>
      <Segmented
        legend={words.grouping}
        options={moneyGroups.map((value) => ({ value, label: words.groupings[value] }))}
        value={money}
        onChange={(value) =>
          changeView((view) => ({ ...view, work: { ...view.work, money: value } }))
        }
      />
      {money === 'atgard' ? (
        <MeasureMoney measures={dataset.measures} />
      ) : (
        <Groups dataset={dataset} by={money} whole={whole} />
      )}
      <SaveMoney measures={dataset.measures} />
    </section>
  );
}

function Groups({ dataset, by, whole }: { dataset: Dataset; by: Grouping; whole: MoneyGroup }) {
  const groups = useMemo(
    () => groupMoney(dataset.measures, (measure) => valuesBy[by](measure, dataset)),
    [dataset, by],
  );
  const head = [
    { label: words.groupHeads[by] },
    { label: words.columns.measures, number: true },
    ...moneyFields.map((field) => ({ label: words.fields[field], number: true })),
    { label: words.columns.without, number: true },
  ];
  return (
    <>
      <ScrollTable caption={`${words.money}: ${words.groupings[by]}`} head={head}>
        <tbody>
          {groups.map((group) => (
            <GroupRow
              key={group.values.join('\n')}
              name={words.groupName(group.values)}
              group={group}
            />
          ))}
        </tbody>
        <tfoot>
          <GroupRow name={words.total} group={whole} />
        </tfoot>
      </ScrollTable>
      {groups.some(({ values }) => values.length > 1) && (
        <p className="muted small">{words.shared[by]}</p>
      )}
    </>
  );
}

function GroupRow({ name, group }: { name: string; group: MoneyGroup }) {
  const { measures, sums } = group;
  const ids = measures.map(({ id }) => id);
  const without = measures
    .filter((measure) => moneyFields.every((field) => measure[field] === undefined))
    .map(({ id }) => id);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>
        <CountedRecords ids={ids} name={words.counted(name)} />
      </td>
      {moneyFields.map((field) => (
        <td key={field} data-number data-empty={sums[field].stated === 0 || undefined}>
          {words.sum(sums[field].sum, sums[field].stated, measures.length)}
        </td>
      ))}
      <td data-number>
        <CountedRecords ids={without} name={words.countedWithout(name)} />
      </td>
    </tr>
  );
}
