import { commonFields, type FieldTable as FieldTableOf, ownFields } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';
import { dictionaryText } from '@/text/data';
import { fieldLabel, recordTypeLabels } from '@/text/labels';
import { partLabel, partsHeading } from '@/text/part-labels';
import { useWorkspace } from '@/view/workspace-context';
import { FieldTable } from './FieldTable';
import { recordTypesOf } from './record-types';

/** The fields of the parts that records of a type have. */
function PartTables({ type }: { type: RecordType }) {
  const fields: FieldTableOf = ownFields[type];
  return Object.entries(fields).map(([codeKey, { key, parts }]) => {
    if (!parts) return null;
    const caption = partsHeading(fieldLabel(key));
    return (
      <div key={codeKey}>
        <h4>{caption}</h4>
        <FieldTable caption={caption} fields={parts} label={(own) => partLabel(key, own)} />
      </div>
    );
  });
}

/** Every field of the register, from the field table. */
export function DataDictionary() {
  const { workspace } = useWorkspace();
  return (
    <>
      <p>{dictionaryText.intro}</p>
      <p>{dictionaryText.dates}</p>
      <h3>{dictionaryText.common}</h3>
      <FieldTable caption={dictionaryText.common} fields={commonFields} />
      {recordTypesOf(workspace).map((type) => {
        const caption = dictionaryText.own(recordTypeLabels[type]);
        return (
          <div key={type}>
            <h3>{caption}</h3>
            <FieldTable caption={caption} fields={ownFields[type]} />
            <PartTables type={type} />
          </div>
        );
      })}
    </>
  );
}
