import type { FieldSpec } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import type { PermitArea } from '@/domain/permits';
import { statusesOf } from '@/domain/vocabulary';
import { FieldControl } from '@/view/FieldControl';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';

interface PermitFieldProps {
  permit: PermitArea;
  spec: FieldSpec;
  value: FieldValue | undefined;
}

/** Id of the element round a field's control, for what leads to it. */
const boxOf = (key: string): string => `tillstand-${key}`;

/** Takes the reader to a field's control. */
export function goToField(key: string): void {
  const control = document
    .getElementById(boxOf(key))
    ?.querySelector<HTMLElement>('input, select, textarea');
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** A field of a permit that is changed where it stands. */
export function PermitField({ permit, spec, value }: PermitFieldProps) {
  const { put } = useEdit();
  return (
    <div id={boxOf(spec.key)}>
      <FieldControl
        spec={spec}
        value={value}
        choices={spec.type === 'status' ? statusesOf(permit.type) : (spec.values ?? [])}
        suggestions={[]}
        onCommit={(next) => put(permit, (row) => withField(row, spec.key, next), 'edit')}
      />
    </div>
  );
}
