/**
 * Text as it is compared in searches: lower case, accents folded but å, ä and ö kept apart from a and o only
 * when the searcher writes them: both sides are folded, so "alvsjo" finds "Älvsjö".
 */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
