import { exportText as words } from '@/text/export';
import { OptionList } from './OptionList';
import { type Format, formats } from './outgoing';

const options = formats.map((format) => ({
  value: format,
  label: words.formats[format].name,
  hint: words.formats[format].good,
}));

interface FormatChoiceProps {
  value: Format;
  onChange: (format: Format) => void;
}

/** The formats, each with what it is good for. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  return <OptionList legend={words.format} options={options} value={value} onChange={onChange} />;
}
