import { editDistance, mistakesIn } from '@/files/edit-distance';
import { valueLabel } from '@/text/labels';
import { plainKey } from './plain-key';
import { valueSynonyms } from './value-synonyms';

/** One of some allowed values, and whether it is spelt as in the file. */
interface MatchedCode {
  code: string;
  sure: boolean;
}

/** Finds the allowed value that a text means; null where it means none. */
export type CodeMatcher = (text: string) => MatchedCode | null;

/** The allowed values spelt nearly so; one only, else it is not clear which is meant. */
function nearly(key: string, names: readonly (readonly [string, string])[]): string | null {
  const most = mistakesIn(key.length);
  const near = names.filter(([name]) => most > 0 && editDistance(key, name, most) <= most);
  const codes = new Set(near.map(([, code]) => code));
  const [first] = codes;
  return codes.size === 1 && first !== undefined ? first : null;
}

/**
 * Makes the search for one of some values by code, by its word on screen or by other words for it, in upper or lower
 * case and with or without å ä ö; a word spelt a little wrong is taken, but not for sure.
 * @param labelOf word on screen for a value
 */
export function makeCodeMatcher(
  allowed: readonly string[],
  labelOf: (code: string) => string = valueLabel,
): CodeMatcher {
  const names = allowed.flatMap((code) => [
    [plainKey(code), code] as const,
    [plainKey(labelOf(code)), code] as const,
  ]);
  const byName = new Map(names);
  const known = new Map<string, MatchedCode | null>(
    allowed.map((code) => [code, { code, sure: true }]),
  );
  const find = (text: string): MatchedCode | null => {
    const key = plainKey(text);
    if (key === '') return null;
    const synonym = Object.hasOwn(valueSynonyms, key) ? (valueSynonyms[key] ?? '') : '';
    const code = byName.get(key) ?? (allowed.includes(synonym) ? synonym : undefined);
    if (code !== undefined) return { code, sure: true };
    const near = nearly(key, names);
    return near === null ? null : { code: near, sure: false };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const match = find(text);
    // Free text may stand in a column of codes: only short words come again.
    if (text.length < 60 && known.size < 10_000) known.set(text, match);
    return match;
  };
}
