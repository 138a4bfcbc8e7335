import type { TiledLayer } from '@/domain/workspace';
import { formatCount } from '@/text/format';
import { largeText } from '@/text/large';
import { legendText } from '@/text/legend';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { useLargeCount, useLargeTotal } from '@/view/large-layers';
import './LayerTrouble.css';

/** How many rows of a layer are shown, as its server counts them. */
export function TiledCount({ layer }: { layer: TiledLayer }) {
  const count = useLargeCount(layer);
  const total = useLargeTotal(layer);
  if (count.state === 'failed') return legendText.failed;
  if (count.state === 'asking') return legendText.loading;
  const shown = count.value.rows.total;
  return total.state === 'here' ? legendText.count(shown, total.value.total) : formatCount(shown);
}

/** That a layer is drawn from tiles, and what its figures are without. */
export function TiledNote({ layer }: { layer: TiledLayer }) {
  const count = useLargeCount(layer);
  const without = count.state === 'here' ? largeText.without(count.value.without) : '';
  return [largeText.drawnFromTiles, without].filter(Boolean).join(', ');
}

/** What went wrong when the server was asked. */
export function TiledTrouble({ layer }: { layer: TiledLayer }) {
  const count = useLargeCount(layer);
  if (count.state !== 'failed') return null;
  return (
    <div className="layer-trouble" data-tone="error">
      <Icon name="warning" size={16} />
      <p>
        {failureSentence(count.failure)}{' '}
        <Button
          look="link"
          size="small"
          label={legendText.retry}
          aria-label={legendText.retryLayer(layer.namn)}
          onClick={count.retry}
        />
      </p>
    </div>
  );
}
