import { describe, expect, it } from 'vitest';
import { startView } from '@/view/view-state';
import { timelineAxis, withPeriod, yearOf } from './timeline-axis';

/** First quarter of a year, counted from 1970. */
const q = (year: number, quarter = 1) => (year - 1970) * 4 + quarter - 1;

describe('timelineAxis', () => {
  it('spans whole years with one before and one after', () => {
    expect(timelineAxis({ from: q(2023, 4), to: q(2025, 1) }, null)).toEqual({
      from: q(2022),
      to: q(2026, 4),
    });
  });

  it('reaches to a period chosen outside of the dates', () => {
    const axis = timelineAxis({ from: q(2024), to: q(2024) }, { from: q(2019, 3), to: q(2030, 2) });
    expect(axis).toEqual({ from: q(2019), to: q(2030, 4) });
  });

  it('is null when there are no dates and no period', () => {
    expect(timelineAxis(null, null)).toBeNull();
    expect(timelineAxis(null, { from: q(2024, 2), to: q(2024, 2) })).toEqual({
      from: q(2024),
      to: q(2024, 4),
    });
  });
});

describe('withPeriod', () => {
  const axis = { from: q(2022), to: q(2026, 4) };

  it('takes a period that covers everything for none', () => {
    const some = { ...startView, period: { from: q(2024), to: q(2024, 2) } };
    expect(withPeriod(some, axis, axis).period).toBeNull();
    expect(withPeriod(some, { from: q(2022), to: q(2026, 3) }, axis).period).not.toBeNull();
  });

  it('is the same view for the same period', () => {
    const some = { ...startView, period: { from: q(2024), to: q(2024, 2) } };
    expect(withPeriod(some, { from: q(2024), to: q(2024, 2) }, axis)).toBe(some);
    expect(withPeriod(startView, axis, axis)).toBe(startView);
  });
});

it('knows the year of a quarter, also before 1970', () => {
  expect([yearOf(q(2024, 4)), yearOf(q(1969, 4))]).toEqual([2024, 1969]);
});
