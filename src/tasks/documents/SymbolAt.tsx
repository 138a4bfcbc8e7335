import type { PathLook } from '@/ui/LayerSymbol';
import { type Spot, symbolSize, symbolSquare } from './sketch-frame';

/** A symbol at its place in a sketch. */
export function SymbolAt({ x, y, look }: Spot & { look: readonly PathLook[] }) {
  return (
    <g
      transform={`translate(${x - symbolSize / 2} ${y - symbolSize / 2}) scale(${symbolSize / symbolSquare})`}
    >
      {look.map(({ path, fill, stroke }) => (
        <path
          key={path}
          d={path}
          fill={fill ?? 'none'}
          stroke={stroke?.colour}
          strokeWidth={stroke?.width}
          strokeDasharray={stroke?.dashes?.join(' ')}
        />
      ))}
    </g>
  );
}
