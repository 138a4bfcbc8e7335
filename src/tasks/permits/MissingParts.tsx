import type { PermitArea } from '@/domain/permits';
import { dossierText } from '@/text/permit-dossier';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { changeView } from '@/view/view-store';
import { type MissingPart, missingParts } from './dossier-missing';
import { goToField } from './PermitField';

const { missing: words } = dossierText;

/** What is missing before the application can be sent; each part leads to where it is filled in. */
export function MissingParts({ permit }: { permit: PermitArea }) {
  const missing = missingParts(permit);
  const go = (part: MissingPart) => {
    if (part !== 'noOutline' && part !== 'schematicOutline') return goToField(part);
    return changeView((view) => ({ ...view, page: 'karta', selected: permit.id, edit: 'vald' }));
  };
  if (missing.length === 0) return <Notice>{words.none}</Notice>;
  return (
    <Notice tone="warn">
      <h4>{words.heading}</h4>
      <ul className="permit-missing">
        {missing.map((part) => (
          <li key={part}>
            <Button look="link" size="small" label={words.parts[part]} onClick={() => go(part)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
