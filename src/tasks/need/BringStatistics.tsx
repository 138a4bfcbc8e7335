import { useState } from 'react';
import { overlay, revert, type Statistic } from '@/domain/statistics';
import { needText } from '@/text/need';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { OpenFileButton } from '@/ui/OpenFileButton';
import { type StatisticsChange, useStatistics, useStatisticsContext } from '@/view/statistics';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { goTo } from './go-to';
import { indicatorsOf } from './need-rows';
import { type GoneThrough, readStatisticsFile } from './read-statistics-file';
import { StatisticsReport } from './StatisticsReport';

const { bring: words } = needText;

/** What came of a file, and how to take it back. */
interface Outcome {
  text: string;
  undo: StatisticsChange | null;
  /** The first figure that was taken. */
  first: Statistic | null;
}

/** Takes in statistics from a file: it is gone through first, and nothing is kept before the planner says so. */
export function BringStatistics() {
  const { workspace } = useWorkspace();
  const context = useStatisticsContext();
  const { change } = useStatistics();
  const [read, setRead] = useState<GoneThrough | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function choose(file: File): Promise<void> {
    setOutcome(null);
    setFault(null);
    setRead(null);
    const result = await readStatisticsFile(file, context);
    if (typeof result === 'string') setFault(result);
    else setRead(result);
  }

  async function put(
    next: (before: readonly Statistic[]) => readonly Statistic[],
    text: string,
    first: Statistic | null,
  ): Promise<void> {
    const result = await change(next);
    if ('fault' in result) return setFault(words.faults[result.fault ?? 'failed']);
    setFault(null);
    setRead(null);
    return setOutcome({ text, undo: first ? result : null, first });
  }

  const { flertal } = workspace.omrade.delSlag;
  return (
    <section aria-labelledby="need-bring" className="need-bring">
      <h3 id="need-bring">{words.heading}</h3>
      <p>{words.lead}</p>
      <p>{words.areas(flertal, workspace.omrade.namn)}</p>
      <p>{words.private}</p>
      <div>
        <OpenFileButton
          label={words.choose}
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onFile={(file) => void choose(file).catch(window.reportError)}
        />
      </div>
      {fault !== null && <Notice tone="error">{fault}</Notice>}
      {read && (
        <StatisticsReport
          read={read}
          onTake={(taken) =>
            void put(
              (before) => overlay(before, taken),
              words.taken(taken.length),
              taken[0] ?? null,
            )
          }
          onCancel={() => {
            setRead(null);
            setOutcome({ text: words.cancelled, undo: null, first: null });
          }}
        />
      )}
      <Said
        outcome={outcome}
        onUndo={({ before, after }) =>
          void put((now) => revert(now, before, after), words.undone, null)
        }
      />
    </section>
  );
}

/** Goes to what was taken in: the map, its key and the table stand above. */
function ShowTaken({ first }: { first: Statistic }) {
  const { statistics } = useStatistics();
  const shown = indicatorsOf(statistics ?? []).find(
    ({ indicator, unit }) => indicator === first.indicator && unit === first.unit,
  );
  if (!shown) return null;
  const show = () => {
    changeView((view) => ({
      ...view,
      work: { ...view.work, indicator: shown.name, period: null },
    }));
    goTo(document.getElementById('need-map'));
  };
  return <Button size="small" label={words.show(shown.name)} onClick={show} />;
}

interface SaidProps {
  outcome: Outcome | null;
  onUndo: (change: StatisticsChange) => void;
}

/** The outcome takes the focus: the button that brought it about is gone. */
function Said({ outcome, onUndo }: SaidProps) {
  if (!outcome) return null;
  const { text, undo, first } = outcome;
  return (
    <div className="need-said" tabIndex={-1} key={text} ref={goTo}>
      <Notice
        actions={
          <div className="button-row">
            {first && <ShowTaken first={first} />}
            {undo && <Button size="small" label={words.undo} onClick={() => onUndo(undo)} />}
          </div>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
