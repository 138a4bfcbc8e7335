import { useMemo, useState } from 'react';
import type { LayerConfig } from '@/domain/workspace';
import { heldLayers } from '@/domain/workspace';
import type { FileFailure } from '@/files/table';
import { useRegister } from '@/view/register';
import { useWorkspace } from '@/view/workspace-context';
import type { FoundCoordinates, ImportArea } from './find-coordinates';
import { firstChoice, recall, remember } from './first-choice';
import { guessLayer } from './guess-layer';
import type { ImportClient } from './import-client';
import type { TableSummary } from './import-session';
import type { ImportContext, RowKind } from './plan-import';
import type { ImportChoice } from './plan-row';
import { useImportContext } from './use-import-context';
import { type ImportWork, useImportWork } from './use-import-work';

type Step = 'file' | 'columns' | 'places' | 'report' | 'done';

/** A file that has been read, and its tables. */
interface ReadableFile {
  file: File;
  format: string;
  tables: readonly TableSummary[];
}

/** A table of a file, and what is chosen for it. */
export interface Opened extends ReadableFile {
  /** Position of the table in the file. */
  table: number;
  layer: LayerConfig;
  found: FoundCoordinates;
  choice: ImportChoice;
  /** Whether the choice is one that was made for a file like it. */
  remembered: boolean;
}

interface WizardState {
  step: Step;
  /** Why the file cannot be read. */
  failure: FileFailure | null;
  opened: Opened | null;
  /** How many rows there are of each kind, when they have been planned. */
  counts: Readonly<Record<RowKind, number>> | null;
}

/** The wizard: where it stands, and what the steps may do. */
export interface Wizard
  extends WizardState,
    Pick<ImportWork, 'busy' | 'progress' | 'broken' | 'client'> {
  area: ImportArea;
  context: ImportContext | null;
  go: (step: Step) => void;
  open: (file: File) => void;
  /** Looks at another table of the file, or for another layer. */
  look: (table: number, layer: LayerConfig) => void;
  choose: (part: Partial<ImportChoice>) => void;
  plan: () => void;
  /** Stops what is under way and forgets the file. */
  restart: () => void;
}

const start: WizardState = { step: 'file', failure: null, opened: null, counts: null };

/** What a table is looked at against. */
interface Surroundings {
  layers: readonly LayerConfig[];
  layerOfId: (id: string) => string | undefined;
  area: ImportArea;
}

async function lookAt(
  client: ImportClient,
  readable: ReadableFile,
  table: number,
  wanted: LayerConfig | null,
  { layers, layerOfId, area }: Surroundings,
): Promise<Opened> {
  const summary = readable.tables[table];
  if (!summary) throw new RangeError(`the file has no table ${table}`);
  const kept = recall(summary, layers);
  const layer = wanted ?? guessLayer(summary, readable.file.name, layers, layerOfId, kept?.layer);
  if (!layer) throw new Error('the workspace has no layer');
  const guessed = await client.ask('look', { table, type: layer.typ, area });
  const first = firstChoice(kept, layer, guessed, readable.file.name);
  return { ...readable, table, layer, found: guessed.found, ...first };
}

/** Keeps a wizard through its steps. */
export function useWizard(): Wizard {
  const { workspace } = useWorkspace();
  const { run, fresh, stop, client, ...work } = useImportWork();
  const [state, setState] = useState(start);
  const { opened } = state;
  const context = useImportContext(opened);
  const area = useMemo(
    () => ({ bounds: workspace.omrade.utbredning, plane: workspace.plankoordinatsystem }),
    [workspace],
  );
  const { dataset } = useRegister();
  const surroundings: Surroundings = {
    layers: heldLayers(workspace.lager),
    layerOfId: (id) => dataset?.measures[dataset.indexOf.get(id) ?? -1]?.layer,
    area,
  };
  const set = (part: Partial<WizardState>) => setState((before) => ({ ...before, ...part }));
  const take = (part: Partial<ImportChoice>) =>
    setState((before) =>
      before.opened
        ? { ...before, opened: { ...before.opened, choice: { ...before.opened.choice, ...part } } }
        : before,
    );
  return {
    ...state,
    ...work,
    client,
    area,
    context,
    go: (step) => set({ step }),
    open: (file) =>
      void run(async () => {
        set(start);
        const reader = fresh();
        const summary = await reader.ask('read', {
          file,
          layers: heldLayers(workspace.lager).map(({ id, namn }) => ({ id, namn })),
        });
        if (!summary.ok) return set({ failure: summary.failure });
        const readable = { file, format: summary.format, tables: summary.tables };
        const next = await lookAt(reader, readable, 0, null, surroundings);
        return set({ opened: next, step: 'columns' });
      }),
    look: (table, layer) =>
      void run(async () => {
        if (!opened || !client) return;
        set({ opened: await lookAt(client, opened, table, layer, surroundings) });
      }),
    choose: take,
    plan: () =>
      void run(async () => {
        const summary = opened?.tables[opened.table];
        if (!opened || !context || !client || !summary) return;
        remember(summary, opened.layer, opened.choice);
        const { choice, table } = opened;
        set({ counts: await client.ask('plan', { table, choice, context }), step: 'report' });
      }),
    restart: () => {
      stop();
      set(start);
    },
  };
}
