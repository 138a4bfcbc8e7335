import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useTheme } from '@/ui/theme';
import { useWorkspace } from './workspace-context';

interface MeasureMarkProps {
  /** The record, or as much as is known of it here. */
  measure: Pick<Measure, 'layer' | 'type'> & { status: string | null };
  size?: number;
}

/** The symbol of a record's layer as on the map: open where the measure is not in force yet. */
export function MeasureMark({ measure, size }: MeasureMarkProps) {
  const { layerById } = useWorkspace();
  const theme = useTheme();
  const layer = layerById.get(measure.layer);
  if (!layer) return null;
  const { type, status } = measure;
  return (
    <LayerSymbol
      symbol={layer.symbol}
      colour={theme === 'dark' ? layer.farg.mork : layer.farg.ljus}
      planned={status !== null && drawingOf({ type, status }) === 'planned'}
      {...(size === undefined ? {} : { size })}
    />
  );
}
