import type { StyleSpecification } from 'maplibre-gl';
import type { OutsideBasemap } from './map-style';

/** How long a basemap from outside may take to answer, and again to show its first tile. */
export const outsidePatienceMs = 8_000;

function isStyle(value: unknown): value is StyleSpecification {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 8 &&
    'layers' in value &&
    Array.isArray(value.layers) &&
    'sources' in value &&
    typeof value.sources === 'object'
  );
}

/**
 * Fetches a basemap's style. Called only when the user has chosen it.
 * @returns the style, or null when it cannot be had: no answer in time, an error, or no style
 */
export async function fetchOutsideBasemap(
  address: string,
  signal: AbortSignal,
): Promise<OutsideBasemap | null> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(outsidePatienceMs)]),
    });
    const style: unknown = response.ok ? await response.json() : null;
    return isStyle(style) ? { address, style } : null;
  } catch {
    return null; // expected: the network is optional here
  }
}
