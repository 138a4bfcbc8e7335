import { parseDate } from '@/domain/dates';

/** Thrown inside the reading of an address alone: it says something that is no view. */
export class DamagedLink extends Error {}

/** The value if it is one of those allowed, the start value when there is none. */
export function oneOf<T extends string>(value: string | null, allowed: readonly T[], start: T): T;
export function oneOf<T extends string>(
  value: string | null,
  allowed: readonly T[],
  start: null,
): T | null;
export function oneOf<T extends string>(
  value: string | null,
  allowed: readonly T[],
  start: T | null,
): T | null {
  if (value === null) return start;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new DamagedLink(value);
  return found;
}

/** A number from nought to `most`. */
export function amount(value: string | null | undefined, most: number, start: number): number {
  if (value === null) return start;
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= most)) throw new DamagedLink(value);
  return number;
}

/** Names with numbers, written "name:number" each. */
export function amounts(values: readonly string[], most: number): Record<string, number> {
  return Object.fromEntries(
    values.map((value) => {
      const match = /^([a-z0-9_.-]+):(.+)$/.exec(value);
      if (!match?.[1]) throw new DamagedLink(value);
      return [match[1], amount(match[2], most, 0)];
    }),
  );
}

/** A single day as ISO has it. */
export function readDay(value: string | null): string | null {
  if (value === null) return null;
  const span = value.includes('/') ? null : parseDate(value);
  if (!span || span.from !== span.to) throw new DamagedLink(value);
  return value;
}
