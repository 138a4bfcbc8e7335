import type { CSSProperties } from 'react';
import { type SymbolName, symbolPaths } from './symbol-paths';
import './LayerSymbol.css';

/** Dashes of a hollow symbol's outline, in the symbol's own units. */
const dashes = [4.2, 2.6];

interface LayerSymbolProps {
  symbol: SymbolName;
  colour: string;
  /** Hollow with a dashed outline: what is planned is not there yet. */
  planned?: boolean;
  size?: number;
}

/** A layer's symbol as the map draws it. Decorative: the words beside it carry the meaning. */
export function LayerSymbol({ symbol, colour, planned = false, size = 20 }: LayerSymbolProps) {
  const { outline, glyph } = symbolPaths[symbol];
  const style: CSSProperties = { color: colour };
  const stroked = 'stroked' in symbolPaths[symbol];
  return (
    <svg
      className="layer-symbol"
      style={style}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      data-planned={planned || undefined}
    >
      <path
        className="layer-symbol-outline"
        d={outline}
        strokeDasharray={planned ? dashes.join(' ') : undefined}
      />
      <path className="layer-symbol-glyph" data-stroked={stroked || undefined} d={glyph} />
    </svg>
  );
}

/** One path of a picture, in the units of the symbol's square of 32. */
export interface PathLook {
  path: string;
  /** Null where it is an outline alone. */
  fill: string | null;
  stroke: { colour: string; width: number; dashes?: readonly number[] } | null;
}

/**
 * The same symbol as paths from the ground up, for pictures that are drawn without the page's style.
 * @param colour of the layer, as CSS takes it
 * @param surface colour of what is on top of it: the glyph of a full symbol, the ground of a hollow one
 */
export function symbolLook(
  symbol: SymbolName,
  colour: string,
  planned: boolean,
  surface: string,
): readonly PathLook[] {
  const { outline, glyph } = symbolPaths[symbol];
  const top = planned ? colour : surface;
  return [
    planned
      ? { path: outline, fill: surface, stroke: { colour, width: 2.4, dashes } }
      : { path: outline, fill: colour, stroke: null },
    'stroked' in symbolPaths[symbol]
      ? { path: glyph, fill: null, stroke: { colour: top, width: 2.2 } }
      : { path: glyph, fill: top, stroke: null },
  ];
}

export type { SymbolName };
