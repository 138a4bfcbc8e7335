import { useId } from 'react';
import type { LayerConfig } from '@/domain/workspace';
import { legendText } from '@/text/legend';
import { Button } from '@/ui/Button';
import { useMovement } from '@/view/use-movement';
import { withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { withOpacity } from './layer-choice';
import './LayerControls.css';

/** In per cent. A layer that is on is never quite invisible. */
const faintest = 10;
const step = 5;

/** What else can be done with a layer: read what it is, see it alone, make it fainter. */
export function LayerControls({ config }: { config: LayerConfig }) {
  const id = useId();
  const { opacity, facets } = useView();
  const { move, end } = useMovement();
  const share = opacity[config.id] ?? 1;
  const alone = facets.layer?.length === 1 && facets.layer[0] === config.id;
  return (
    <div className="layer-controls">
      <p>{config.beskrivning}</p>
      <Button
        size="small"
        label={legendText.onlyThis}
        disabled={alone}
        onClick={() => changeView((view) => withFacet(view, 'layer', [config.id]))}
      />
      <div className="layer-controls-opacity">
        <label htmlFor={id}>{legendText.opacity}</label>
        <input
          id={id}
          type="range"
          min={faintest}
          max={100}
          step={step}
          value={Math.round(share * 100)}
          aria-label={legendText.opacityOf(config.namn)}
          aria-valuetext={legendText.percent(share)}
          onChange={(event) => {
            const next = event.currentTarget.valueAsNumber / 100;
            move((view) => withOpacity(view, config.id, next));
          }}
          onPointerUp={end}
          onBlur={end}
        />
        <output htmlFor={id}>{legendText.percent(share)}</output>
      </div>
    </div>
  );
}
