import { type CSSProperties, memo, useId } from 'react';
import type { CoverageReport } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { Segmented } from '@/ui/Segmented';
import { type CoverOrder, type CoverUnit, coverOrders } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './DistrictBars.css';
import { type DistrictRow, districtRows, scaleEnd } from './district-rows';
import { toggleDistrict, withOrder } from './gap-choice';

const { cover: words } = gapsText;
const orders = coverOrders.map((value) => ({
  value,
  label: words.orders[value],
}));

interface DistrictBarsProps {
  report: CoverageReport;
  unit: CoverUnit;
  order: CoverOrder;
  /** The chosen one; null for all. */
  district: string | null;
  /** What is planned counts already, so nothing is added by it. */
  planned: boolean;
}

/** A bar per district. A click shows the gaps and the curve of one alone. */
export const DistrictBars = memo(function DistrictBars({
  report,
  unit,
  order,
  district,
  planned,
}: DistrictBarsProps) {
  const id = useId();
  const rows = districtRows(report.now, report.later, unit, order);
  const end = scaleEnd(rows.flatMap((row) => (row.empty ? [] : [row.later])));
  return (
    <div className="district-bars">
      <h3 id={id}>{words.perPart()}</h3>
      <Segmented
        legend={words.order()}
        options={orders}
        value={order}
        onChange={(next) => changeView((view) => withOrder(view, next))}
      />
      <ul aria-labelledby={id}>
        {rows.map((row) => (
          <li key={row.district}>
            <DistrictBar
              row={row}
              end={end}
              chosen={district === row.district}
              unit={unit}
              planned={planned}
            />
          </li>
        ))}
      </ul>
      <p className="district-bars-key">
        <span data-key="now">{words.key.now}</span>
        {!planned && <span data-key="later">{words.key.later}</span>}
      </p>
      <p className="muted small">
        {end < 1 && `${words.scale(end)} `}
        {words.choose}
      </p>
    </div>
  );
});

/** Lengths of a bar's parts, as per cent of its full length, for its style sheet. */
function lengths({ share, later }: DistrictRow, end: number): CSSProperties {
  const style: Record<string, string> = {
    '--share': `${(share / end) * 100}%`,
    '--later': `${((later - share) / end) * 100}%`,
  };
  return style;
}

interface DistrictBarProps {
  row: DistrictRow;
  /** What a full bar stands for. */
  end: number;
  chosen: boolean;
  unit: CoverUnit;
  planned: boolean;
}

function DistrictBar({ row, end, chosen, unit, planned }: DistrictBarProps) {
  const { workspace } = useWorkspace();
  const name = row.district ?? gapsText.wholeArea(workspace.omrade.namn);
  const shown = row.empty ? words.none[unit] : gapsText.percent(row.share, row.coarse);
  const later = planned || row.empty ? null : gapsText.percent(row.later, row.coarse);
  return (
    <button
      type="button"
      className="district-bar"
      aria-pressed={chosen}
      aria-label={words.row(name, shown, later)}
      data-whole={row.district === null || undefined}
      onClick={() => changeView((view) => toggleDistrict(view, row.district))}
    >
      <span className="district-bar-name">{name}</span>
      <span className="district-bar-track" style={lengths(row, end)}>
        <span className="district-bar-now" />
        {row.later > row.share && <span className="district-bar-later" />}
      </span>
      <span className="district-bar-share">{shown}</span>
    </button>
  );
}
