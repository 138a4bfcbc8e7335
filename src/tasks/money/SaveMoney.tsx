import { findField } from '@/domain/find-field';
import type { Measure } from '@/domain/measure';
import { moneyFields, moneyYears } from '@/domain/money';
import { moneyText as words } from '@/text/money';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';

const keyOf = (codeKey: string): string => findField(codeKey)?.key ?? codeKey;
const header = [
  ...['id', 'name', 'status', 'implementation', 'funding'].map(keyOf),
  'ar',
  ...moneyFields.map(keyOf),
];

const toRow = (measure: Measure): string[] => [
  measure.id,
  measure.name,
  measure.status,
  measure.implementation,
  (measure.funding ?? []).join('; '),
  moneyYears(measure).join('; '),
  ...moneyFields.map((field) => String(measure[field] ?? '')),
];

/** The money of every public measure as a file; what is internal stays. */
export function SaveMoney({ measures }: { measures: readonly Measure[] }) {
  async function save() {
    const { toCsv } = await import('@/files/csv');
    const open = measures.filter(({ publication }) => publication === 'offentlig');
    saveFile(words.csvName, toCsv(header, open.map(toRow)));
  }
  return (
    <div className="button-row">
      <Button
        size="small"
        icon="download"
        label={words.csv}
        onClick={() => void save().catch(window.reportError)}
      />
    </div>
  );
}
