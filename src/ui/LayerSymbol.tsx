import type { CSSProperties } from 'react';
import { glyphLooks, type SymbolName, symbolPaths } from './symbol-paths';
import './LayerSymbol.css';

/** Dashes of a hollow symbol's outline, in the symbol's own units. */
const dashes = '4.2 2.6';

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
        strokeDasharray={planned ? dashes : undefined}
      />
      <path className="layer-symbol-glyph" data-stroked={stroked || undefined} d={glyph} />
    </svg>
  );
}

/**
 * The same symbol as the text of an SVG of 32 x 32, for pictures that are drawn without the page's style.
 * @param colour of the layer, as CSS takes it
 * @param surface colour of what is on top of it: the glyph of a full symbol, the ground of a hollow one
 */
export function symbolSvg(
  symbol: SymbolName,
  colour: string,
  planned: boolean,
  surface: string,
): string {
  const { outline, glyph } = symbolPaths[symbol];
  const { fill, stroke } = glyphLooks(symbol, planned ? colour : surface);
  const rim = planned
    ? `fill="${surface}" stroke="${colour}" stroke-width="2.4" stroke-dasharray="${dashes}"`
    : `fill="${colour}" stroke="none"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"><path d="${outline}" ${rim}/><path d="${glyph}" fill="${fill}" stroke="${stroke}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

export type { SymbolName };
