import type { Position } from 'geojson';
import { getPosition, getTimes } from 'suncalc';
import { parseDate } from '@/domain/dates';

/** When the sun goes down on a day, in local time. */
export interface Daylight {
  /** When the upper edge of the sun goes below the horizon, HH:MM; null on a day when it does not. */
  sunset: string | null;
  /**
   * End of civil dusk, when the sun is 6° down and one can no longer see the ground without lamps, HH:MM; null where the
   * night does not get that dark. It may fall after midnight, and is then an early hour.
   */
  duskEnd: string | null;
  /** The sun is up all day and night. */
  alwaysUp: boolean;
  /** The sun does not rise. */
  alwaysDown: boolean;
}

/** Daylight, civil twilight (evening or morning), or darker than that. */
export type Light = 'ljus' | 'skymning' | 'morker';

/** Where walks are, unless the caller says otherwise. */
const swedishTime = 'Europe/Stockholm';
const minuteMs = 60_000;

/** Degrees that suncalc adds to the height of a sun below the horizon for the refraction of air. */
const refraction = 0.484;
const civilDegrees = -6;

/** How many ms the clocks of a zone are before UTC at a moment. */
function offsetMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
  );
  return local - Math.floor(moment / minuteMs) * minuteMs;
}

/** The moment at which clocks show a time; null when it is none. A time that summer time leaps over is taken an hour on. */
function toMoment(day: string, time: string, timeZone: string): Date | null {
  const span = parseDate(day);
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (span?.from !== span?.to || span === null || !match) return null;
  const minutes = span.from * 1440 + Number(match[1]) * 60 + Number(match[2]);
  const local = minutes * minuteMs;
  // The zone's time may change between the guess and the moment itself: asked twice.
  const guess = local - offsetMs(local, timeZone);
  return new Date(local - offsetMs(guess, timeZone));
}

/** A moment as HH:MM, to the nearest minute as almanacs have it. */
function toTime(moment: Date | null, timeZone: string): string | null {
  if (!moment) return null;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(moment.getTime() + minuteMs / 2);
}

/**
 * Computes when the sun sets and civil dusk ends (the sun's centre 0.833° and 6° down), good to a minute or so on open,
 * level ground.
 * @param day YYYY-MM-DD, in the zone's time
 * @param position WGS 84
 * @param timeZone IANA name of the zone whose clocks are read
 * @returns null when the day is none
 */
export function daylightOf(
  day: string,
  [lng = 0, lat = 0]: Position,
  timeZone = swedishTime,
): Daylight | null {
  const noon = toMoment(day, '12:00', timeZone);
  if (!noon) return null;
  const { sunset, dusk, alwaysUp = false, alwaysDown = false } = getTimes(noon, lat, lng);
  return {
    sunset: toTime(sunset, timeZone),
    duskEnd: toTime(dusk, timeZone),
    alwaysUp,
    alwaysDown,
  };
}

const between = (moment: Date, from: Date | null, to: Date | null) =>
  from !== null && to !== null && moment >= from && moment < to;

/**
 * Tells how light it is outdoors, without lamps.
 * @param day YYYY-MM-DD
 * @param time HH:MM, as the zone's clocks show it
 * @param position WGS 84
 * @param timeZone IANA name of the zone
 * @returns daylight while the sun is up, twilight while it is at most 6° down; null when day or time is none
 */
export function lightAt(
  day: string,
  time: string,
  [lng = 0, lat = 0]: Position,
  timeZone = swedishTime,
): Light | null {
  const moment = toMoment(day, time, timeZone);
  if (!moment) return null;
  // The times of the noon that is nearest the moment, so that the hours after midnight are right too.
  const times = getTimes(moment, lat, lng);
  if (times.alwaysUp || between(moment, times.sunrise, times.sunset)) return 'ljus';
  if (between(moment, times.dawn, times.dusk)) return 'skymning';
  if (times.dawn && times.dusk) return 'morker';
  // No dawn: the sun is above 6° down all night, or below it even at noon.
  const highest = getPosition(times.solarNoon, lat, lng).altitude - refraction;
  return highest > civilDegrees ? 'skymning' : 'morker';
}
