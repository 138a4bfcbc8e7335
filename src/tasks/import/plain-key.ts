import { foldText } from '@/analysis/fold-text';

/** A text as it is compared: lower case, å ä ö as a and o, and one space for all that is neither letter nor digit. */
export function plainKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
