import type { FailureCode } from '@/domain/issues';
import { featuresOf } from './fetch-json';
import { childrenAt, skipSpace } from './json-spans';

/** A feature as it is written, with the white space round it. */
interface FeatureText {
  lead: string;
  body: string;
  trail: string;
}

/** A layer file taken apart at its features: joined again it is the same, letter for letter. */
export interface LayerText {
  /** Up to and with the bracket that opens the features; a byte order mark is part of it. */
  head: string;
  features: readonly FeatureText[];
  /** The features as JSON.parse reads them, one for each of `features`. */
  values: readonly unknown[];
  /** White space before the bracket that closes the features. */
  closing: string;
  /** From the closing bracket on. */
  tail: string;
}

/** Why a text is no layer file: notJson, notGeoJson or notAFeatureCollection. */
export interface NoLayer {
  ok: false;
  code: FailureCode;
  detail?: string;
}

const byteOrderMark = '\uFEFF';

function parse(json: string): { ok: true; values: readonly unknown[] } | NoLayer {
  try {
    const features = featuresOf(JSON.parse(json), '');
    if (features.ok) return { ok: true, values: features.value };
    const { code, detail } = features.failure;
    return { ok: false, code, ...(detail === undefined ? {} : { detail }) };
  } catch (error) {
    return { ok: false, code: 'notJson', detail: error instanceof Error ? error.message : '' };
  }
}

/**
 * Takes the text of a layer file apart.
 * @param text a GeoJSON FeatureCollection; a byte order mark, CRLF and any layout are allowed
 */
export function splitLayer(text: string): { ok: true; layer: LayerText } | NoLayer {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const json = text.slice(mark.length);
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const members = childrenAt(json, skipSpace(json, 0)).children;
  // Of members with the same name JSON.parse takes the last.
  const array = members.findLast(({ key }) => key === 'features');
  if (!array) throw new TypeError('JSON.parse found features that the scanner did not');
  const { children, end } = childrenAt(json, array.start);
  let after = array.start + 1;
  const features = children.map(({ start, end: to }): FeatureText => {
    const lead = json.slice(after, start);
    const comma = skipSpace(json, to);
    after = comma + 1;
    return { lead, body: json.slice(start, to), trail: json.slice(to, comma) };
  });
  const closing = features.at(-1)?.trail ?? json.slice(after, end - 1);
  return {
    ok: true,
    layer: {
      head: mark + json.slice(0, array.start + 1),
      features,
      values: parsed.values,
      closing,
      tail: json.slice(end - 1),
    },
  };
}

/**
 * A file without line breaks, as the build squeezes it, laid out as the files in geodata/ are: a member and a feature
 * a line. Any other file is left as it is.
 */
export function spreadLayer(layer: LayerText): LayerText {
  const { head, features, closing, tail } = layer;
  const squeezed =
    tail === ']}' && closing === '' && features.every(({ lead, trail }) => lead + trail === '');
  if (!squeezed || /\n/.test(head)) return layer;
  const { features: _, ...members } = JSON.parse(`${head}${tail}`) as Record<string, unknown>;
  const lines = Object.entries(members).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return {
    ...layer,
    head: ['{', ...lines, '"features": ['].join('\n'),
    features: features.map((feature) => ({ ...feature, lead: '\n' })),
    closing: '\n',
    tail: ']\n}\n',
  };
}

/** What stands before a feature that is added: what stands before the last one, else a line break. */
function leadOf({ head, features, tail }: LayerText): string {
  const last = features.length > 1 ? features.at(-1)?.lead : features[0]?.lead;
  if (last || features.length > 1) return last ?? '';
  const lineBreak = /\r?\n/.exec(head) ?? /\r?\n/.exec(tail);
  return lineBreak?.[0] ?? '';
}

/**
 * The text of a layer file with some features written anew.
 * @param rewritten by place in the file: what stands there instead, null for a feature that is taken away
 * @param added features that come last
 */
export function joinLayer(
  layer: LayerText,
  rewritten: ReadonlyMap<number, string | null>,
  added: readonly string[],
): string {
  const lead = leadOf(layer);
  const kept = layer.features.flatMap((feature, index) => {
    const body = rewritten.get(index);
    return body === null ? [] : [{ ...feature, body: body ?? feature.body }];
  });
  // The last feature's trail is what closes the list; whichever comes last, it stays there.
  const last = layer.features.length - 1;
  const lastStays = rewritten.get(last) !== null && added.length > 0;
  const items = [
    ...kept.map(({ trail, ...item }, at) => ({
      ...item,
      trail: lastStays && at === kept.length - 1 ? '' : trail,
    })),
    ...added.map((body) => ({ lead, body, trail: '' })),
  ];
  const opening = layer.features[0]?.lead ?? lead;
  const text = items.map(({ lead: gap, body, trail }, at) => {
    const before = at === 0 ? opening : gap;
    return before + body + (at === items.length - 1 ? '' : trail);
  });
  const closing = layer.features.length === 0 && added.length > 0 ? lead : layer.closing;
  return layer.head + text.join(',') + closing + layer.tail;
}
