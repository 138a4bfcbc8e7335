import { countMeasures } from '@/text/format';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { chosenMeasures, useVisible } from '@/view/selection';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';

/** So many layers have room beside the map; the map itself shows them all. */
const mostLayers = 10;

/** What is counted on the map, by layer: the legend of the scene. */
export function SceneKey() {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const view = useView();
  const theme = useTheme();
  if (!visible || !hasMap(view)) return null;
  const measures = chosenMeasures(visible);
  const layers = workspace.lager.flatMap((layer) => {
    const count = measures.filter((measure) => measure.layer === layer.id).length;
    return count > 0 ? [{ layer, count }] : [];
  });
  return (
    <div className="presenter-key">
      <p>{countMeasures(measures.length)}</p>
      <ul>
        {layers.slice(0, mostLayers).map(({ layer, count }) => (
          <li key={layer.id}>
            <LayerSymbol
              symbol={layer.symbol}
              colour={theme === 'dark' ? layer.farg.mork : layer.farg.ljus}
              size={26}
            />{' '}
            {layer.namn} ({count})
          </li>
        ))}
      </ul>
    </div>
  );
}
