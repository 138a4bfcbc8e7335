import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { useWorkspace } from './workspace-context';

/** The symbol of a record's layer as on the map: open where the measure is not in force yet. */
export function MeasureMark({ measure, size }: { measure: Measure; size?: number }) {
  const { layerById } = useWorkspace();
  const theme = useTheme();
  const layer = layerById.get(measure.layer);
  if (!layer) return null;
  return (
    <LayerSymbol
      symbol={layer.symbol}
      colour={theme === 'dark' ? layer.farg.mork : layer.farg.ljus}
      planned={drawingOf(measure) === 'planned'}
      {...(size === undefined ? {} : { size })}
    />
  );
}
