import type { MouseEvent } from 'react';
import type { CoverageReport, NamedPlace, OtherCover } from '@/analysis/coverage-report';
import { shareOf } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { type ReachGroup, useCoverChoice } from '@/view/cover-groups';
import type { CoverUnit } from '@/view/view-state';
import { changeView, useView, type ViewChange } from '@/view/view-store';
import { ChangeTable } from './ChangeTable';
import { choiceSummary } from './ChoiceSection';
import './CompareSection.css';
import { PanelSection } from '@/ui/PanelSection';
import {
  coverLayers,
  withoutComparison,
  withPlannedBeside,
  withSameBeside,
  withSidesSwapped,
} from './cover-choice';
import { focusSection } from './focus-nearby';
import { HowCounted } from './HowCounted';

const { compare: words } = gapsText;

interface CompareSectionProps {
  /** Null while it is not known. */
  report: CoverageReport | null;
  groups: readonly ReachGroup[];
}

/** Two choices side by side: what the other covers more, or less. */
export function CompareSection({ report, groups }: CompareSectionProps) {
  const { compared, cover } = useView();
  return (
    <PanelSection
      name={words.heading}
      summary={compared ? words.comparing : words.lead}
      startOpen={compared !== null}
    >
      {!compared && (
        <>
          <p className="small">{words.lead}</p>
          <div className="compare-buttons">
            {!cover.planned && (
              <Button label={words.withPlanned} onClick={onceWith(withPlannedBeside)} />
            )}
            <Button label={words.withOwn} onClick={onceWith(withSameBeside)} />
          </div>
        </>
      )}
      {compared && <Comparison report={report} groups={groups} />}
    </PanelSection>
  );
}

/** Changes the view by a button that vanishes with the change; its section's heading takes the focus. */
const onceWith =
  (change: ViewChange) =>
  ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    focusSection(currentTarget);
    changeView(change);
  };

function Comparison({ report, groups }: CompareSectionProps) {
  const { gaps } = useView();
  const all = coverLayers(groups).map(({ id }) => id);
  const first = useCoverChoice('a');
  const other = useCoverChoice('b');
  const same = JSON.stringify(first) === JSON.stringify(other);
  return (
    <div className="comparison">
      <dl className="comparison-sides">
        <dt>{words.side('a')}</dt>
        <dd>{choiceSummary(first, all)}</dd>
        <dt>{words.side('b')}</dt>
        <dd>{choiceSummary(other, all)}</dd>
      </dl>
      {same && <p>{words.same}</p>}
      {!report?.other && <p className="muted">{gapsText.computing}</p>}
      {!same && report?.other && (
        <Differences report={report} other={report.other} unit={gaps.unit} />
      )}
      <div className="compare-buttons">
        <Button size="small" label={words.swap} onClick={() => changeView(withSidesSwapped)} />
        <Button size="small" label={words.end} onClick={onceWith(withoutComparison)} />
      </div>
    </div>
  );
}

interface DifferencesProps {
  report: CoverageReport;
  other: OtherCover;
  unit: CoverUnit;
}

function Differences({ report, other, unit }: DifferencesProps) {
  const { picture } = useView().gaps;
  const [now] = report.now;
  const [then] = other.areas;
  if (!now || !then) return null;
  const coarse = now.schematic || then.schematic;
  const [share, otherShare] = [shareOf(now, unit).once, shareOf(then, unit).once];
  return (
    <>
      <p className="comparison-whole">
        <strong>{words.difference(otherShare - share, coarse)}</strong>{' '}
        <span>
          {words.whole(unit, gapsText.percent(share, coarse), gapsText.percent(otherShare, coarse))}
        </span>
      </p>
      <p>{words.land(other.gainedSquareMeters, other.lostSquareMeters)}</p>
      <Places lead={words.gained} places={other.gained} />
      <Places lead={words.lost} places={other.lost} />
      {coarse && <p className="small">{gapsText.cover.schematic}</p>}
      <p className="comparison-key">
        {picture === 'ytor' && <span data-key="both">{words.key.both}</span>}
        <span data-key="gained">{words.key.gained[picture]}</span>
        <span data-key="lost">{words.key.lost[picture]}</span>
      </p>
      <ChangeTable now={report.now} then={other.areas} unit={unit} />
      <HowCounted of={words.heading} sentences={words.how(report.counted, other.counted)} />
    </>
  );
}

/** So many are named before the rest is folded away. */
const named = 3;

function Places({
  lead,
  places,
}: {
  lead: (count: number) => string;
  places: readonly NamedPlace[];
}) {
  if (places.length === 0) return null;
  const told = (some: readonly NamedPlace[]) => words.places(some.map(({ name }) => name));
  if (places.length <= named)
    return (
      <p>
        {lead(places.length)}: {told(places)}
      </p>
    );
  return (
    <details className="comparison-places">
      <summary>{lead(places.length)}</summary>
      <ul>
        {places.map(({ id, name, district }) => (
          <li key={id}>{gapsText.placeList.name(name, district)}</li>
        ))}
      </ul>
    </details>
  );
}
