import type { Measure } from '@/domain/measure';
import { meaningOf } from '@/domain/vocabulary';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { useWorkspace } from '@/view/workspace-context';

/** The symbol of a record's layer, as on the map: open where the measure is planned. */
export function LayerMark({ measure, size }: { measure: Measure; size: number }) {
  const { layerById } = useWorkspace();
  const theme = useTheme();
  const layer = layerById.get(measure.layer);
  if (!layer) return null;
  return (
    <LayerSymbol
      symbol={layer.symbol}
      colour={theme === 'dark' ? layer.farg.mork : layer.farg.ljus}
      planned={meaningOf(measure.type, measure.status).phase === 'planerad'}
      size={size}
    />
  );
}
