import { swedishOrder } from '@/text/format';
import { gapsText } from '@/text/gaps';

/** Kinds of places that can be weighed: those there are and those with a weight, in Swedish order of their names. */
export function weightKinds(
  weights: Readonly<Record<string, number>>,
  there: readonly string[],
): string[] {
  const kinds = new Set([...Object.keys(weights), ...there]);
  return [...kinds].sort((a, b) =>
    swedishOrder.compare(gapsText.placeKind(a), gapsText.placeKind(b)),
  );
}

/** As many points as a link may ask for. */
const mostWeight = 1000;

/** A weight as it is typed: null while it is none. Comma and point both divide. */
export function readWeight(text: string): number | null {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= mostWeight ? value : null;
}
