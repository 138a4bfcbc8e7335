import { formatMoment } from '@/text/format';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChanges } from '@/view/changes';
import { takeNewVersion, useNetwork } from './offline';

/** That there is no network, and how old what is shown then is; that there is a new version. */
export function OfflineNotices() {
  const { online, shownFrom, aged, newVersion } = useNetwork();
  const { log } = useChanges();
  const moment = formatMoment(new Date(shownFrom).toISOString());

  async function reload(): Promise<void> {
    // An edit that is being written when the button is pressed is waited for: a list is read after it.
    await log?.list().catch(() => undefined);
    await takeNewVersion();
  }

  return (
    <>
      {!online && <Notice tone="warn">{shellText.noNetwork(moment)}</Notice>}
      {online && aged && (
        <Notice
          tone="warn"
          actions={
            <Button
              size="small"
              label={shellText.reload}
              onClick={() => void reload().catch(window.reportError)}
            />
          }
        >
          {shellText.noAnswer(moment)}
        </Notice>
      )}
      {newVersion && (
        <Notice
          actions={
            <Button
              size="small"
              label={shellText.takeNewVersion}
              onClick={() => void reload().catch(window.reportError)}
            />
          }
        >
          {shellText.newVersion}
        </Notice>
      )}
    </>
  );
}
