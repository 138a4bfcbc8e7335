/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Largest integer up to which a double holds every one. */
const largestExact = 2 ** 53;

/**
 * The number mantissa × 10^exponent, rounded once, so that it is what `Number` makes of the digits: both factors
 * are held exactly (Clinger, "How to read floating point numbers accurately", 1990, the fast case).
 * @param mantissa whole, from 0
 * @param exponent whole
 * @returns NaN where the factors are too large for that
 */
export function scaleExactly(mantissa: number, exponent: number): number {
  if (mantissa > largestExact || exponent < -22 || exponent > 22) return Number.NaN;
  if (exponent === 0) return mantissa;
  return exponent < 0 ? mantissa / (powers[-exponent] ?? 1) : mantissa * (powers[exponent] ?? 1);
}
