import { memo } from 'react';
import type { AreaGap } from '@/analysis/coverage-report';
import { formatCount } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { PanelSection } from '@/ui/PanelSection';
import type { GapState } from '@/view/view-state';
import { GapItem } from './GapItem';
import { GapList } from './GapList';
import { HowCounted } from './HowCounted';
import { ThresholdChoice } from './ThresholdChoice';
import { useReason } from './use-reason';

const { areaList: words } = gapsText;

/** Title of an area: it has no name, so it is told by what it holds. */
export function areaTitle({ squareMeters, district, people, places }: AreaGap): string {
  return words.title(squareMeters, district, people, places.length);
}

interface AreaSectionProps {
  /** Null while they are not known. */
  areas: readonly AreaGap[] | null;
  /** What to say then. */
  waiting: string;
  /** Kinds of places that can be weighed. */
  kinds: readonly string[];
  gaps: GapState;
}

/** Pieces of uncovered ground where many live or many places are near. */
export const AreaSection = memo(function AreaSection({
  areas,
  waiting,
  kinds,
  gaps,
}: AreaSectionProps) {
  const reason = useReason();
  return (
    <PanelSection
      name={words.heading}
      count={areas ? formatCount(areas.length) : undefined}
      startOpen
    >
      {!areas && <p className="muted">{waiting}</p>}
      {areas && (
        <>
          <ThresholdChoice kinds={kinds} gaps={gaps} />
          <GapList
            list={areas}
            gaps={gaps}
            none={(district) => (district === null ? words.none : words.noneHere(district))}
          >
            {(gap, rank) => (
              <GapItem
                key={gap.id}
                id={gap.id}
                rank={rank}
                title={areaTitle(gap)}
                meta=""
                exposure={gapsText.exposure(gap)}
                reason={reason(gap.nearest)}
                chosen={gaps.chosen === gap.id}
                marked={gaps.marked.includes(gap.id)}
              />
            )}
          </GapList>
          <HowCounted of={words.heading} sentences={words.how()} />
        </>
      )}
    </PanelSection>
  );
});
