import type { CoverageReport } from '@/analysis/coverage-report';
import { formatCount } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { Button } from '@/ui/Button';
import { changeView, useView } from '@/view/view-store';
import { areaTitle } from './AreaSection';
import { focusNextRow, focusSectionBefore } from './focus-nearby';
import './HiddenSection.css';
import { PanelSection } from '@/ui/PanelSection';
import { withoutHidden } from './gap-choice';

const { hidden: words } = gapsText;

/** Name of a gap; null where it is none under the present choices. */
function nameOf(report: CoverageReport, id: string): string | null {
  const place = report.places.find((gap) => gap.id === id);
  if (place) return place.name;
  const area = report.areas.find((gap) => gap.id === id);
  return area ? areaTitle(area) : null;
}

/** Gaps that were put aside, with the reason, and the way back. */
export function HiddenSection({ report }: { report: CoverageReport }) {
  const hidden = Object.entries(useView().gaps.hidden);
  if (hidden.length === 0) return null;
  return (
    <PanelSection name={words.heading} count={formatCount(hidden.length)}>
      <ul className="hidden-gaps">
        {hidden.map(([id, reason]) => {
          const name = nameOf(report, id) ?? words.gone;
          return (
            <li key={id}>
              <div>
                <h3>{name}</h3>
                <p className="muted small">{words.reason(reason)}</p>
              </div>
              <Button
                size="small"
                label={words.restore}
                aria-label={words.restoreOf(name)}
                onClick={(event) => {
                  // The row is about to vanish, and the section with the last.
                  if (hidden.length > 1) focusNextRow(event.currentTarget);
                  else focusSectionBefore(event.currentTarget);
                  changeView((view) => withoutHidden(view, id));
                }}
              />
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
