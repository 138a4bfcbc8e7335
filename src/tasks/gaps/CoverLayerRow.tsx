import { gapsText } from '@/text/gaps';
import { Checkbox } from '@/ui/Checkbox';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import type { CoverChoice, CoverSide } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { type CoverLayer, countsAsCover, onSide, toggleCoverLayer } from './cover-choice';
import { ReachSlider } from './ReachSlider';

interface CoverLayerRowProps {
  side: CoverSide;
  /** What counts on that side. */
  choice: CoverChoice;
  layer: CoverLayer;
  /** Ids of all layers that can count. */
  all: readonly string[];
}

/** One layer: whether it counts, and the reach of it or of each of its kinds. */
export function CoverLayerRow({ side, choice, layer, all }: CoverLayerRowProps) {
  const theme = useTheme();
  const config = useWorkspace().layerById.get(layer.id);
  const counts = countsAsCover(choice, layer.id);
  const name = config?.namn ?? layer.id;
  const only = layer.groups.length === 1 ? (layer.groups[0] ?? null) : null;
  return (
    <li className="cover-layer" data-off={!counts || undefined}>
      <div className="cover-layer-head">
        <Checkbox
          checked={counts}
          onChange={() =>
            changeView(onSide(side, (before) => toggleCoverLayer(before, layer.id, all)))
          }
        >
          <span className="cover-layer-name">
            {config && (
              <LayerSymbol
                symbol={config.symbol}
                colour={theme === 'dark' ? config.farg.mork : config.farg.ljus}
              />
            )}
            {name}
          </span>
        </Checkbox>
        {/* A measure can belong to several groups, so their counts do not add up. */}
        {only && <span className="cover-layer-count">{gapsText.choices.count(only.count)}</span>}
      </div>
      {counts && (
        <div className="cover-layer-reach">
          {layer.groups.map((group) => (
            <ReachSlider
              key={group.id}
              side={side}
              group={group}
              layerName={name}
              alone={only !== null}
            />
          ))}
          {!only && <p className="muted small">{gapsText.choices.severalKinds}</p>}
        </div>
      )}
    </li>
  );
}
