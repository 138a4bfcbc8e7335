import { useState } from 'react';
import type { Measure } from '@/domain/measure';
import { statusesOf } from '@/domain/vocabulary';
import { valueLabel } from '@/text/labels';
import '@/ui/field.css';
import { withField } from './new-row';
import { useEdit } from './use-edit';

/** The status of a record, changed where it stands. */
export function StatusSelect({ measure, label }: { measure: Measure; label: string }) {
  const { available, put } = useEdit();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <div className="field-control">
      <select
        aria-label={label}
        value={measure.status}
        disabled={!available}
        onChange={({ currentTarget: { value } }) => {
          put(measure, (row) => withField(row, 'status', value), 'edit')
            .then(setFault)
            .catch(window.reportError);
        }}
      >
        {statusesOf(measure.type).map((status) => (
          <option key={status} value={status}>
            {valueLabel(status)}
          </option>
        ))}
      </select>
      <p className="field-control-error" role="alert">
        {fault}
      </p>
    </div>
  );
}
