import { meaningOf, type RecordType, statusesOf } from '@/domain/vocabulary';
import { methodText } from '@/text/data';
import { recordTypeLabels, valueLabel } from '@/text/labels';
import { ScrollTable } from '@/ui/ScrollTable';
import { useWorkspace } from '@/view/workspace-context';
import { recordTypesOf } from './record-types';

const head = [
  { label: methodText.type },
  { label: methodText.status },
  { label: methodText.code },
  { label: methodText.phase },
  { label: methodText.inForce },
];

/** What each status means, per record type. */
export function StatusTable() {
  const { workspace } = useWorkspace();
  return (
    <ScrollTable caption={methodText.statusCaption} head={head}>
      {recordTypesOf(workspace).map((type) => (
        <StatusRows key={type} type={type} />
      ))}
    </ScrollTable>
  );
}

function StatusRows({ type }: { type: RecordType }) {
  const statuses = statusesOf(type);
  return (
    <tbody>
      {statuses.map((status, at) => {
        const { phase, inForce } = meaningOf(type, status);
        return (
          <tr key={status}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={statuses.length}>
                {recordTypeLabels[type]}
              </th>
            )}
            <td>{valueLabel(status)}</td>
            <td>
              <code>{status}</code>
            </td>
            <td>{valueLabel(phase)}</td>
            <td>{inForce ? methodText.yes : methodText.no}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
