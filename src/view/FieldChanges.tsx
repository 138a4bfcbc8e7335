import type { Change } from '@/domain/change';
import type { RecordType } from '@/domain/vocabulary';
import { editText } from '@/text/edit';
import { fieldChanges } from './change-words';
import './FieldChanges.css';
import { keyed } from './keyed';

const { changes: words } = editText;

/** The fields of a record that a change made others, before and after. */
export function FieldChanges({ type, change }: { type: RecordType; change: Change }) {
  return (
    <table className="change-fields">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(fieldChanges(type, change)).map(({ key, item: { label, before, after } }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
