import { type FacetKey, facetKeys } from '@/domain/facets';
import type { FieldSpec } from '@/domain/fields';
import { findField } from '@/domain/find-field';
import { type FieldValue, fieldValue, type Measure } from '@/domain/measure';
import { notStated } from '@/domain/vocabulary';
import { detailsText } from '@/text/details';
import { formatField } from '@/text/format';
import { fieldLabel, qualitySentences, valueLabel } from '@/text/labels';
import { Breakable } from './Breakable';
import { ValueButtons } from './ValueButtons';

/** Whether a text is an address of the web, and of no other kind that a browser would follow. */
const isSecureAddress = (text: string): boolean =>
  text.startsWith('https://') && URL.canParse(text);

/** Longest list that fits beside its label. */
const fewValues = 3;

function isLong(spec: FieldSpec, value: FieldValue | undefined): boolean {
  return spec.type === 'longText' || (Array.isArray(value) && value.length > fewValues);
}

/** A field of the record with its label. */
export function FieldRow({ codeKey, measure }: { codeKey: string; measure: Measure }) {
  const spec = findField(codeKey);
  if (!spec) return null;
  return (
    <div className="field-row" data-long={isLong(spec, fieldValue(measure, codeKey)) || undefined}>
      <dt>{fieldLabel(spec.key)}</dt>
      <dd>
        <FieldContent codeKey={codeKey} spec={spec} measure={measure} />
      </dd>
    </div>
  );
}

interface FieldContentProps {
  codeKey: string;
  spec: FieldSpec;
  measure: Measure;
}

function FieldContent({ codeKey, spec, measure }: FieldContentProps) {
  const value = fieldValue(measure, codeKey);
  const none = value === undefined || value === notStated;
  if (none || (Array.isArray(value) && value.length === 0))
    return <span className="muted">{valueLabel(notStated)}</span>;
  // A facet too, but a sentence says what the word means.
  if (codeKey === 'geometryQuality') return qualitySentences[measure.geometryQuality];
  const facet = facetKeys.find((key): key is FacetKey => key === codeKey);
  if (facet)
    return (
      <ValueButtons
        facet={facet}
        label={fieldLabel(spec.key)}
        values={Array.isArray(value) ? value.map(String) : [String(value)]}
      />
    );
  if (codeKey === 'decisionDocument' && isSecureAddress(String(value)))
    return (
      <a href={String(value)} target="_blank" rel="noreferrer" title={detailsText.openDocument}>
        <Breakable text={String(value)} />
      </a>
    );
  if (codeKey === 'timeText') return detailsText.quoted(String(value));
  if (spec.type === 'date') return detailsText.date(String(value));
  return <Breakable text={formatField(spec, value)} />;
}
