import { legendText } from '@/text/legend';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { PageLink } from '@/view/PageLink';
import type { LayerState } from '@/view/register';
import './LayerTrouble.css';

/** What went wrong when a layer was read, and what to do about it. Nothing for a layer that is well. */
export function LayerTrouble({ layer }: { layer: LayerState }) {
  const rejected = layer.report?.rejected.length ?? 0;
  if (layer.failure)
    return (
      <div className="layer-trouble" data-tone="error">
        <Icon name="warning" size={16} />
        <p>
          {failureSentence(layer.failure)}{' '}
          <Button
            look="link"
            size="small"
            label={legendText.retry}
            aria-label={legendText.retryLayer(layer.config.namn)}
            onClick={layer.retry}
          />
        </p>
      </div>
    );
  if (rejected === 0) return null;
  return (
    <div className="layer-trouble" data-tone="warn">
      <Icon name="warning" size={16} />
      <p>
        <PageLink page="data">{legendText.rejected(rejected)}</PageLink>
      </p>
    </div>
  );
}
