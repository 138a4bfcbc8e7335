import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Change } from '@/domain/change';
import { writableSource } from '@/domain/workspace';
import { joinWords } from '@/text/format';
import { sendFailureSentence, publishText as words } from '@/text/publish';
import { Button } from '@/ui/Button';
import { useChanges } from '@/view/changes';
import { useRegister } from '@/view/register';
import { ServerLogin } from '@/view/ServerLogin';
import { useStoreName } from '@/view/store-name';
import { useWorkspace } from '@/view/workspace-context';
import { type Publishing, publish, publishing } from './publishing';

/** Sends the changes of layers that lie on servers there, and tells what became of them. */
export function PublishSection({ net }: { net: readonly Change[] }) {
  const { log } = useChanges();
  const { outdated } = useRegister();
  const data = useWorkspace();
  const client = useQueryClient();
  const lockName = useStoreName();
  const push = useSyncExternalStore(publishing.subscribe, publishing.current);
  const conflicts = net.filter((change) => outdated.includes(change)).length;
  const count = net.length - conflicts;
  const isBusy = push.state === 'running' || push.state === 'stopping';
  const sources = useSources(net);
  return (
    <section className="publish" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {sources.map(({ url, needsKey }) => needsKey && <ServerLogin key={url} url={url} />)}
      {net.length > 0 && (
        <p className="small">
          {count > 0
            ? words.lead(count, joinWords(sources.map(({ url }) => new URL(url).host)))
            : words.nothing}{' '}
          {conflicts > 0 && words.conflictsWait(conflicts)}
        </p>
      )}
      {isBusy ? (
        <Progress push={push} />
      ) : (
        net.length > 0 && (
          <div className="button-row">
            <Button
              look="primary"
              label={words.publish(count)}
              disabled={count === 0 || !log}
              onClick={() => {
                if (log)
                  publish({ log, data, client, outdated, lockName }).catch(window.reportError);
              }}
            />
          </div>
        )
      )}
      <div role="status" className="small">
        {push.state === 'over' && <Result push={push} rest={count} />}
      </div>
    </section>
  );
}

/** The servers that changes go to: one address each. */
function useSources(net: readonly Change[]): readonly { url: string; needsKey: boolean }[] {
  const { layerById, addressOf } = useWorkspace();
  const servers = new Map<string, boolean>();
  for (const id of new Set(net.map((change) => change.layer))) {
    const layer = layerById.get(id);
    const source = layer && writableSource(layer);
    if (!source) continue;
    const { origin } = new URL(addressOf(source.url));
    const needsKey = source.redigering?.inloggning !== undefined;
    servers.set(origin, servers.get(origin) === true || needsKey);
  }
  return [...servers].map(([url, needsKey]) => ({ url, needsKey }));
}

function Progress({ push }: { push: Publishing }) {
  return (
    <div className="publish-progress">
      <progress value={push.done} max={push.of} aria-label={words.progress} />
      <span>{words.soFar(push.done, push.of)}</span>
      {push.state === 'stopping' ? (
        <span className="small">{words.stopping}</span>
      ) : (
        <Button size="small" label={words.stop} onClick={publishing.stop} />
      )}
    </div>
  );
}

function stopSentence(stopped: NonNullable<Publishing['stopped']>): string {
  return typeof stopped === 'string' ? words[stopped] : sendFailureSentence(stopped);
}

function Result({ push, rest }: { push: Publishing; rest: number }) {
  const kinds = [...push.left.values()].map(({ kind }) => kind);
  const [conflicts, refused] = (['conflict', 'refused'] as const).map(
    (kind) => kinds.filter((one) => one === kind).length,
  );
  const isStopped = push.stopped !== null;
  return (
    <>
      {push.of > 0 && <p>{words.accepted(push.accepted)}</p>}
      {conflicts ? <p>{words.conflicts(conflicts)}</p> : null}
      {refused ? <p>{words.refused(refused)}</p> : null}
      {push.stopped && <p>{stopSentence(push.stopped)}</p>}
      {(isStopped || push.done < push.of) && rest > 0 && <p>{words.rest(rest)}</p>}
    </>
  );
}
