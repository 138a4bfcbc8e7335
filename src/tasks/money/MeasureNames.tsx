import type { Measure } from '@/domain/measure';
import { formatCount } from '@/text/format';
import { moneyText } from '@/text/money';
import { CountedRecords } from '@/view/CountedRecords';

const { time: words } = moneyText;

interface MeasureNamesProps {
  heading: string;
  measures: readonly Measure[];
  open?: boolean;
}

/** Measures by name, behind their number. */
export function MeasureNames({ heading, measures, open = false }: MeasureNamesProps) {
  if (measures.length === 0)
    return (
      <p className="money-none">
        {heading}: {words.none}
      </p>
    );
  return (
    <details className="money-names" open={open}>
      <summary>
        {heading}: {formatCount(measures.length)}
      </summary>
      <ul>
        {measures.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p className="small">
        {words.open}: <CountedRecords ids={measures.map(({ id }) => id)} name={heading} />
      </p>
    </details>
  );
}
