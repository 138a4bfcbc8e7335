import { shareOf } from '@/analysis/coverage-report';
import { countMeasures } from '@/text/format';
import { gapsText } from '@/text/gaps';
import { slidesText } from '@/text/slides';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { useCoverage } from '@/view/coverage';
import { chosenMeasures, useVisible } from '@/view/selection';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './SceneKey.css';

const { key: words } = slidesText;

/** So many layers have room beside the map; the map itself shows them all. */
const mostLayers = 10;

/** What is counted on the map or in the charts, by layer: the legend of the scene. */
export function SceneKey() {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const view = useView();
  const theme = useTheme();
  if (!visible || !(hasMap(view) || view.page === 'oversikt')) return null;
  const measures = chosenMeasures(visible);
  const layers = workspace.lager.flatMap((layer) => {
    const count = measures.filter((measure) => measure.layer === layer.id).length;
    return count > 0 ? [{ layer, count }] : [];
  });
  return (
    <div className="presenter-key">
      {view.page === 'luckor' && <Cover />}
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

/** How much is covered under the scene's own settings: of the chosen district, or of the whole area. */
function Cover() {
  const { report } = useCoverage();
  const { unit, district } = useView().gaps;
  const area = report?.now.find((each) => each.district === district) ?? report?.now[0];
  if (!area || report?.counted === 0) return null;
  const share = gapsText.percent(shareOf(area, unit).once, area.schematic);
  return (
    <>
      <p className="presenter-cover">
        {district ? `${district}: ` : ''}
        {share} {gapsText.cover.once[unit]}.
      </p>
      <ul className="presenter-ground">
        <li data-ground="covered">{words.covered}</li>
        <li data-ground="gap">{words.gap}</li>
      </ul>
    </>
  );
}
