import { useState } from 'react';
import {
  type CameraSite,
  dialogueOf,
  isPoliceSite,
  keepingOf,
  missingInList,
  warningsOf,
} from '@/domain/cameras';
import { toIsoDay } from '@/domain/dates';
import { camerasText as words } from '@/text/cameras';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { StatusSelect } from '@/view/StatusSelect';
import { changeView } from '@/view/view-store';
import { CameraDialogue } from './CameraDialogue';
import { CameraFacts } from './CameraFacts';
import { CameraSteps } from './CameraSteps';
import { draftOf } from './dialogue-drafts';

interface CameraCardProps {
  site: CameraSite;
  /** Days since 1970. */
  today: number;
}

/** A site: how far it has come, what is to be seen to, its facts and the dialogue about it. */
export function CameraCard({ site, today }: CameraCardProps) {
  const { id, name, status } = site;
  const warnings = warningsOf(site, today);
  const isPolice = isPoliceSite(site);
  const [hasDraft] = useState(() => draftOf(site.id) !== null);
  const show = () => changeView((view) => ({ ...view, page: 'karta', selected: id, camera: null }));
  const edit = () => changeView((view) => ({ ...view, page: 'karta', selected: id, edit: 'vald' }));
  return (
    <li className="cameras-card" data-warn={warnings.length > 0 || undefined}>
      <div className="cameras-card-head">
        <h4>{name}</h4>
        <StatusSelect measure={site} label={words.status(site.name)} />
      </div>
      <CameraSteps site={site} />
      {warnings.length > 0 && (
        <ul className="cameras-warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <Icon name="warning" size={16} /> {words.warnings[warning].name}
            </li>
          ))}
        </ul>
      )}
      {isPolice && <p className="small">{words.police}</p>}
      {status === 'i_drift' && site.signed === undefined && (
        <p className="small">{words.signUnknown}</p>
      )}
      <KeepingWords site={site} today={today} />
      <details>
        <summary>
          {isPolice ? words.policeFacts : words.facts(missingInList(site).length)}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <CameraFacts site={site} />
      </details>
      <details open={hasDraft}>
        <summary>
          {words.dialogue.heading(dialogueOf(site).length)}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <CameraDialogue site={site} />
      </details>
      <div className="button-row">
        {site.geometry && (
          <Button size="small" label={words.open} aria-label={words.openOf(name)} onClick={show} />
        )}
        <Button size="small" label={words.edit} aria-label={words.editOf(name)} onClick={edit} />
      </div>
    </li>
  );
}

/** How long the assessment of a site that is taken down is kept. */
function KeepingWords({ site, today }: CameraCardProps) {
  const keeping = keepingOf(site, today);
  if (keeping === null) return null;
  if (keeping.until === null) return <p className="small">{words.keepUnknown}</p>;
  const day = toIsoDay(keeping.until);
  return (
    <p className="small">{keeping.isOver ? words.keptLongEnough(day) : words.keepUntil(day)}</p>
  );
}
