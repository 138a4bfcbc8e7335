import type { FieldSpec } from '@/domain/fields';
import { shorten } from '@/domain/issues';
import { type RecordType, statusesOf } from '@/domain/vocabulary';
import { readNumber } from '@/files/read-number';
import type { Cell } from '@/files/table';
import type { Doubt, DoubtCode } from './doubts';
import { listedIn } from './listed-in';
import { type CodeMatcher, makeCodeMatcher } from './match-codes';
import { plainKey } from './plain-key';
import { readDate } from './read-date';
import { type Documents, readSources } from './read-sources';
import { withoutMark } from './without-mark';

/** What values are matched against besides the field table. */
export interface ValueContext {
  type: RecordType;
  districtNames: ReadonlySet<string>;
  documents: Documents;
}

/**
 * A cell as a value of its field: undefined where it says nothing, and the text as it stood where it is no value of
 * the field, for the schema to say what is wrong.
 */
interface MatchedValue {
  value: unknown;
  doubts: readonly Doubt[];
}

/** Reads the cells of one field. */
export type ValueReader = (cell: Cell) => MatchedValue;

/** A text with nothing to say, but for fields of free text. */
const saysNothing = /^(|[-–—?.]+|n\/?a|null|none|okänt?|framgår inte|ej angivet|uppgift saknas)$/i;

