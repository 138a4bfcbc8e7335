import type { AreaCover } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import type { CoverUnit } from '@/view/view-state';
import { useWorkspace } from '@/view/workspace-context';
import { type DistrictChange, districtChanges } from './district-changes';

const { compare: words, cover } = gapsText;

interface ChangeTableProps {
  now: readonly AreaCover[];
  then: readonly AreaCover[];
  unit: CoverUnit;
}

/** The shares of both choices and the difference, district by district. */
export function ChangeTable({ now, then, unit }: ChangeTableProps) {
  return (
    <table className="change-table">
      <caption>{words.caption(unit)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part()}</th>
          <th scope="col">{words.side('a')}</th>
          <th scope="col">{words.side('b')}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {districtChanges(now, then, unit).map((row) => (
          <ChangeRow key={row.district} row={row} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

/** Which way the share goes, for the style sheet; nothing where it stays. */
function wayOf({ first, other }: DistrictChange): 'gained' | 'lost' | undefined {
  if (first === other) return undefined;
  return other > first ? 'gained' : 'lost';
}

function ChangeRow({ row, unit }: { row: DistrictChange; unit: CoverUnit }) {
  const { workspace } = useWorkspace();
  const { district, empty, first, other, coarse } = row;
  return (
    <tr data-whole={district === null || undefined}>
      <th scope="row">{district ?? gapsText.wholeArea(workspace.omrade.namn)}</th>
      {empty ? (
        <td colSpan={3}>{cover.none[unit]}</td>
      ) : (
        <>
          <td>{gapsText.percent(first, coarse)}</td>
          <td>{gapsText.percent(other, coarse)}</td>
          <td data-way={wayOf(row)}>{words.pointsOf(other - first, coarse)}</td>
        </>
      )}
    </tr>
  );
}
