import * as fc from 'fast-check';

/** Digits as they are to stand in a text. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An object as its members, in their order. */
export class Members {
  readonly list: readonly (readonly [key: string, value: unknown])[];

  constructor(list: readonly (readonly [key: string, value: unknown])[]) {
    this.list = list;
  }
}

/** How a text is written: the space and the escapes, each taken in turn from a list. */
interface Style {
  spaces: readonly string[];
  escapes: readonly boolean[];
}

/** Ways to write JSON that other programs may have. */
export const jsonStyle: fc.Arbitrary<Style> = fc.record({
  spaces: fc.oneof(
    fc.constant(['']),
    fc.array(fc.constantFrom('', '', ' ', '\n', '\r\n\t '), { minLength: 1, maxLength: 7 }),
  ),
  escapes: fc.oneof(
    fc.constant([false]),
    fc.array(
      fc.integer({ min: 0, max: 4 }).map((each) => each === 0),
      { minLength: 1, maxLength: 7 },
    ),
  ),
});

const escaped = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** A value as JSON in a style; what is neither Members nor Digits as JSON.stringify has it. */
export function writeJson(value: unknown, { spaces, escapes }: Style): string {
  let drawn = 0;
  const space = () => spaces[drawn++ % spaces.length] ?? '';
  const text = (each: string) =>
    escapes[drawn++ % escapes.length] ? `"${escaped(each)}"` : JSON.stringify(each);
  const joined = (items: readonly string[]) => items.join(`${space()},${space()}`);
  const go = (each: unknown): string => {
    if (typeof each === 'string') return text(each);
    if (each instanceof Digits) return each.text;
    if (Array.isArray(each)) return `[${space()}${joined(each.map(go))}${space()}]`;
    if (!(each instanceof Members)) return JSON.stringify(each);
    const list = each.list.map(([key, item]) => `${text(key)}${space()}:${space()}${go(item)}`);
    return `{${space()}${joined(list)}${space()}}`;
  };
  return `${space()}${go(value)}${space()}`;
}

const digits = (least: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},20}$`));

/** Numbers of every shape that JSON has: many digits, zeros at either end, powers of ten. */
export const jsonNumber: fc.Arbitrary<Digits> = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => JSON.stringify(each)),
    fc.integer().map(String),
    fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.oneof(
          fc.constant('0'),
          digits(1).map((each) => `1${each}`),
        ),
        fc.option(digits(1), { nil: null }),
        fc.option(
          fc.tuple(fc.constantFrom('e', 'E', 'e+', 'E-'), fc.integer({ min: 0, max: 330 })),
          {
            nil: null,
          },
        ),
      )
      .map(
        ([minus, whole, part, power]) =>
          minus + whole + (part === null ? '' : `.${part}`) + (power ? power.join('') : ''),
      ),
  )
  .map((text) => new Digits(text));
