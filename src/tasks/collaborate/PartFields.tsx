import type { ReactNode } from 'react';
import { parseDate } from '@/domain/dates';
import { publicationLevels } from '@/domain/vocabulary';
import { collaborateText } from '@/text/collaborate';
import { valueLabel } from '@/text/labels';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import { linesOf } from './change-list';

const { part: words } = collaborateText;

type Put<Value> = (value: Value) => Promise<string | null>;

interface TextPartProps {
  label: ReactNode;
  value: string;
  rows?: number;
  onPut: Put<string>;
}

/** A text that a part cannot be without. Emptied, it stays as it was until something is written. */
export function NeededText({ onPut, ...rest }: TextPartProps) {
  return (
    <PointField
      {...rest}
      kind="long"
      onCommit={async (text) => (text === undefined ? words.emptyText : onPut(text))}
    />
  );
}

interface DatePartProps {
  label: ReactNode;
  value: string | undefined;
  /** Whether it may be left out. */
  optional?: boolean;
  hint?: string;
  onPut: Put<string | undefined>;
}

/** A day, a month or a year. */
export function DatePart({ optional = false, hint, onPut, ...rest }: DatePartProps) {
  return (
    <PointField
      {...rest}
      kind="text"
      {...(hint !== undefined && { hint })}
      onCommit={async (date) => {
        if (date === undefined) return optional ? onPut(undefined) : words.badDate;
        return parseDate(date) ? onPut(date) : words.badDate;
      }}
    />
  );
}

interface ListPartProps {
  label: ReactNode;
  value: readonly string[] | undefined;
  hint: string;
  onPut: Put<readonly string[] | undefined>;
}

/** Several words, one on each line. */
export function ListPart({ value, onPut, ...rest }: ListPartProps) {
  return (
    <PointField
      {...rest}
      kind="long"
      value={value?.join('\n')}
      onCommit={(text) => onPut(linesOf(text))}
    />
  );
}

const levels = publicationLevels.map((value) => ({ value, label: valueLabel(value) }));
type Level = (typeof publicationLevels)[number];

/** Who may read a part. */
export function LevelPart({ value, onPut }: { value: Level; onPut: Put<Level> }) {
  return (
    <ChoiceField
      label={words.publication}
      value={value}
      options={levels}
      onCommit={async (level) => (level === undefined ? null : onPut(level))}
    />
  );
}

/** That a part is not for the public. */
export function LevelTag({ level }: { level: Level }) {
  return level === 'intern' ? <span className="collab-tag">{words.internal}</span> : null;
}
