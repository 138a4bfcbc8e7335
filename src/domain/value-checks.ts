import type { Position } from 'geojson';

/** HTML or script in a text. It could not run anywhere in the app, but it has no business in a register. */
const markup = /<\s*[a-z!/]|javascript:/i;
/** True for text without tags or script addresses. */
export const isPlainText = (text: string): boolean => !markup.test(text);

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
/** True for a time of day: 18:30. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && clock.test(value);

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;
/** True for an ISO instant in UTC: 2026-11-05T17:30:00Z. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && utc.test(value) && !Number.isNaN(Date.parse(value));

const isDegrees = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most;

/** True for [lng, lat] in degrees. */
export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && isDegrees(value[0], 180) && isDegrees(value[1], 90);

/** True for a line of two positions or more. */
export const isLine = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 2 && value.every(isPosition);
