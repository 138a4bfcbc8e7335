import { gapsText } from '@/text/gaps';
import { Checkbox } from '@/ui/Checkbox';
import type { ReachGroup } from '@/view/coverage';
import { changeView, useView } from '@/view/view-store';
import { CoverLayerRow } from './CoverLayerRow';
import './ChoiceSection.css';
import { countsAsCover, coverLayers, withPlanned, withSchematic } from './cover-choice';
import { PanelSection } from './PanelSection';

const { choices: words } = gapsText;

/** What counts as cover, and how far it is assumed to reach. */
export function ChoiceSection({ groups }: { groups: readonly ReachGroup[] }) {
  const { cover } = useView();
  const layers = coverLayers(groups);
  const all = layers.map((layer) => layer.id);
  const counted = all.filter((id) => countsAsCover(cover, id)).length;
  return (
    <PanelSection name={words.heading} summary={words.summary(counted, cover.planned)}>
      <div className="cover-switches">
        <Checkbox
          checked={cover.planned}
          onChange={(planned) => changeView((view) => withPlanned(view, planned))}
        >
          {words.planned}
        </Checkbox>
        <Checkbox
          checked={cover.schematic}
          onChange={(schematic) => changeView((view) => withSchematic(view, schematic))}
        >
          {words.schematic}
        </Checkbox>
      </div>
      <div>
        <h3>{words.layers}</h3>
        <p className="muted small">{words.hint}</p>
        <ul className="cover-layers">
          {layers.map((layer) => (
            <CoverLayerRow key={layer.id} layer={layer} all={all} />
          ))}
        </ul>
      </div>
    </PanelSection>
  );
}
