import * as fc from 'fast-check';

/** JSON texts for property tests, written as no program would. Only tests import this file. */

const gaps = fc.array(fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t', ' \n  '), {
  minLength: 1,
  maxLength: 9,
});

/** A text with its letters written out as escapes where `escaped` says so. */
function written(text: string, escaped: boolean): string {
  if (!escaped) return JSON.stringify(text);
  const letters = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `"${letters.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}"`;
}

/**
 * Writes a value as JSON with the given gaps between its parts, in turn.
 * @param step counts the parts written so far; every seventh text is written in escapes
 */
function printJson(value: unknown, gap: readonly string[], step = { at: 0 }): string {
  const next = () => gap[step.at++ % gap.length] ?? '';
  const text = (part: string) => written(part, step.at % 7 === 6);
  if (typeof value === 'string') return next() + text(value) + next();
  if (Array.isArray(value)) {
    const items = value.map((item) => printJson(item, gap, step)).join(',');
    return `${next()}[${items}${next()}]${next()}`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${next()}${text(key)}${next()}:${printJson(item, gap, step)}`,
    );
    return `${next()}{${members.join(',')}${next()}}${next()}`;
  }
  return `${next()}${JSON.stringify(value)}${next()}`;
}

const hardText = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\\', '\\"', ']}', '[{', '"features":[', ',', '\n', '\\\\', 'åäö', ''),
);

/** Any value that JSON can carry, with texts that a careless scanner trips over. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      hardText,
      fc.constantFrom<unknown>(null, true, false, 0, -1.5, 1e-300, 1e21),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(hardText, tie('value'), { maxKeys: 4 }),
    ),
  })).value,
);

/** Any JSON value, and a text that says it. */
export const jsonText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(value, gaps).map(([json, gap]) => printJson(json, gap));
