import { memo } from 'react';
import type { PlaceGap } from '@/analysis/coverage-report';
import { formatCount } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { PanelSection } from '@/ui/PanelSection';
import type { GapState } from '@/view/view-state';
import { GapItem } from './GapItem';
import { GapList } from './GapList';
import { HowCounted } from './HowCounted';
import { useReason } from './use-reason';

const { placeList: words } = gapsText;

interface PlaceSectionProps {
  /** Null while they are not known. */
  places: readonly PlaceGap[] | null;
  /** What to say then. */
  waiting: string;
  gaps: GapState;
}

/** Places that matter and that nothing reaches. */
export const PlaceSection = memo(function PlaceSection({
  places,
  waiting,
  gaps,
}: PlaceSectionProps) {
  const reason = useReason();
  return (
    <PanelSection
      name={words.heading}
      count={places ? formatCount(places.length) : undefined}
      startOpen
    >
      {!places && <p className="muted">{waiting}</p>}
      {places && (
        <>
          <GapList
            list={places}
            gaps={gaps}
            none={(district) => (district === null ? words.none : words.noneHere(district))}
          >
            {(gap, rank) => (
              <GapItem
                key={gap.id}
                id={gap.id}
                rank={rank}
                title={gap.name}
                name={words.name(gap.name, gap.district)}
                meta={words.meta(gap.kind, gap.district, gap.weight)}
                reason={reason(gap.nearest)}
                chosen={gaps.chosen === gap.id}
                marked={gaps.marked.includes(gap.id)}
              />
            )}
          </GapList>
          <HowCounted of={words.heading} sentences={words.how} />
        </>
      )}
    </PanelSection>
  );
});
