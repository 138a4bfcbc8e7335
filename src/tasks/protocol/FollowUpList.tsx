import { useState } from 'react';
import type { FollowUpRow } from '@/analysis/follow-up-counts';
import { wholeBorough } from '@/domain/facets';
import { notStated } from '@/domain/vocabulary';
import { useNarrow } from '@/panes/table/use-narrow';
import { followUpText } from '@/text/follow-up';
import { formatDate } from '@/text/format';
import { protocolText } from '@/text/protocol';
import { shellText } from '@/text/shell';
import { Pager } from '@/ui/Pager';
import { StateMark } from '@/view/StateMark';
import { writeView } from '@/view/url-codec';
import { useView } from '@/view/view-store';
import { changeWalk } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';

const words = followUpText.table;
/** As many as can be looked through at once. */
const pageLength = 100;

/** Points in a table, or as cards where there is no room for one. */
export function FollowUpList({ rows }: { rows: readonly FollowUpRow[] }) {
  const [measured, narrow] = useNarrow();
  const [from, setFrom] = useState(0);
  const page = rows.slice(from, from + pageLength);
  return (
    <div className="follow-up-list" ref={measured}>
      {narrow ? <Cards rows={page} /> : <PointTable rows={page} />}
      <Pager
        from={from}
        length={pageLength}
        of={rows.length}
        words={shellText.pager}
        onChange={setFrom}
      />
    </div>
  );
}

const keyOf = ({ walk, point }: FollowUpRow): string => `${walk.id}/${point.id}`;

function PointTable({ rows }: { rows: readonly FollowUpRow[] }) {
  return (
    <table>
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.point}</th>
          <th scope="col">{words.responsible}</th>
          <th scope="col">{words.deadline}</th>
          <th scope="col">{`${words.walk}, ${words.district.toLowerCase()}`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <td>
              <StateMark state={row.state} />
            </td>
            <th scope="row">
              <PointLink row={row} />
            </th>
            <td>{responsibleOf(row)}</td>
            <td>{deadlineOf(row)}</td>
            <td>
              {row.walk.name}
              <p className="muted">
                <DistrictNames row={row} />
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ rows }: { rows: readonly FollowUpRow[] }) {
  return (
    <ul className="follow-up-cards" aria-label={words.caption}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <StateMark state={row.state} />
          <PointLink row={row} />
          <p className="small">
            {words.responsible}: {responsibleOf(row)}
          </p>
          <p className="small">
            {words.deadline}: {deadlineOf(row)}
          </p>
          <p className="small muted">
            {row.walk.name}, <DistrictNames row={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function responsibleOf({ responsible }: FollowUpRow): string {
  return responsible === notStated ? followUpText.filters.nobody : responsible;
}

function deadlineOf({ point }: FollowUpRow): string {
  return point.deadline === undefined ? words.noDeadline : formatDate(point.deadline);
}

function DistrictNames({ row }: { row: FollowUpRow }) {
  const { workspace } = useWorkspace();
  return row.districts
    .map((name) => (name === wholeBorough ? workspace.omrade.namn : name))
    .join(', ');
}

/** The point's own words; they open it in its protocol. */
function PointLink({ row: { walk, point } }: { row: FollowUpRow }) {
  const view = useView();
  const change = { id: walk.id, step: 'protokoll', point: point.id } as const;
  return (
    <a
      className="follow-up-point"
      href={writeView({ ...view, walk: { ...view.walk, ...change } })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        changeWalk(change);
      }}
    >
      {point.text ?? protocolText.aspect(point.aspect)}
    </a>
  );
}
