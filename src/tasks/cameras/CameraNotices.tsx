import { type CameraSite, cameraWarnings, warningsOf } from '@/domain/cameras';
import { camerasText as words } from '@/text/cameras';
import { Notice } from '@/ui/Notice';

interface CameraNoticesProps {
  sites: readonly CameraSite[];
  /** Days since 1970. */
  today: number;
}

/** What is to be seen to, the gravest first: one notice for each kind, with the sites it is about. */
export function CameraNotices({ sites, today }: CameraNoticesProps) {
  const due = cameraWarnings.flatMap((warning) => {
    const own = sites.filter((site) => warningsOf(site, today).includes(warning));
    return own.length === 0 ? [] : [{ warning, own }];
  });
  return (
    <section aria-labelledby="cameras-due">
      <h3 id="cameras-due">{words.toSeeTo}</h3>
      {due.length === 0 && <p>{words.nothingToSeeTo}</p>}
      {due.map(({ warning, own }) => (
        <Notice key={warning} tone={warning === 'start_passerad' ? 'info' : 'warn'}>
          <strong>{words.warnings[warning].name}.</strong> {words.warnings[warning].say}
          <ul className="page-names">
            {own.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Notice>
      ))}
    </section>
  );
}
