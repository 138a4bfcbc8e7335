/** Values from one number up to another; in the last class the upper end is in it too. */
export interface ValueClass {
  from: number;
  to: number;
}

const steps = [1, 2, 2.5, 5, 10];

/** The least round step, 1, 2, 2.5 or 5 times a power of ten, that is not under a number. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (steps.find((one) => one * power >= least * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Multiples of a step without the crumbs of binary fractions. */
const multiple = (step: number, times: number): number => Number((step * times).toPrecision(12));

/**
 * Divides values into classes of one width with round limits, so that a legend can be read and two districts that are
 * alike get one colour: five of them or one more, fewer where the values are few.
 * @param values finite, in any order
 * @returns in order, none for no values; one class of no width where all are the same
 */
export function valueClasses(values: readonly number[]): ValueClass[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0) return [];
  if (least === most) return [{ from: least, to: most }];
  const step = roundStep((most - least) / 5, values.every(Number.isInteger));
  const first = Math.floor(least / step);
  const count = Math.max(1, Math.ceil(most / step - 1e-9) - first);
  return Array.from({ length: count }, (_, at) => ({
    from: multiple(step, first + at),
    to: multiple(step, first + at + 1),
  }));
}

/** Number of the class a value is in, from 0; -1 where it is in none. */
export function classOf(classes: readonly ValueClass[], value: number): number {
  return classes.findIndex(
    ({ from, to }, at) =>
      value >= from && (value < to || (at === classes.length - 1 && value <= to)),
  );
}
