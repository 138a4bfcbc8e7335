import { isAfter } from '@/domain/dates';
import { gapsText } from '@/text/gaps';
import { Checkbox } from '@/ui/Checkbox';
import { DayField } from '@/ui/DayField';
import { type ReachGroup, useCoverChoice } from '@/view/cover-groups';
import { useMovement } from '@/view/use-movement';
import type { CoverChoice, CoverSide } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { CoverLayerRow } from './CoverLayerRow';
import './ChoiceSection.css';
import { PanelSection } from '@/ui/PanelSection';
import { countsAsCover, coverLayers, onSide } from './cover-choice';

const { choices: words } = gapsText;

interface ChoiceSectionProps {
  side: CoverSide;
  groups: readonly ReachGroup[];
}

/** What counts as cover on one side, and how far it is assumed to reach. */
export function ChoiceSection({ side, groups }: ChoiceSectionProps) {
  const comparing = useView().compared !== null;
  const choice = useCoverChoice(side);
  const layers = coverLayers(groups);
  const all = layers.map((layer) => layer.id);
  const change = (part: Partial<CoverChoice>) =>
    changeView(onSide(side, (before) => ({ ...before, ...part })));
  return (
    <PanelSection
      name={comparing ? words.headingOf(side) : words.heading}
      summary={choiceSummary(choice, all)}
    >
      <div className="cover-switches">
        <Checkbox checked={choice.planned} onChange={(planned) => change({ planned })}>
          {words.planned}
        </Checkbox>
        <Checkbox checked={choice.schematic} onChange={(schematic) => change({ schematic })}>
          {words.schematic}
        </Checkbox>
        <Day side={side} choice={choice} />
      </div>
      <div>
        <h3>{words.layers}</h3>
        <p className="muted small">{words.hint}</p>
        <ul className="cover-layers">
          {layers.map((layer) => (
            <CoverLayerRow key={layer.id} side={side} choice={choice} layer={layer} all={all} />
          ))}
        </ul>
      </div>
    </PanelSection>
  );
}

/** The choice in a few words. */
export function choiceSummary(choice: CoverChoice, all: readonly string[]): string {
  return words.summary({
    layers: all.filter((id) => countsAsCover(choice, id)).length,
    planned: choice.planned,
    schematic: choice.schematic,
    changedReaches: Object.keys(choice.reach).length,
    day: choice.inForceOn,
  });
}

function Day({ side, choice }: { side: CoverSide; choice: CoverChoice }) {
  const { lage } = useWorkspace().workspace;
  const { move, end } = useMovement();
  const { inForceOn } = choice;
  const late = inForceOn !== null && isAfter(inForceOn, lage.datum);
  const withDay = (day: string | null) => onSide(side, (before) => ({ ...before, inForceOn: day }));
  return (
    <DayField
      label={words.day}
      day={inForceOn}
      clear={words.clearDay}
      note={late ? words.afterKnown(lage.text) : null}
      onMove={(day) => move(withDay(day))}
      onEnd={end}
      onClear={() => changeView(withDay(null))}
    />
  );
}
