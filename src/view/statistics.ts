import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { LoadFailure } from '@/domain/issues';
import {
  overlay,
  protectSmall,
  type SeenStatistic,
  type Statistic,
  usualLeastCount,
} from '@/domain/statistics';
import { loadStatistics } from '@/geodata/load-statistics';
import type { StatisticsContext } from '@/geodata/parse-statistics';
import { openStatisticsStore, type StatisticsStore } from '@/geodata/statistics-store';
import { useStoreName } from './store-name';
import { useWorkspace, type WorkspaceData } from './workspace-context';

type Fault = 'full' | 'failed' | null;

interface Imported {
  /** Null until it is read. */
  statistics: readonly Statistic[] | null;
  /** What was asked last is not on the disk, or the browser keeps nothing. */
  fault: Fault;
}

/** What was taken in before a change, and after it. */
export interface StatisticsChange {
  before: readonly Statistic[];
  after: readonly Statistic[];
}

/** What was worked out last: several parts of a page ask for the same. */
interface Protected {
  shipped: readonly Statistic[];
  imported: readonly Statistic[];
  context: StatisticsContext;
  seen: readonly SeenStatistic[];
}

/** The statistics that were taken in in this browser, shared by its windows. */
class StatisticsShelf {
  private imported: Imported = { statistics: null, fault: null };
  private readonly store: StatisticsStore;
  private readonly channel: BroadcastChannel | null;
  private readonly listeners = new Set<() => void>();
  private known: Protected | null = null;
  /** Done when what was asked last is: one change after the other. */
  private last: Promise<unknown>;

  constructor(name: string) {
    this.store = openStatisticsStore(name);
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}/statistik`);
    if (this.channel)
      this.channel.onmessage = () => {
        this.last = this.last.then(() => this.read());
      };
    this.last = this.read();
  }

  readonly current = (): Imported => this.imported;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes what is kept, and shows it when it is on the disk. Answers with what it was, or the fault. */
  change(
    change: (before: readonly Statistic[]) => readonly Statistic[],
  ): Promise<StatisticsChange | { fault: Fault }> {
    const next = this.last.then(() => this.keep(change));
    this.last = next;
    return next;
  }

  private async keep(change: (before: readonly Statistic[]) => readonly Statistic[]) {
    const before = this.imported.statistics ?? [];
    const statistics = change(before);
    const fault = await this.store.keep(statistics).then(
      (kept): Fault => {
        if (kept.ok) return null;
        return kept.full ? 'full' : 'failed';
      },
      (): Fault => 'failed',
    );
    if (fault !== null) return { fault };
    this.tell({ statistics, fault });
    this.channel?.postMessage('changed');
    return { before, after: statistics };
  }

  /** All figures, what was taken in over what is shipped, each with what may be seen of it. */
  seen(
    shipped: readonly Statistic[],
    imported: readonly Statistic[],
    context: StatisticsContext,
  ): readonly SeenStatistic[] {
    const known = this.known;
    if (known?.shipped === shipped && known.imported === imported && known.context === context)
      return known.seen;
    const seen = protectSmall(overlay(shipped, imported), context);
    this.known = { shipped, imported, context, seen };
    return seen;
  }

  private read(): Promise<void> {
    return this.store.read().then(
      (statistics) => this.tell({ statistics, fault: null }),
      // A browser that keeps nothing still has what is shipped.
      () => this.tell({ statistics: this.imported.statistics ?? [], fault: 'failed' }),
    );
  }

  private tell(imported: Imported): void {
    this.imported = imported;
    for (const listener of this.listeners) listener();
  }
}

const shelves = new Map<string, StatisticsShelf>();

function useShelf(): StatisticsShelf {
  const name = useStoreName();
  const shelf = shelves.get(name) ?? new StatisticsShelf(name);
  shelves.set(name, shelf);
  return shelf;
}

const contexts = new WeakMap<WorkspaceData, StatisticsContext>();

function contextOf(data: WorkspaceData): StatisticsContext {
  const { workspace, districts } = data;
  const known = contexts.get(data);
  if (known) return known;
  const context = {
    districts: districts.map(({ name }) => name),
    wholeArea: workspace.omrade.namn,
    wholeKind: workspace.omrade.slag,
    least: workspace.statistik?.minstaAntal ?? usualLeastCount,
  };
  contexts.set(data, context);
  return context;
}

/** What is needed to read a file of statistics here. */
export function useStatisticsContext(): StatisticsContext {
  const data = useWorkspace();
  return contextOf(data);
}

interface Statistics {
  /** All figures, what was taken in over what is shipped, each with what may be seen of it; null until they are read. */
  statistics: readonly SeenStatistic[] | null;
  /** What was taken in in this browser. */
  imported: readonly Statistic[];
  /** Rows of the workspace's files that are not shown, and whole files: those that did not come, and those that are no statistics. */
  refused: number;
  failures: readonly LoadFailure[];
  unreadable: readonly string[];
  /** Counts under this are not shown. */
  least: number;
  fault: Fault;
  /** Changes what was taken in. */
  change: StatisticsShelf['change'];
}

const none: readonly Statistic[] = [];
const noFailures: readonly LoadFailure[] = [];
const noFiles: readonly string[] = [];

/** Figures about the districts and the whole area, from the workspace's files and from those taken in here. */
export function useStatistics(): Statistics {
  const data = useWorkspace();
  const context = useStatisticsContext();
  const shelf = useShelf();
  const imported = useSyncExternalStore(shelf.subscribe, shelf.current);
  const urls = data.workspace.statistik?.filer.map(data.addressOf) ?? [];
  const { data: shipped } = useQuery({
    queryKey: ['statistics', ...urls],
    queryFn: () => loadStatistics(urls, context),
  });
  const statistics = useMemo(
    () =>
      shipped && imported.statistics
        ? shelf.seen(shipped.statistics, imported.statistics, context)
        : null,
    [shelf, shipped, imported.statistics, context],
  );
  return {
    statistics,
    imported: imported.statistics ?? none,
    refused: shipped?.refused ?? 0,
    failures: shipped?.failures ?? noFailures,
    unreadable: shipped?.unreadable ?? noFiles,
    least: context.least,
    fault: imported.fault,
    change: (change) => shelf.change(change),
  };
}
