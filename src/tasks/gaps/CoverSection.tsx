import { type AreaCover, type CoverageReport, shareOf } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { Segmented } from '@/ui/Segmented';
import type { ReachGroup } from '@/view/cover-groups';
import { type CoverUnit, coverPictures, coverUnits } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './CoverSection.css';
import { PanelSection } from '@/ui/PanelSection';
import { countedGroups, reachSpan } from './cover-choice';
import { DistrictBars } from './DistrictBars';
import { withPicture, withUnit } from './gap-choice';
import { HowCounted } from './HowCounted';
import { MeasuresBehind } from './MeasuresBehind';
import { NothingCounts } from './NothingCounts';

const { cover: words } = gapsText;
const units = coverUnits.map((value) => ({
  value,
  label: words.units[value],
}));

const pictures = coverPictures.map((value) => ({ value, label: words.pictures[value] }));

interface CoverSectionProps {
  report: CoverageReport | null;
  groups: readonly ReachGroup[];
}

/** How much is covered: of the whole area in large figures, then district by district. */
export function CoverSection({ report, groups }: CoverSectionProps) {
  const { gaps, cover, compared } = useView();
  const layersChosen = cover.layers === null || cover.layers.length > 0;
  return (
    <PanelSection name={compared ? words.headingFirst : words.heading} startOpen>
      {!report && <p className="muted">{gapsText.computing}</p>}
      {report && (!layersChosen || report.counted === 0) && <NothingCounts />}
      {report && layersChosen && report.counted > 0 && (
        <>
          <Segmented
            legend={words.unit}
            options={units}
            value={gaps.unit}
            onChange={(unit) => changeView((view) => withUnit(view, unit))}
          />
          <WholeFigures report={report} unit={gaps.unit} groups={groups} />
          <div className="cover-picture">
            <span className="small muted" aria-hidden="true">
              {words.picture}
            </span>
            <Segmented
              legend={words.picture}
              options={pictures}
              value={gaps.picture}
              onChange={(picture) => changeView((view) => withPicture(view, picture))}
            />
          </div>
          <DistrictBars
            report={report}
            unit={gaps.unit}
            order={gaps.order}
            district={gaps.district}
            planned={cover.planned}
          />
          <MeasuresBehind key={gaps.district} district={gaps.district} />
        </>
      )}
    </PanelSection>
  );
}

interface WholeFiguresProps {
  groups: readonly ReachGroup[];
  report: CoverageReport;
  unit: CoverUnit;
}

/** The figures of the whole area, and what they rest on. */
function WholeFigures({ report, unit, groups }: WholeFiguresProps) {
  const { cover, inForceOn } = useView();
  const { workspace } = useWorkspace();
  const [now] = report.now;
  const [later] = report.later;
  if (!now) return null;
  const share = shareOf(now, unit);
  if (share.whole <= 0) return <p className="muted">{words.none[unit]}</p>;
  return (
    <div className="cover-figures">
      <p className="cover-figures-once">
        <strong>{gapsText.percent(share.once, now.schematic)}</strong>{' '}
        <span>{words.once[unit]}</span>
      </p>
      <p className="muted small">
        {words.amount(unit, share.once * share.whole, share.whole)}.{' '}
        {inForceOn ? words.inForceOn(inForceOn) : workspace.lage.text}.
      </p>
      <ul className="cover-figures-more">
        <li>
          <strong>{gapsText.percent(share.twice, now.schematic)}</strong> <span>{words.twice}</span>
        </li>
        <li>
          {cover.planned || !later ? (
            <span>{words.laterCounts}</span>
          ) : (
            <LaterFigure later={later} unit={unit} coarse={now.schematic || later.schematic} />
          )}
        </li>
      </ul>
      {(now.schematic || later?.schematic) && <p className="small">{words.schematic}</p>}
      <HowCounted
        of={words.heading}
        sentences={gapsText.howCovered(unit, {
          ...reachSpan(countedGroups(cover, groups)),
          cellMeters: report.cellMeters,
          counted: report.counted,
        })}
      />
    </div>
  );
}

interface LaterFigureProps {
  later: AreaCover;
  unit: CoverUnit;
  coarse: boolean;
}

function LaterFigure({ later, unit, coarse }: LaterFigureProps) {
  return (
    <>
      <strong>{gapsText.percent(shareOf(later, unit).once, coarse)}</strong>{' '}
      <span>{words.later}</span>
    </>
  );
}
