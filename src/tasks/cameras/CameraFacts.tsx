import type { CameraSite } from '@/domain/cameras';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import { fieldValue } from '@/domain/measure';
import { camerasText as words } from '@/text/cameras';
import { FieldControl } from '@/view/FieldControl';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { useSuggestions } from '@/view/use-suggestions';

/** What the law asks for, and what the warnings are counted from, by code key. */
const keys = [
  'address',
  'siteKind',
  'purpose',
  'technique',
  'assessmentDate',
  'changeDate',
  'operator',
  'signed',
  'permanence',
  'startDate',
  'endDate',
] as const;

/** The facts of a site, each mended in place. */
export function CameraFacts({ site }: { site: CameraSite }) {
  const { put } = useEdit();
  const suggestionsFor = useSuggestions();
  const own = fieldsOf('kameraplats');
  return (
    <>
      <p className="small muted">{words.noNames}</p>
      <div className="cameras-facts">
        {keys.map((codeKey) => {
          const spec: FieldSpec | undefined = own[codeKey];
          if (!spec) return null;
          return (
            <FieldControl
              key={codeKey}
              spec={spec}
              value={fieldValue(site, codeKey)}
              choices={spec.values ?? []}
              suggestions={suggestionsFor(spec.key)}
              onCommit={(value) => put(site, (row) => withField(row, spec.key, value), 'edit')}
            />
          );
        })}
      </div>
    </>
  );
}
