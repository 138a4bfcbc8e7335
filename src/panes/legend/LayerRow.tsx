import { useId, useState } from 'react';
import { isTiled } from '@/domain/workspace';
import { legendText } from '@/text/legend';
import { Button } from '@/ui/Button';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import type { LayerState } from '@/view/register';
import { changeView } from '@/view/view-store';
import type { LayerCount } from './drawn';
import { LayerControls } from './LayerControls';
import { LayerTrouble } from './LayerTrouble';
import { toggleLayer } from './layer-choice';
import { TiledCount, TiledNote, TiledTrouble } from './TiledCount';
import './LayerRow.css';

interface LayerRowProps {
  layer: LayerState;
  /** Ids of all layers, in the workspace's order. */
  all: readonly string[];
  shown: boolean;
  /** Absent until the first records are in. */
  count: LayerCount | undefined;
}

/** One layer: on or off, its symbol, its name, how much of it is shown, and more on demand. */
export function LayerRow({ layer, all, shown, count }: LayerRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const theme = useTheme();
  const { config } = layer;
  return (
    <li className="layer-row" data-off={!shown || undefined}>
      <div className="layer-row-line">
        <label className="layer-row-name">
          <input
            type="checkbox"
            checked={shown}
            aria-label={config.namn}
            aria-describedby={`${id}-count ${id}-note`}
            onChange={() => changeView((view) => toggleLayer(view, config.id, all))}
          />
          <LayerSymbol
            symbol={config.symbol}
            colour={theme === 'dark' ? config.farg.mork : config.farg.ljus}
          />
          <span className="layer-row-words">
            {config.namn}
            <small id={`${id}-note`}>
              {isTiled(config) ? <TiledNote layer={config} /> : count && placeNote(count)}
            </small>
          </span>
        </label>
        <span className="layer-row-count" id={`${id}-count`}>
          {isTiled(config) ? (
            <TiledCount layer={config} />
          ) : (
            <CountWords layer={layer} count={count} />
          )}
        </span>
        <Button
          look="quiet"
          size="small"
          icon={open ? 'chevronUp' : 'chevronDown'}
          iconOnly
          label={legendText.more(config.namn)}
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
        />
      </div>
      {isTiled(config) ? <TiledTrouble layer={config} /> : <LayerTrouble layer={layer} />}
      <div id={`${id}-more`} hidden={!open}>
        {open && <LayerControls config={config} />}
      </div>
    </li>
  );
}

function CountWords({ layer, count }: Pick<LayerRowProps, 'layer' | 'count'>) {
  if (layer.failure) return legendText.failed;
  if (!layer.report || !count) return legendText.loading;
  return legendText.count(count.shown, count.total);
}

/** Says how many are on the map, where that is not all that are shown. */
function placeNote({ shown, placed }: LayerCount): string | null {
  if (placed === shown) return null;
  return placed === 0 ? legendText.noneOnMap : legendText.onMap(placed);
}
