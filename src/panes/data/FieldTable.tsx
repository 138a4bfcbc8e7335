import type { FieldSpec } from '@/domain/fields';
import type { PartSpec } from '@/domain/part-fields';
import type { Workspace } from '@/domain/workspace';
import { dictionaryText } from '@/text/data';
import { joinWords } from '@/text/format';
import { fieldLabel, valueLabel } from '@/text/labels';
import { ScrollTable } from '@/ui/ScrollTable';
import { useWorkspace } from '@/view/workspace-context';
import './FieldTable.css';

const head = [
  { label: dictionaryText.label },
  { label: dictionaryText.key },
  { label: dictionaryText.type },
  { label: dictionaryText.values },
  { label: dictionaryText.required },
];

type AnySpec = FieldSpec | PartSpec;

interface FieldTableProps {
  caption: string;
  fields: Readonly<Record<string, AnySpec>>;
  /** Words for a field, by its file key. */
  label?: (key: string) => string;
}

/** Fields with what may stand in them. */
export function FieldTable({ caption, fields, label = fieldLabel }: FieldTableProps) {
  return (
    <ScrollTable caption={caption} head={head}>
      <tbody className="field-table">
        {Object.entries(fields).map(([codeKey, spec]) => (
          <tr key={codeKey}>
            <th scope="row">{label(spec.key)}</th>
            <td>
              <code>{spec.key}</code>
            </td>
            <td>{typeOf(spec)}</td>
            <td>
              <Values codeKey={codeKey} spec={spec} />
            </td>
            <td>{spec.required ? dictionaryText.yes : dictionaryText.no}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function typeOf(spec: AnySpec): string {
  const words = dictionaryText.typeWords[spec.type];
  return spec.unit ? dictionaryText.withUnit(words, spec.unit) : words;
}

/** Words in use for fields that take any word, by code key. */
function wordsInUse({ vokabular }: Workspace, codeKey: string): readonly string[] {
  switch (codeKey) {
    case 'funding':
      return vokabular.finansiering;
    case 'responsible':
    case 'partners':
      return vokabular.aktorer;
    case 'targetGroups':
      return vokabular.malgrupper;
    default:
      return [];
  }
}

function Values({ codeKey, spec }: { codeKey: string; spec: AnySpec }) {
  const { workspace } = useWorkspace();
  const words = wordsInUse(workspace, codeKey);
  if (spec.type === 'status') return <a href="#statusar">{dictionaryText.seeStatuses}</a>;
  if (spec.values)
    return (
      <ul className="field-table-values">
        {spec.values.map((value) => (
          <li key={value}>
            {valueLabel(value)} <code>{value}</code>
          </li>
        ))}
      </ul>
    );
  return words.length > 0 && `${dictionaryText.usedWords} ${joinWords(words)}`;
}
