import { useMemo } from 'react';
import type { Measure } from '@/domain/measure';
import { groupMoney } from '@/domain/money';
import { implementations } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import { moneyText } from '@/text/money';
import { ScrollTable } from '@/ui/ScrollTable';
import { CountedRecords } from '@/view/CountedRecords';

const { who: words, groupHeads, groupName } = moneyText;
const head = [
  { label: groupHeads.fond },
  ...implementations.map((one) => ({ label: valueLabel(one), number: true })),
];

/** Who does it, and with which money: what is done alone, with others, or by somebody else. */
export function PayersTable({ measures }: { measures: readonly Measure[] }) {
  const groups = useMemo(() => groupMoney(measures, ({ funding = [] }) => funding), [measures]);
  return (
    <section aria-labelledby="money-who">
      <h3 id="money-who">{words.heading}</h3>
      <p>{words.explain}</p>
      <ScrollTable caption={words.caption} head={head}>
        <tbody>
          {groups.map(({ values, measures: own }) => (
            <tr key={values.join('\n')}>
              <th scope="row">{groupName(values)}</th>
              {implementations.map((one) => (
                <td key={one} data-number>
                  <CountedRecords
                    ids={own.flatMap(({ id, implementation }) =>
                      implementation === one ? id : [],
                    )}
                    name={words.cell(groupName(values), valueLabel(one))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
