import { type ReactNode, useId } from 'react';
import { findField } from '@/domain/find-field';
import { fieldValue, type Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { fieldLabel, valueLabel } from '@/text/labels';
import { FieldRow } from './FieldRow';
import './FieldSection.css';
import { decisiveFields, type FieldGroup } from './field-groups';

interface FieldSectionProps {
  group: FieldGroup;
  keys: readonly string[];
  measure: Measure;
  /** Rows with a making of their own, before the fields. */
  children?: ReactNode;
}

/** A group of fields. Those the documents say nothing of are told of together, last. */
export function FieldSection({ group, keys, measure, children }: FieldSectionProps) {
  const id = useId();
  const stated = keys.filter(
    (key) => decisiveFields.has(key) || fieldValue(measure, key) !== undefined,
  );
  const missing = keys.filter((key) => !stated.includes(key));
  return (
    <section className="field-section" aria-labelledby={id}>
      <h3 id={id}>{detailsText.groups[group]}</h3>
      <dl>
        {children}
        {stated.map((key) => (
          <FieldRow key={key} codeKey={key} measure={measure} />
        ))}
        {missing.length > 0 && (
          <div className="field-missing">
            {missing.map((key) => (
              <dt key={key}>{fieldLabel(findField(key)?.key ?? key)}</dt>
            ))}
            <dd>{valueLabel('framgar_inte')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
