import { importText } from '@/text/import';
import { fieldLabel, valueLabel } from '@/text/labels';
import type { Doubt } from './doubts';

/** Why a row should be looked at first, in a sentence. */
export function doubtSentence({ code, field, found = '', taken = '' }: Doubt): string {
  const label = field === undefined ? '' : fieldLabel(field);
  return importText.doubts[code]({ label, found, taken: valueLabel(taken) });
}
