import { Button } from './Button';

interface PagerProps {
  /** Position of the first item shown, from 0. */
  from: number;
  /** Items of a page. */
  length: number;
  of: number;
  words: {
    earlier: string;
    later: string;
    /** Counted from 1. */
    page: (from: number, to: number, of: number) => string;
  };
  onChange: (from: number) => void;
}

/** Steps through a long list a page at a time; nothing for a list that fits in one. */
export function Pager({ from, length, of, words, onChange }: PagerProps) {
  if (of <= length) return null;
  return (
    <div className="button-row">
      <Button
        size="small"
        label={words.earlier}
        disabled={from === 0}
        onClick={() => onChange(from - length)}
      />
      <span className="small" role="status">
        {words.page(from + 1, Math.min(from + length, of), of)}
      </span>
      <Button
        size="small"
        label={words.later}
        disabled={from + length >= of}
        onClick={() => onChange(from + length)}
      />
    </div>
  );
}
