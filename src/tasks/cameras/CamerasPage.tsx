import { useMemo } from 'react';
import { type CameraSite, hasCamera, isCameraSite, isPoliceSite } from '@/domain/cameras';
import { meaningOf } from '@/domain/vocabulary';
import { camerasText as words } from '@/text/cameras';
import { RecordsLink } from '@/view/RecordsLink';
import { useRegister } from '@/view/register';
import { today } from '@/view/walks';
import { CameraCard } from './CameraCard';
import { CameraDialogue } from './CameraDialogue';
import { CameraList } from './CameraList';
import { CameraNotices } from './CameraNotices';
import '@/ui/page.css';
import './CamerasPage.css';

/** The cameras: what to see to, each site's way to operation with its facts and dialogue, the list of the law. */
export function CamerasPage() {
  const { dataset } = useRegister();
  const sites = useMemo(() => dataset?.measures.filter(isCameraSite) ?? [], [dataset]);
  if (!dataset) return null;
  return (
    <div className="page cameras">
      <h2>{words.heading}</h2>
      <p className="page-lead">{words.lead}</p>
      {sites.length === 0 ? <p>{words.none}</p> : <Cameras sites={sites} />}
      <details className="page-rules">
        <summary>{words.rules.heading}</summary>
        <ul>
          {words.rules.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Cameras({ sites }: { sites: readonly CameraSite[] }) {
  const now = today();
  const cameras = sites.filter(hasCamera);
  const talks = sites.filter((site) => !hasCamera(site));
  return (
    <>
      <Counts sites={sites} />
      <CameraNotices sites={sites} today={now} />
      <section aria-labelledby="cameras-sites">
        <h3 id="cameras-sites">{words.sites}</h3>
        {cameras.length === 0 && <p>{words.noSites}</p>}
        <ul className="cameras-cards">
          {cameras.map((site) => (
            <CameraCard key={site.id} site={site} today={now} />
          ))}
        </ul>
      </section>
      {talks.length > 0 && (
        <section aria-labelledby="cameras-talks">
          <h3 id="cameras-talks">{words.talks}</h3>
          <p className="small">{words.talksLead}</p>
          <ul className="cameras-cards">
            {talks.map((site) => (
              <li key={site.id} className="cameras-card">
                <h4>
                  <RecordsLink ids={[site.id]}>{site.name}</RecordsLink>
                </h4>
                <p className="small">{site.description}</p>
                <CameraDialogue site={site} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <CameraList sites={sites} />
    </>
  );
}

/** How many stand where; each figure opens the records it counts. */
function Counts({ sites }: { sites: readonly CameraSite[] }) {
  const phaseOf = ({ type, status }: CameraSite) => meaningOf(type, status).phase;
  const groups = [
    { say: words.counts.inForce, own: sites.filter(({ status }) => status === 'i_drift') },
    { say: words.counts.planned, own: sites.filter((site) => phaseOf(site) === 'planerad') },
    { say: words.counts.dialogue, own: sites.filter((site) => !hasCamera(site)) },
    { say: words.counts.ended, own: sites.filter((site) => phaseOf(site) === 'avslutad') },
    {
      say: words.counts.police,
      own: sites.filter((site) => hasCamera(site) && isPoliceSite(site)),
    },
  ].filter(({ own }, at) => at === 0 || own.length > 0);
  return (
    <ul className="cameras-counts">
      {groups.map(({ say, own }) => (
        <li key={say(own.length)}>
          <RecordsLink ids={own.map(({ id }) => id)}>{say(own.length)}</RecordsLink>
        </li>
      ))}
    </ul>
  );
}
