import { useMemo } from 'react';
import type { RecordChange } from '@/analysis/compare-registers';
import { partTitle, partWord } from '@/text/area-words';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { useWorkspace } from '@/view/workspace-context';
import { ChangeSymbol } from './ChangesSketch';
import { kindsIn } from './change-words';
import type { DocumentSource } from './content';
import './DistrictChanges.css';
import { districtChanges, type DistrictChanges as Row } from './district-changes';

const words = documentsText.snapshot;

interface DistrictChangesProps {
  source: DocumentSource;
  /** Those that are shown. */
  changes: readonly RecordChange[];
}

/** How many changes each district has, as bars with the kinds one after the other, and in figures beside them. */
export function DistrictChanges({ source, changes }: DistrictChangesProps) {
  const { workspace } = useWorkspace();
  const rows = useMemo(() => districtChanges(source, changes), [source, changes]);
  const most = Math.max(...rows.map(({ total }) => total), 1);
  return (
    <section aria-labelledby="andringar-delar">
      <h3 id="andringar-delar">{words.districts(partWord())}</h3>
      <table className="district-changes">
        <caption className="visually-hidden">{words.districts(partWord())}</caption>
        <thead>
          <tr>
            <th scope="col">{partTitle()}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.number}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <Bar row={row} most={most} />
              </td>
              <td className="figures">{formatCount(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{words.districtsNote(workspace.omrade.delSlag.flertal)}</p>
    </section>
  );
}

function Bar({ row, most }: { row: Row; most: number }) {
  return (
    <>
      <span className="district-changes-bar" aria-hidden="true">
        {kindsIn(row.counts).map(({ kind, count }) => (
          <span key={kind} data-kind={kind} style={{ inlineSize: `${(count / most) * 100}%` }} />
        ))}
      </span>
      <ul>
        {kindsIn(row.counts).map(({ kind, count }) => (
          <li key={kind}>
            <ChangeSymbol kind={kind} />
            {words.sketch.kinds[kind](count)}
          </li>
        ))}
      </ul>
    </>
  );
}
