import { useState } from 'react';
import { type Change, placeKey } from '@/domain/change';
import type { Row } from '@/domain/row';
import type { LayerConfig } from '@/domain/workspace';
import { editText } from '@/text/edit';
import { issueSentence } from '@/text/problems';
import { publishText } from '@/text/publish';
import { Button } from '@/ui/Button';
import { keepChanges, useChanges } from '@/view/changes';
import { useRowCheck } from '@/view/use-row-check';
import './ConflictView.css';
import { nameOf, toldOf } from '@/view/change-words';
import { type Difference, differencesOf, mergeRows, type Side } from './merge-rows';
import { publishing } from './publishing';

const { conflict: words } = publishText;

interface ConflictViewProps {
  change: Change;
  layer: LayerConfig;
  /** What the server has; null for no such record, 'unreadable' for a row that is no record. */
  theirs: Row | null | 'unreadable';
}

/** A record that two have changed: what it was, yours and theirs side by side, and the ways on. */
export function ConflictView({ change, layer, theirs }: ConflictViewProps) {
  const { log } = useChanges();
  const [fault, setFault] = useState<string | null>(null);
  const name = nameOf(change);
  const key = placeKey(change);

  /** Makes the log go on from what the server has, or lets go of the change. */
  async function settle(held: Row | null, merged: Row | null = change.after) {
    const saved = await log?.list();
    if (!log || !saved) return;
    if (merged && change.after && merged !== change.after) {
      const { layer: id, recordId, after: before } = change;
      const kept = await keepChanges({ log }, 'edit', [
        { layer: id, recordId, before, after: merged },
      ]);
      if (kept !== 'kept') return setFault(editText[kept]);
    }
    const written = await log.settle(saved, new Map([[key, held]]), false);
    if (written.ok) publishing.forget(key);
    else setFault(written.full ? editText.full : editText.failed);
  }
  const drop = () => settle(change.after);

  return (
    <div className="conflict">
      {theirs !== 'unreadable' && theirs !== null && change.after !== null ? (
        <Choice
          change={{ ...change, after: change.after }}
          layer={layer}
          theirs={theirs}
          onDrop={drop}
          onMerge={(merged) => settle(theirs, merged)}
          onFault={setFault}
        />
      ) : (
        <Whole
          name={name}
          kind={kindOf(change, theirs)}
          onDrop={drop}
          onKeep={() => settle(theirs === 'unreadable' ? null : theirs)}
        />
      )}
      <p className="field-control-error" role="alert">
        {fault}
      </p>
    </div>
  );
}

/** A conflict in which one of the two has no record to compare fields of. */
type WholeKind = 'removedByThem' | 'changedByThem' | 'unreadable';

function kindOf({ after }: Change, theirs: Row | null | 'unreadable'): WholeKind {
  if (theirs === 'unreadable') return theirs;
  return after === null ? 'changedByThem' : 'removedByThem';
}

const wholeWords = {
  removedByThem: {
    keep: words.restore,
    keepOf: words.restoreOf,
    drop: words.leaveRemoved,
    dropOf: words.leaveRemovedOf,
  },
  changedByThem: {
    keep: words.removeAnyway,
    keepOf: words.removeAnywayOf,
    drop: words.takeTheirs,
    dropOf: words.takeTheirsOf,
  },
  unreadable: { keep: null, keepOf: null, drop: words.drop, dropOf: words.dropOf },
} as const;

interface WholeProps {
  name: string;
  kind: WholeKind;
  onKeep: () => Promise<void>;
  onDrop: () => Promise<void>;
}

function Whole({ name, kind, onKeep, onDrop }: WholeProps) {
  const { keep, keepOf, drop, dropOf } = wholeWords[kind];
  return (
    <>
      <p>{words[kind]}</p>
      <div className="button-row">
        {keep && <Button size="small" label={keep} aria-label={keepOf(name)} onClick={onKeep} />}
        <Button size="small" label={drop} aria-label={dropOf(name)} onClick={onDrop} />
      </div>
    </>
  );
}

interface ChoiceProps {
  change: Change & { after: Row };
  layer: LayerConfig;
  theirs: Row;
  onMerge: (merged: Row) => Promise<void>;
  onDrop: () => Promise<void>;
  onFault: (fault: string) => void;
}

/** Field by field: what it was, yours and theirs. */
function Choice({ change, layer, theirs, onMerge, onDrop, onFault }: ChoiceProps) {
  const check = useRowCheck();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const { before, after: mine } = change;
  const name = nameOf(change);
  const differences = differencesOf(layer.typ, before, mine, theirs);

  function merge() {
    const merged = mergeRows(mine, theirs, differences, chosen);
    const [issue] = check(layer.id, merged);
    return issue ? onFault(issueSentence(issue)) : onMerge(merged);
  }

  return (
    <>
      <p>{words.changed}</p>
      {differences.map((difference) => (
        <FieldChoice
          key={difference.key}
          name={name}
          difference={difference}
          told={(row) => toldOf(layer.typ, difference.key, row)}
          rows={{ before, mine, theirs }}
          side={chosen.get(difference.key) ?? difference.usual}
          onChoose={(side) => setChosen(new Map(chosen).set(difference.key, side))}
        />
      ))}
      <div className="button-row">
        <Button
          size="small"
          look="primary"
          label={words.keepChosen}
          aria-label={words.keepChosenOf(name)}
          onClick={merge}
        />
        <Button
          size="small"
          label={words.takeTheirs}
          aria-label={words.takeTheirsOf(name)}
          onClick={onDrop}
        />
      </div>
    </>
  );
}

/** Letters that fit in a third of the panel without becoming a tower. */
const shortLength = 50;

interface FieldChoiceProps {
  name: string;
  difference: Difference;
  /** A row's value of the field, with the field's name. */
  told: (row: Row | null) => { label: string; value: string };
  rows: { before: Row | null; mine: Row; theirs: Row };
  side: Side;
  onChoose: (side: Side) => void;
}

function FieldChoice({ name, difference, told, rows, side, onChoose }: FieldChoiceProps) {
  const { label, value } = told(rows.before);
  const legend = words.fieldOf(label, name);
  const values = { before: value, mine: told(rows.mine).value, theirs: told(rows.theirs).value };
  const isLong = Object.values(values).some(({ length }) => length > shortLength);
  return (
    <fieldset className="conflict-field" data-long={isLong || undefined} aria-label={legend}>
      <legend>{label}</legend>
      <div>
        <span className="muted">{words.before}</span>
        <span>{values.before}</span>
      </div>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} data-chosen={side === one || undefined}>
          <span className="muted">
            <input
              type="radio"
              name={`${legend} ${difference.key}`}
              checked={side === one}
              onChange={() => onChoose(one)}
            />{' '}
            {words[one]}
          </span>
          <span>{values[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
