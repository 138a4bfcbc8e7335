import { useMemo } from 'react';
import { toIsoDay } from '@/domain/dates';
import { useNarrow } from '@/panes/table/use-narrow';
import { formatDate } from '@/text/format';
import { protocolText } from '@/text/protocol';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Segmented } from '@/ui/Segmented';
import { withField } from '@/view/new-row';
import { useView } from '@/view/view-store';
import { type CurrentWalk, changeWalk, today, usePutWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { PointForm } from './PointForm';
import { ProtocolContentView } from './ProtocolContentView';
import { protocolContent } from './protocol-content';
import { usePhone } from './use-phone';
import { useProtocolFiles } from './use-protocol-files';

const words = protocolText.document;
const versions = (['intern', 'offentlig'] as const).map((value) => ({
  value,
  label: words.versions[value],
}));

/** The protocol of the walk as it is printed, in the version for the administration or for the public. */
export function ProtocolPage({ current }: { current: CurrentWalk }) {
  const { publicVersion, point: chosen } = useView().walk;
  const phone = usePhone();
  const [measured, narrow] = useNarrow();
  const point = current.observations.find(({ id }) => id === chosen);
  const withheld = publicVersion && current.walk.publication !== 'offentlig';
  return (
    <div className="walk-document" ref={measured}>
      {phone && point ? (
        // A phone shows one thing at a time; the list at the side is put away.
        <PointForm key={point.id} current={current} point={point} />
      ) : (
        <>
          <Tools current={current} publicVersion={publicVersion} withheld={withheld} />
          {withheld ? (
            <Withheld current={current} />
          ) : (
            <Protocol current={current} publicVersion={publicVersion} narrow={narrow} />
          )}
        </>
      )}
    </div>
  );
}

interface ProtocolProps {
  current: CurrentWalk;
  publicVersion: boolean;
}

function Protocol({ current, publicVersion, narrow }: ProtocolProps & { narrow: boolean }) {
  const { workspace } = useWorkspace();
  const content = useMemo(() => protocolContent(current, publicVersion), [current, publicVersion]);
  return (
    <article className="document protocol">
      <ProtocolContentView blocks={content.blocks} narrow={narrow} />
      {current.observations.length === 0 && <p className="muted">{words.empty}</p>}
      <footer className="document-foot">
        {words.foot(workspace.omrade.organisation, formatDate(toIsoDay(today())))}
      </footer>
    </article>
  );
}

/** Which version, and the ways out of the app. */
function Tools({ current, publicVersion, withheld }: ProtocolProps & { withheld: boolean }) {
  const files = useProtocolFiles(current, publicVersion);
  return (
    <div className="walk-document-tools">
      <Segmented
        legend={words.version}
        options={versions}
        value={publicVersion ? 'offentlig' : 'intern'}
        onChange={(version) => changeWalk({ publicVersion: version === 'offentlig' })}
      />
      <div className="button-row">
        <Button
          icon="print"
          label={words.print}
          disabled={withheld}
          onClick={() => window.print()}
        />
        <Button
          icon="download"
          label={files.working ? words.working : words.docx}
          disabled={withheld || files.working}
          onClick={files.saveDocx}
        />
        <Button
          icon="download"
          label={words.odt}
          disabled={withheld || files.working}
          onClick={files.saveOdt}
        />
        <Button icon="download" label={words.calendar} onClick={files.saveCalendar} />
      </div>
      <p className="small" role="status">
        {files.said}
      </p>
    </div>
  );
}

/** A walk that is internal has no version for the public. */
function Withheld({ current }: { current: CurrentWalk }) {
  const put = usePutWalk(current.walk);
  return (
    <Notice
      tone="warn"
      actions={
        <Button
          size="small"
          label={words.makePublic}
          onClick={() =>
            void put((row) => withField(row, 'publiceringsniva', 'offentlig')).catch(
              window.reportError,
            )
          }
        />
      }
    >
      {words.walkIsInternal}
    </Notice>
  );
}
