import { type ReactNode, useRef, useState } from 'react';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import type { GapState } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { focusSection } from './focus-nearby';
import './GapList.css';
import { toggleDistrict } from './gap-choice';
import { listStep, shownCount } from './gap-lists';

interface GapListProps<T> {
  list: readonly T[];
  gaps: GapState;
  /** What to say when there are none: of the whole area, or of the chosen district. */
  none: (district: string | null) => string;
  children: (gap: T, rank: number) => ReactNode;
}

/** A ranked list of gaps: the first of them, and more on demand. */
export function GapList<T extends { id: string }>({
  list,
  gaps: { district, chosen },
  none,
  children,
}: GapListProps<T>) {
  const rows = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState(listStep);
  const shown = shownCount(list, wanted, chosen);
  return (
    <div className="gap-list">
      {district !== null && <OnlyDistrict district={district} />}
      {list.length === 0 && <p>{none(district)}</p>}
      <ol ref={rows}>{list.slice(0, shown).map((gap, index) => children(gap, index + 1))}</ol>
      {shown < list.length && (
        <Button
          size="small"
          label={gapsText.gap.more(Math.min(listStep, list.length - shown))}
          onClick={() => {
            // When no more are left the button vanishes.
            if (list.length - shown <= listStep)
              rows.current?.lastElementChild?.querySelector('button')?.focus();
            setWanted(shown + listStep);
          }}
        />
      )}
    </div>
  );
}

/** Says that one district's gaps are shown, and leads back to all. */
function OnlyDistrict({ district }: { district: string }) {
  return (
    <p className="gap-list-only">
      <span>{gapsText.gap.only(district)}</span>
      <Button
        look="link"
        size="small"
        label={gapsText.gap.showAll}
        onClick={(event) => {
          focusSection(event.currentTarget);
          changeView((view) => toggleDistrict(view, district));
        }}
      />
    </p>
  );
}
