import { useEffect, useMemo, useState } from 'react';
import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { toCoverSettings, useCountedIds, useCoverChoice } from '@/view/cover-groups';
import { useCoverage } from '@/view/coverage';
import { MeasureMark } from '@/view/MeasureMark';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './MeasuresBehind.css';
import { useView } from '@/view/view-store';
import { countedFilters } from './counted-filters';

const { behind: words } = gapsText;
const step = 20;

/** The records that a figure counts: all of them, or those that reach into the chosen district. */
export function MeasuresBehind({ district }: { district: string | null }) {
  const counted = useCountedIds('a');
  const [open, setOpen] = useState(false);
  return (
    <details
      className="measures-behind"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{district === null ? words.whole(counted.length) : words.of(district)}</summary>
      {open && (district === null ? <All ids={counted} /> : <Reaching district={district} />)}
    </details>
  );
}

function All({ ids }: { ids: readonly string[] }) {
  const { dataset } = useRegister();
  const view = useView();
  const filters = useMemo(
    () => dataset && countedFilters(dataset, ids, view.inForceOn),
    [dataset, ids, view.inForceOn],
  );
  return (
    <>
      {filters && (
        <Button
          size="small"
          icon="table"
          label={words.inTable}
          onClick={() => changeView((before) => ({ ...before, ...filters, page: 'register' }))}
        />
      )}
      <List ids={ids} selected={view.selected} />
    </>
  );
}

/** Which measures reach a district is worked out anew with every report: then the register or the choice has changed. */
function Reaching({ district }: { district: string }) {
  const { report, client } = useCoverage();
  const { workspace } = useWorkspace();
  const { selected } = useView();
  const choice = useCoverChoice('a');
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!client || !report) return;
    let current = true;
    client.ask('reaching', { settings: toCoverSettings(workspace, choice), district }).then(
      (found) => current && setIds(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [client, report, workspace, choice, district]);
  if (failed) return <p>{words.failed}</p>;
  if (!ids) return <p className="muted">{words.waiting}</p>;
  return ids.length === 0 ? <p>{words.none(district)}</p> : <List ids={ids} selected={selected} />;
}

function List({ ids, selected }: { ids: readonly string[]; selected: string | null }) {
  const { dataset } = useRegister();
  const [shown, setShown] = useState(step);
  const measures = ids.slice(0, shown).flatMap((id): Measure[] => {
    const index = dataset?.indexOf.get(id);
    const measure = index === undefined ? undefined : dataset?.measures[index];
    return measure ? [measure] : [];
  });
  return (
    <>
      <ul>
        {measures.map((measure) => (
          <li key={measure.id}>
            <button
              type="button"
              aria-pressed={measure.id === selected}
              onClick={() => changeView((view) => ({ ...view, selected: measure.id }))}
            >
              <MeasureMark measure={measure} size={16} />
              <span>
                {measure.name}
                {drawingOf(measure) === 'planned' && (
                  <span className="muted"> ({words.planned})</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown < ids.length && (
        <Button
          size="small"
          label={words.more(Math.min(step, ids.length - shown))}
          onClick={() => setShown(shown + step)}
        />
      )}
    </>
  );
}
