import { useMemo } from 'react';
import type { CoverageReport } from '@/analysis/coverage-report';
import { shareOf } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { largeText } from '@/text/large';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useReachGroups } from '@/view/cover-groups';
import { useCoverage } from '@/view/coverage';
import { NotIncluded } from '@/view/NotIncluded';
import { PageLink } from '@/view/PageLink';
import { useView } from '@/view/view-store';
import { AreaSection } from './AreaSection';
import { ChoiceSection } from './ChoiceSection';
import { CompareSection } from './CompareSection';
import { CoverSection } from './CoverSection';
import { CurveSection } from './CurveSection';
import { ExportSection } from './ExportSection';
import './GapsPanel.css';
import { type ListedGaps, listGaps } from './gap-lists';
import { HiddenSection } from './HiddenSection';
import { PlaceSection } from './PlaceSection';
import { useRest } from './use-rest';

const none: readonly never[] = [];

/** What is covered, where the gaps are, and what that rests on. */
export function GapsPanel() {
  const { report, busy, failed } = useCoverage();
  const groups = useReachGroups('a');
  const otherGroups = useReachGroups('b');
  const { gaps, cover, compared } = useView();
  const { district, hidden } = gaps;
  // Where nothing counts everything would be a gap, which tells nobody anything.
  const counts = report !== null && report.counted > 0 && cover.layers?.length !== 0;
  // The lists stay the same arrays while a slider moves.
  const { places, areas } = report ?? { places: none, areas: none };
  const listed = useMemo(
    () => (counts ? listGaps({ places, areas }, { district, hidden }) : null),
    [counts, places, areas, district, hidden],
  );
  const waiting = report ? gapsText.firstChoose : gapsText.computing;
  return (
    <div className="gaps-panel" data-busy={busy || undefined}>
      {failed && <Failure outdated={report !== null} />}
      <NotIncluded say={largeText.notIncluded.cover} />
      {(report || !failed) && <CoverSection report={report} groups={groups} />}
      <ChoiceSection key="a" side="a" groups={groups} />
      {compared && <ChoiceSection key="b" side="b" groups={otherGroups} />}
      {counts && <CompareSection report={report} groups={groups} />}
      {(report || !failed) && (
        <>
          <PlaceSection places={listed?.places ?? null} waiting={waiting} gaps={gaps} />
          <AreaSection
            areas={listed?.areas ?? null}
            waiting={waiting}
            kinds={report?.placeKinds ?? none}
            gaps={gaps}
          />
        </>
      )}
      {report && <HiddenSection report={report} />}
      {counts && <CurveSection report={report} />}
      {listed && report && (
        <ExportSection listed={listed} report={report} groups={groups} otherGroups={otherGroups} />
      )}
      <p className="gaps-panel-method">
        <PageLink page="data">{gapsText.method}</PageLink>
      </p>
      <Announcement report={counts ? report : null} listed={listed} />
    </div>
  );
}

function Failure({ outdated }: { outdated: boolean }) {
  return (
    <div className="gaps-panel-failure">
      <Notice
        tone="error"
        actions={
          <Button size="small" label={gapsText.reload} onClick={() => window.location.reload()} />
        }
      >
        {outdated ? gapsText.outdated : gapsText.failed}
      </Notice>
    </div>
  );
}

interface AnnouncementProps {
  report: CoverageReport | null;
  listed: ListedGaps | null;
}

/** Reads the new share aloud, once the figures have come to rest. */
function Announcement({ report, listed }: AnnouncementProps) {
  const { unit } = useView().gaps;
  const [whole] = report?.now ?? [];
  const text =
    whole && listed
      ? gapsText.announce(
          gapsText.percent(shareOf(whole, unit).once, whole.schematic),
          unit,
          listed.places.length,
          listed.areas.length,
        )
      : '';
  return (
    <p className="visually-hidden" role="status">
      {useRest(text)}
    </p>
  );
}
