import type { Position } from 'geojson';

/** Valhalla's shapes have six decimals, not Google's five. */
const scale = 1e6;
/** 32 bits, five a letter. */
const mostLetters = 7;

/**
 * Reads an encoded polyline: differences of latitude and longitude, five bits a letter. Source: Google, Encoded
 * Polyline Algorithm Format.
 * @returns positions, WGS 84; null when the text is none
 */
export function decodePolyline(text: string): Position[] | null {
  const positions: Position[] = [];
  let [at, lat, lng] = [0, 0, 0];
  const next = (): number => {
    let value = 0;
    for (let letter = 0; letter < mostLetters; letter++) {
      const bits = text.charCodeAt(at++) - 63;
      if (!(bits >= 0 && bits < 64)) return Number.NaN;
      value |= (bits & 31) << (letter * 5);
      // The lowest bit is the sign.
      if (bits < 32) return value & 1 ? ~(value >>> 1) : value >>> 1;
    }
    return Number.NaN;
  };
  while (at < text.length) {
    lat += next();
    lng += next();
    const [y, x] = [lat / scale, lng / scale];
    if (!(Math.abs(y) <= 90 && Math.abs(x) <= 180)) return null;
    positions.push([x, y]);
  }
  return positions;
}
