import { useMemo } from 'react';
import { legendText } from '@/text/legend';
import { Button } from '@/ui/Button';
import { PageLink } from '@/view/PageLink';
import { useRegister } from '@/view/register';
import { ServerLogins } from '@/view/ServerLogins';
import { useVisible } from '@/view/selection';
import { withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { DrawingKey } from './DrawingKey';
import { computeLegend, markDrawn } from './drawn';
import { LayerRow } from './LayerRow';
import './LayerPanel.css';

/** Layers and legend in one: what can be shown, how it is drawn, and how much of it is. */
export function LayerPanel() {
  const { layers } = useRegister();
  const { facets } = useView();
  const visible = useVisible();
  const dataset = visible?.dataset;
  const marks = useMemo(() => dataset && markDrawn(dataset), [dataset]);
  const legend = useMemo(
    () => visible && marks && computeLegend(visible.dataset, visible.selection.chosen, marks),
    [visible, marks],
  );
  const all = useMemo(() => layers.map((layer) => layer.config.id), [layers]);
  const shown = facets.layer ?? all;
  // Tiles tell no certainty or state for all of their rows: a key that says "nothing" would be wrong.
  const isOnlyTiles =
    legend?.drawn.size === 0 &&
    layers.some(({ config, onServer }) => onServer && shown.includes(config.id));
  return (
    <section className="layer-panel" aria-labelledby="layer-panel-heading">
      <header className="layer-panel-head">
        <h2 id="layer-panel-heading">{legendText.heading}</h2>
        <Button
          look="quiet"
          size="small"
          label={legendText.showAll}
          disabled={facets.layer === undefined}
          onClick={() => changeView((view) => withFacet(view, 'layer', null))}
        />
        <Button
          look="quiet"
          size="small"
          label={legendText.hideAll}
          disabled={shown.length === 0}
          onClick={() => changeView((view) => withFacet(view, 'layer', []))}
        />
      </header>
      <ServerLogins />
      <ul className="layer-panel-list">
        {layers.map((layer) => (
          <LayerRow
            key={layer.config.id}
            layer={layer}
            all={all}
            shown={shown.includes(layer.config.id)}
            count={legend?.layers.get(layer.config.id)}
          />
        ))}
      </ul>
      {legend && !isOnlyTiles && <DrawingKey drawn={legend.drawn} />}
      <p className="layer-panel-foot">
        <PageLink page="data">{legendText.aboutData}</PageLink>
        <PageLink page="tillganglighet">{legendText.aboutAccessibility}</PageLink>
      </p>
    </section>
  );
}
