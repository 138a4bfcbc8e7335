import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daylightOf, lightAt } from './daylight';

const stockholm = [18.07, 59.33];
const kiruna = [20.22, 67.86];

/** Minutes after midnight. */
const minutes = (time: string | null | undefined) => {
  const [hours, rest] = (time ?? '').split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (rest ?? Number.NaN);
};
/** How far two times are apart, also over midnight. */
const apart = (one: string | null | undefined, other: string) => {
  const gap = Math.abs(minutes(one) - minutes(other));
  return Math.min(gap, 1440 - gap);
};

describe('sunset and dusk', () => {
  test.each([
    // As almanacs print them.
    ['2025-06-21', stockholm, '22:08', 'Europe/Stockholm'],
    ['2025-12-21', stockholm, '14:48', 'Europe/Stockholm'],
    ['2025-12-21', [-0.13, 51.51], '15:53', 'Europe/London'],
    ['2025-06-21', [-0.13, 51.51], '21:21', 'Europe/London'],
  ])('%s at %j: the sun sets at %s', (day, place, sunset, zone) => {
    expect(apart(daylightOf(day, place, zone)?.sunset, sunset)).toBeLessThanOrEqual(2);
  });

  test.each([
    // By hand: hour angles at -0.833° and -6° for a declination of ±23.44° are 139.6° and 162.6°, 45.6° and 59.5°.
    ['2025-06-21', 92],
    ['2025-12-21', 56],
  ])('civil dusk of %s lasts %i minutes', (day, lasting) => {
    const { sunset = null, duskEnd = null } = daylightOf(day, stockholm) ?? {};
    expect(Math.abs(minutes(duskEnd) - minutes(sunset) - lasting)).toBeLessThanOrEqual(1);
  });

  test('clocks are put forward in March and back in October', () => {
    const sunset = (day: string) => minutes(daylightOf(day, stockholm)?.sunset);
    // The sun sets some two minutes later, or earlier, from day to day.
    expect(sunset('2025-03-30') - sunset('2025-03-29')).toBeCloseTo(62, -1);
    expect(sunset('2025-10-26') - sunset('2025-10-25')).toBeCloseTo(-63, -1);
  });

  test('beyond the polar circle there may be none', () => {
    expect(daylightOf('2025-06-21', kiruna)).toEqual({
      sunset: null,
      duskEnd: null,
      alwaysUp: true,
      alwaysDown: false,
    });
    expect(daylightOf('2025-12-21', kiruna)).toMatchObject({ sunset: null, alwaysDown: true });
    // The sun does not rise, but there is twilight.
    expect(daylightOf('2025-12-21', kiruna)?.duskEnd).not.toBeNull();
  });

  test.each(['2025', '2025-06', '2025-02-30', '2025-06-20/2025-06-21', 'i morgon', ''])(
    'there is none on "%s"',
    (day) => {
      expect(daylightOf(day, stockholm)).toBeNull();
      expect(lightAt(day, '18:00', stockholm)).toBeNull();
    },
  );
});

describe('the light', () => {
  test.each([
    ['2025-12-21', '12:00', stockholm, 'ljus'],
    ['2025-12-21', '15:05', stockholm, 'skymning'],
    ['2025-12-21', '16:30', stockholm, 'morker'],
    ['2025-06-21', '21:50', stockholm, 'ljus'],
    ['2025-06-21', '22:40', stockholm, 'skymning'],
    ['2025-06-21', '00:30', stockholm, 'morker'],
    ['2025-06-21', '03:10', stockholm, 'skymning'],
    // Sunset is at about 18:32 before clocks are put forward, at 19:34 after.
    ['2025-03-29', '19:00', stockholm, 'skymning'],
    ['2025-03-30', '19:00', stockholm, 'ljus'],
    ['2025-06-21', '00:30', kiruna, 'ljus'],
    ['2025-12-21', '12:00', kiruna, 'skymning'],
    ['2025-12-21', '18:00', kiruna, 'morker'],
    // White nights south of the circle: the sun sets, but it never gets dark.
    ['2025-06-21', '00:30', [20.26, 63.83], 'skymning'],
    // Svalbard in December: darker than twilight even at noon.
    ['2025-12-21', '12:00', [15.6, 78.2], 'morker'],
  ])('%s %s at %j: %s', (day, time, place, light) => {
    expect(lightAt(day, time, place)).toBe(light);
  });

  test.each(['24:00', '7:30', '12:60', '', 'kväll'])('is none at "%s"', (time) => {
    expect(lightAt('2025-06-21', time, stockholm)).toBeNull();
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sweden = fc.tuple(
  fc.double({ min: 11, max: 24, noNaN: true }),
  fc.double({ min: 55, max: 69, noNaN: true }),
);

test('any day in Sweden: sunset comes before dusk ends, and the light turns at them', () =>
  fc.assert(
    fc.property(day, sweden, (date, place) => {
      const { sunset = null, duskEnd = null, alwaysUp } = daylightOf(date, place) ?? {};
      if (alwaysUp) expect(sunset).toBeNull();
      if (sunset && duskEnd)
        // Dusk may end after midnight.
        expect((minutes(duskEnd) - minutes(sunset) + 1440) % 1440).toBeLessThan(300);
      if (!sunset || minutes(sunset) > 1430 || minutes(sunset) < 720) return;
      const at = (minute: number) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(lightAt(date, at(minutes(sunset) - 2), place)).toBe('ljus');
      expect(lightAt(date, at(minutes(sunset) + 2), place)).toBe('skymning');
    }),
    { numRuns: 300 },
  ));