/** A cell as text; days as ISO has them. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return withoutMark(String(cell)).trim();
}

const nothing: MatchedValue = { value: undefined, doubts: [] };
const sure = (value: unknown): MatchedValue => ({ value, doubts: [] });

function doubtful(code: DoubtCode, key: string, cell: Cell, value: unknown): MatchedValue {
  return {
    value,
    doubts: [{ code, field: key, found: shorten(textOf(cell)), taken: shorten(value) }],
  };
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:tkr|tusen(?: kronor| kr)?)\.?$/i, 1_000],
  [/\s*(?:mn?kr|msek|miljon(?:er)?(?: kronor| kr)?)\.?$/i, 1_000_000],
  [/\s*(?:kr|kronor|sek|st|personer|pers|:-)\.?$/i, 1],
];

function readInteger(key: string, cell: Cell): MatchedValue {
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  const [pattern, scale] = scales.find(([unit]) => unit.test(text)) ?? [/$/, 1];
  const digits = text.replace(pattern, '');
  // Points divide thousands where there are three digits after each.
  const number = readNumber(
    /^\d{1,3}(\.\d{3}){2,}$/.test(digits) ? digits.replaceAll('.', '') : digits,
  );
  if (number === null) return sure(text);
  // Whole thousandths, so that 1,1 million is not 1 100 000,0000000001.
  const value = Math.round(number * scale * 1_000) / 1_000;
  return Number.isInteger(value) ? sure(value) : doubtful('rounded', key, cell, Math.round(value));
}

const yes = new Set('ja yes true sant sann 1 x j y'.split(' '));
const no = new Set('nej no false falskt falsk 0 n'.split(' '));

function readBoolean(cell: Cell): MatchedValue {
  if (typeof cell === 'boolean') return sure(cell);
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  const key = plainKey(text);
  if (yes.has(key)) return sure(true);
  return no.has(key) ? sure(false) : sure(text);
}

function readCode(key: string, cell: Cell, match: CodeMatcher): MatchedValue {
  const text = textOf(cell);
  const found = text === '' ? null : match(text);
  if (found?.sure) return sure(found.code);
  if (saysNothing.test(text)) return nothing;
  return found ? doubtful('guessedValue', key, cell, found.code) : sure(text);
}

/** Parts of a list: divided by semicolons or lines where there are any, else by commas. */
function partsOf(text: string): readonly string[] {
  const mark = /[;\n|]/.test(text) ? /[;\n|]/ : /,/;
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What some parts mean; those that match nothing stand as they are. */
function readParts(
  key: string,
  cell: Cell,
  parts: readonly string[],
  isSure: boolean,
  match: CodeMatcher | null,
): MatchedValue {
  const found = parts.map((part) => ({ part, code: match?.(part) }));
  const values = [...new Set(found.map(({ part, code }) => code?.code ?? part))];
  if (values.length === 0) return nothing;
  const guessed = !isSure || found.some(({ code }) => code && !code.sure);
  return guessed ? doubtful('guessedValue', key, cell, values) : sure(values);
}

function readCodes(key: string, cell: Cell, match: CodeMatcher): MatchedValue {
  const text = textOf(cell);
  const whole = text === '' ? null : match(text);
  if (whole?.sure) return sure([whole.code]);
  if (saysNothing.test(text)) return nothing;
  const listed = listedIn(text);
  if (listed) return readParts(key, cell, listed.items, listed.sure, match);
  const parts = text.split(/[;,\n|/+]|\s(?:och|samt|&)\s/).map((part) => part.trim());
  return readParts(
    key,
    cell,
    parts.filter((part) => part !== ''),
    true,
    match,
  );
}

/** Districts are written as the area has them; other words as they stand. */
function readList(key: string, cell: Cell, match: CodeMatcher | null): MatchedValue {
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  if (match && !/[;,\n|]/.test(text) && match(text)) return readCodes(key, cell, match);
  const listed = listedIn(text);
  return listed
    ? readParts(key, cell, listed.items, listed.sure, match)
    : readParts(key, cell, partsOf(text), true, match);
}

function readDay(key: string, cell: Cell): MatchedValue {
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  const found = readDate(typeof cell === 'string' ? text : cell);
  if (!found) return sure(text);
  return found.doubt ? doubtful(found.doubt, key, cell, found.date) : sure(found.date);
}

function readText(cell: Cell, oneLine: boolean): MatchedValue {
  const text = textOf(cell);
  if (text === '' || /^[-–—]$/.test(text)) return nothing;
  return sure(oneLine ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text);
}

/** A time of day, with a point or a colon. */
function readTime(cell: Cell): MatchedValue {
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  const [, hours = '', minutes = ''] =
    /^(?:kl\.?\s*)?(\d{1,2})[.:](\d\d)(?::00)?$/i.exec(text) ?? [];
  return sure(hours === '' ? text : `${hours.padStart(2, '0')}:${minutes}`);
}

/** Parts stand as JSON in a cell; anything else is left for the check of the row to refuse. */
function readPartsText(cell: Cell): MatchedValue {
  const text = textOf(cell);
  if (saysNothing.test(text)) return nothing;
  try {
    return sure(JSON.parse(text));
  } catch {
    return sure(text);
  }
}

/** Makes the reader of a field's cells. Never throws; each cell gives a value, nothing, or its own text. */
export function makeValueReader(spec: FieldSpec, context: ValueContext): ValueReader {
  const { key, type } = spec;
  switch (type) {
    case 'text':
    case 'longText':
      return (cell) => readText(cell, type === 'text');
    case 'list': {
      const isDistricts = key === 'stadsdel_angiven';
      const match = isDistricts ? makeCodeMatcher([...context.districtNames], String) : null;
      return (cell) => readList(key, cell, match);
    }
    case 'code':
    case 'status': {
      const match = makeCodeMatcher(spec.values ?? statusesOf(context.type));
      return (cell) => readCode(key, cell, match);
    }
    case 'codes': {
      const match = makeCodeMatcher(spec.values ?? []);
      return (cell) => readCodes(key, cell, match);
    }
    case 'date':
      return (cell) => readDay(key, cell);
    case 'integer':
      return (cell) => readInteger(key, cell);
    case 'boolean':
      return (cell) => readBoolean(cell);
    case 'time':
      return (cell) => readTime(cell);
    case 'weekly':
      return (cell) => readText(cell, true);
    case 'parts':
      return (cell) => readPartsText(cell);
    case 'sources':
      return (cell) => {
        const text = textOf(cell);
        return saysNothing.test(text) ? nothing : sure(readSources(text, context.documents));
      };
  }
}
