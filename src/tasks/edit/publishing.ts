import type { QueryClient } from '@tanstack/react-query';
import { makePause } from '@/analysis/pause';
import { type Action, type Change, effectiveChanges, placeKey } from '@/domain/change';
import type { SendFailure } from '@/domain/issues';
import { makeRowReader } from '@/domain/read-row';
import { type LayerConfig, writableSource } from '@/domain/workspace';
import type { ChangeLog } from '@/geodata/change-log';
import { type Outcome, publishChanges, type Target } from '@/geodata/publish-changes';
import { readAgain, rowContext, takeInto } from '@/view/register';
import type { WorkspaceData } from '@/view/workspace-context';

/** A push of changes to servers: the one under way, or the last one. */
export interface Publishing {
  state: 'idle' | 'running' | 'stopping' | 'over';
  /** Changes that are settled, of those that are sent. */
  done: number;
  of: number;
  accepted: number;
  /** By `placeKey`: what the servers did not take. */
  left: ReadonlyMap<string, Exclude<Outcome, { kind: 'accepted' }>>;
  /** Why the rest was not sent. */
  stopped: SendFailure | 'otherTab' | 'notKept' | null;
}

const idle: Publishing = {
  state: 'idle',
  done: 0,
  of: 0,
  accepted: 0,
  left: new Map(),
  stopped: null,
};

/** Accepted changes that leave the log together: each time writes the actions they stood in. */
const batchLength = 50;

/** What a push needs of the app. */
export interface PublishContext {
  log: ChangeLog;
  data: WorkspaceData;
  client: QueryClient;
  /** Changes whose record the server has changed meanwhile: not sent before somebody has chosen. */
  outdated: readonly Change[];
  /** Name that other tabs of this place know it by. */
  lockName: string;
}

let current = idle;
let stop = new AbortController();
const listeners = new Set<() => void>();

function tell(change: Partial<Publishing>): void {
  current = { ...current, ...change };
  for (const listener of [...listeners]) listener();
}

/** It goes on when the panel is closed. */
export const publishing = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: () => current,
  stop: () => {
    stop.abort();
    if (current.state === 'running') tell({ state: 'stopping' });
  },
  /** Forgets what became of a record, when its change is another. */
  forget: (key: string) => {
    const left = new Map(current.left);
    if (left.delete(key)) tell({ left });
  },
};

function targetsOf({ workspace, districts, addressOf }: WorkspaceData) {
  const layers = new Map<string, LayerConfig>();
  const targets = new Map<string, Target>();
  for (const layer of workspace.lager) {
    const source = writableSource(layer);
    if (!source) continue;
    layers.set(layer.id, layer);
    targets.set(layer.id, {
      source: { url: addressOf(source.url), collection: source.samling, server: source.server },
      type: layer.typ,
      read: makeRowReader(rowContext(layer, { workspace, districts })),
    });
  }
  return { layers, targets };
}

/** Takes what servers have accepted out of the log, some at a time; the layers show it as theirs from then on. */
class Settling {
  #batch: Change[] = [];
  readonly #saved: readonly Action[];
  readonly #context: PublishContext;
  readonly #layers: ReadonlyMap<string, LayerConfig>;
  readonly touched = new Set<LayerConfig>();
  kept = true;

  constructor(
    saved: readonly Action[],
    context: PublishContext,
    layers: ReadonlyMap<string, LayerConfig>,
  ) {
    this.#saved = saved;
    this.#context = context;
    this.#layers = layers;
  }

  async take(change: Change): Promise<void> {
    this.#batch.push(change);
    if (this.#batch.length >= batchLength) await this.flush();
  }

  touch(layer: string): void {
    const config = this.#layers.get(layer);
    if (config) this.touched.add(config);
  }

  async flush(): Promise<void> {
    const batch = this.#batch.splice(0);
    const { client, data, log } = this.#context;
    for (const layer of new Set(batch.map((change) => change.layer))) {
      const config = this.#layers.get(layer);
      const own = batch.filter((change) => change.layer === layer);
      if (config) await takeInto(client, config, data, own);
    }
    const held = new Map(batch.map((change) => [placeKey(change), change.after]));
    const written = await log.settle(this.#saved, held);
    this.kept &&= written.ok;
  }
}

async function push(context: PublishContext): Promise<void> {
  const { log, data, client, outdated } = context;
  const { layers, targets } = targetsOf(data);
  const saved = await log.list();
  const waiting = new Set(outdated.map(placeKey));
  const net = (await effectiveChanges(saved, makePause())).filter(
    (change) => targets.has(change.layer) && !waiting.has(placeKey(change)),
  );
  tell({ ...idle, state: 'running', of: net.length });
  const settling = new Settling(saved, context, layers);
  const targetOf = (layer: string): Target => {
    const target = targets.get(layer);
    if (!target) throw new Error(`${layer} takes no changes`);
    return target;
  };
  const stopped = await publishChanges(net, targetOf, {
    signal: stop.signal,
    onSettled: async (change, outcome) => {
      const { done, accepted, left } = current;
      settling.touch(change.layer);
      if (outcome.kind === 'accepted') {
        tell({ done: done + 1, accepted: accepted + 1 });
        await settling.take(change);
      } else tell({ done: done + 1, left: new Map(left).set(placeKey(change), outcome) });
    },
  });
  await settling.flush();
  for (const layer of settling.touched) await readAgain(client, layer);
  tell({ state: 'over', stopped: settling.kept ? stopped : 'notKept' });
}

/** Does what no other tab does at the same time, where the browser can tell. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  // Pages without TLS have no locks. Two tabs then ask the server twice, which changes nothing twice.
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return work();
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    else tell({ state: 'over', stopped: 'otherTab' });
  });
}

/** Sends what is in the log to the servers of the layers. One tab at a time, one push at a time. */
export async function publish(context: PublishContext): Promise<void> {
  if (current.state === 'running' || current.state === 'stopping') return;
  stop = new AbortController();
  tell({ ...idle, state: 'running' });
  try {
    await alone(`publicera ${context.lockName}`, () => push(context));
  } catch (fault) {
    tell({ state: 'over' });
    throw fault;
  }
}
