import { useState } from 'react';
import { findField } from '@/domain/find-field';
import { fieldValue, type Measure } from '@/domain/measure';
import { type MoneyField, moneyFields } from '@/domain/money';
import { moneyText } from '@/text/money';
import { FieldControl } from '@/view/FieldControl';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { useWorkspace } from '@/view/workspace-context';

const { edit: words, sum } = moneyText;

/** Every measure with its sums, by layer; each opens to be written in. */
export function MeasureMoney({ measures }: { measures: readonly Measure[] }) {
  const { workspace } = useWorkspace();
  return (
    <>
      <p className="muted small">{words.explain}</p>
      {workspace.lager.map(({ id, namn }) => {
        const own = measures.filter(({ layer }) => layer === id);
        return own.length === 0 ? null : (
          <section key={id} aria-labelledby={`money-${id}`}>
            <h4 id={`money-${id}`}>{words.layer(namn, own.length)}</h4>
            <ul className="money-measures">
              {own.map((measure) => (
                <MeasureRow key={measure.id} measure={measure} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function MeasureRow({ measure }: { measure: Measure }) {
  const [open, setOpen] = useState(false);
  const stated = moneyFields.filter((field) => measure[field] !== undefined);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span>{measure.name}</span>
          <span className="muted small">
            {moneyText.groupName(measure.funding ?? [])}
            {stated.length > 0 && `. ${stated.map((field) => told(measure, field)).join(', ')}`}
          </span>
        </summary>
        {open && <MoneyForm measure={measure} />}
      </details>
    </li>
  );
}

const told = (measure: Measure, field: MoneyField): string =>
  `${moneyText.fields[field]} ${sum(measure[field] ?? 0, 1, 1)}`;

const formFields = ['funding', ...moneyFields] as const;

function MoneyForm({ measure }: { measure: Measure }) {
  const { workspace } = useWorkspace();
  const { put } = useEdit();
  return (
    <div className="money-form">
      {formFields.map((codeKey) => {
        const spec = findField(codeKey);
        if (!spec) throw new Error(`there is no field "${codeKey}"`);
        return (
          <FieldControl
            key={codeKey}
            spec={spec}
            value={fieldValue(measure, codeKey)}
            choices={[]}
            suggestions={codeKey === 'funding' ? workspace.vokabular.finansiering : []}
            onCommit={(value) => put(measure, (row) => withField(row, spec.key, value), 'edit')}
          />
        );
      })}
    </div>
  );
}
