import type { CoverageReport, ReachCurve } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { CurveFigure } from './CurveFigure';
import { CurveTable } from './CurveTable';
import './CurveSection.css';
import { PanelSection } from '@/ui/PanelSection';
import { curvePoints, toldReaches } from './curve-path';
import { HowCounted } from './HowCounted';

const { curve: words } = gapsText;

/** The curve in a sentence. */
function summary(curve: ReachCurve, coarse: boolean): string {
  const parts = curvePoints(curve, toldReaches).map(({ meters, share }, index) =>
    words.at(meters, gapsText.percent(share, coarse), index === 0),
  );
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** How much would be covered at other reaches: of the chosen district, or of all. */
export function CurveSection({ report }: { report: CoverageReport }) {
  return (
    <PanelSection name={words.heading}>
      <Curve report={report} />
    </PanelSection>
  );
}

function Curve({ report }: { report: CoverageReport }) {
  const { district } = useView().gaps;
  const area = useWorkspace().workspace.omrade.namn;
  const whole = report.curves.find((curve) => curve.district === null);
  const curve = report.curves.find((candidate) => candidate.district === district) ?? whole;
  if (!curve || curve.land.length < 2) return <p className="muted">{words.none}</p>;
  const beside = curve === whole ? null : (whole ?? null);
  const coarse = report.now.find((cover) => cover.district === curve.district)?.schematic ?? false;
  return (
    <div className="curve-section">
      <p className="small">
        {curve.district === null ? words.leadWhole(area) : words.lead(curve.district)}
      </p>
      <CurveFigure
        curve={curve}
        beside={beside}
        name={curve.district ?? words.wholeArea(area)}
        besideName={words.wholeArea(area)}
        summary={summary(curve, coarse)}
      />
      <p>{summary(curve, coarse)}</p>
      {coarse && <p className="small">{gapsText.cover.schematic}</p>}
      <CurveTable curve={curve} coarse={coarse} />
      <HowCounted of={words.heading} sentences={words.how} />
    </div>
  );
}
