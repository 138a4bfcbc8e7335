import { commonFields, ownFields } from '@/domain/fields';
import { dictionaryText } from '@/text/data';
import { recordTypeLabels } from '@/text/labels';
import { useWorkspace } from '@/view/workspace-context';
import { FieldTable } from './FieldTable';
import { recordTypesOf } from './record-types';

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
          </div>
        );
      })}
    </>
  );
}
