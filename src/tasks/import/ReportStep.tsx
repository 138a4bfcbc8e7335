import { useId, useState } from 'react';
import type { Change } from '@/domain/change';
import { toCsv } from '@/files/csv';
import { formatCount } from '@/text/format';
import { importText } from '@/text/import';
import { issueSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Notice } from '@/ui/Notice';
import { saveFile } from '@/ui/save-file';
import { type Kept, keepChanges, useChanges } from '@/view/changes';
import type { ImportClient } from './import-client';
import { type ChosenRows, type ReportRow, type RowKind, rowKinds } from './plan-import';
import { ReportList } from './ReportList';
import { StepHead } from './StepHead';
import type { Wizard } from './use-wizard';

const { report: words } = importText;
/** Measured: the browser keeps and shows so many in some seconds. A larger register is a server's. */
const mostTaken = 100_000;
/** Rows that are fetched at once: some ms of work. */
const partLength = 1_000;
const takeable = ['new', 'changed', 'doubtful'] as const;

/** Rows that are ticked against what is chosen for their kind, with their kinds. */
type Exceptions = ReadonlyMap<number, RowKind>;

/** How many rows are chosen. */
function countChosen(
  counts: Readonly<Record<RowKind, number>>,
  kinds: ReadonlySet<RowKind>,
  except: Exceptions,
): number {
  let count = takeable.reduce((sum, kind) => sum + (kinds.has(kind) ? counts[kind] : 0), 0);
  for (const kind of except.values()) count += kinds.has(kind) ? -1 : 1;
  return count;
}

/** The changes of the chosen rows, fetched a part at a time so that the page lives. */
async function fetchChanges(
  client: ImportClient,
  chosen: ChosenRows,
  onProgress: (done: number) => void,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (;;) {
    onProgress(changes.length);
    const part = await client.ask('changes', { chosen, from: changes.length, count: partLength });
    for (const change of part) changes.push(change);
    if (part.length < partLength) return changes;
  }
}

async function saveRejected(client: ImportClient): Promise<void> {
  const { columns, rows } = await client.ask('rejected', {});
  const lines = rows.map(({ cells, issues }) => [...cells, issues.map(issueSentence).join(' ')]);
  saveFile(words.rejectedFile, toCsv([...columns, words.reason], lines));
}

interface ReportStepProps {
  wizard: Wizard;
  counts: Readonly<Record<RowKind, number>>;
  client: ImportClient;
  onDone: (count: number) => void;
}

/** Step 4: what would happen to each row, and which of them are taken. */
export function ReportStep({ wizard, counts, client, onDone }: ReportStepProps) {
  const changes = useChanges();
  const [kinds, setKinds] = useState<ReadonlySet<RowKind>>(new Set(['new', 'changed']));
  const [except, setExcept] = useState<Exceptions>(new Map());
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const count = countChosen(counts, kinds, except);
  const isChosen = ({ index, kind }: ReportRow) => kinds.has(kind) !== except.has(index);

  async function apply() {
    setFault('');
    try {
      const chosen = { kinds: [...kinds], except: [...except.keys()] };
      const made = await fetchChanges(client, chosen, (done) =>
        setBusy(words.applying(done, count)),
      );
      setBusy(words.keeping);
      const kept = await keepChanges(changes, 'import', made);
      if (kept === 'kept') onDone(made.length);
      else setFault(faultOf(kept));
    } catch (error) {
      window.reportError(error);
      setFault(importText.failed);
    } finally {
      setBusy(null);
    }
  }

  return (
    <section>
      <StepHead heading={words.heading} at={4} />
      <KindBoxes
        counts={counts}
        kinds={kinds}
        onChange={(kind, on) => {
          setKinds(new Set(takeable.filter((one) => (one === kind ? on : kinds.has(one)))));
          setExcept(new Map([...except].filter(([, of]) => of !== kind)));
        }}
      />
      <Rows
        counts={counts}
        client={client}
        isChosen={isChosen}
        onTick={({ index, kind }) => {
          const next = new Map(except);
          if (!next.delete(index)) next.set(index, kind);
          setExcept(next);
        }}
      />
      {count > mostTaken && <Notice tone="warn">{words.tooMany(mostTaken)}</Notice>}
      {fault !== '' && <Notice tone="error">{fault}</Notice>}
      <div className="button-row">
        <Button
          look="primary"
          label={busy ?? words.apply(count)}
          disabled={busy !== null || count === 0 || count > mostTaken || changes.state !== 'ready'}
          onClick={apply}
        />
        <Button
          label={importText.back}
          disabled={busy !== null}
          onClick={() => wizard.go('places')}
        />
        {counts.rejected > 0 && (
          <Button
            icon="download"
            label={words.saveRejected}
            onClick={() => saveRejected(client).catch(window.reportError)}
          />
        )}
      </div>
    </section>
  );
}

function faultOf(kept: Exclude<Kept, 'kept'>): string {
  return kept === 'failed' ? importText.failed : words[kept];
}

interface KindBoxesProps {
  counts: Readonly<Record<RowKind, number>>;
  kinds: ReadonlySet<RowKind>;
  onChange: (kind: RowKind, on: boolean) => void;
}

/** Counts by kind, and which kinds are taken as a whole. */
function KindBoxes({ counts, kinds, onChange }: KindBoxesProps) {
  return (
    <>
      <ul className="small">
        {rowKinds.map((kind) => (
          <li key={kind}>
            {words.kinds[kind]}: {formatCount(counts[kind])}
          </li>
        ))}
      </ul>
      <div>
        {takeable
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <Checkbox key={kind} checked={kinds.has(kind)} onChange={(on) => onChange(kind, on)}>
              {words.takeKind[kind]}
            </Checkbox>
          ))}
      </div>
    </>
  );
}

interface RowsProps {
  counts: Readonly<Record<RowKind, number>>;
  client: ImportClient;
  isChosen: (row: ReportRow) => boolean;
  onTick: (row: ReportRow) => void;
}

function Rows({ counts, client, isChosen, onTick }: RowsProps) {
  const id = useId();
  const [shown, setShown] = useState<RowKind | 'all'>('all');
  const total = rowKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <section>
      <div className="field-control">
        <label htmlFor={id}>{words.show}</label>
        <select
          id={id}
          value={shown}
          onChange={({ currentTarget }) =>
            setShown(rowKinds.find((kind) => kind === currentTarget.value) ?? 'all')
          }
        >
          <option value="all">
            {words.all} ({formatCount(total)})
          </option>
          {rowKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]} ({formatCount(counts[kind])})
            </option>
          ))}
        </select>
      </div>
      <ReportList
        key={shown}
        client={client}
        shown={shown}
        of={shown === 'all' ? total : counts[shown]}
        isChosen={isChosen}
        onTick={onTick}
      />
    </section>
  );
}
