import { useId } from 'react';
import { fileKeysOf } from '@/domain/row';
import { heldLayers } from '@/domain/workspace';
import { importText } from '@/text/import';
import { fieldLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { useWorkspace } from '@/view/workspace-context';
import { DefaultField } from './DefaultField';
import { missingFields } from './match-columns';
import { StepHead } from './StepHead';
import type { Opened, Wizard } from './use-wizard';

const { columns: words } = importText;

/** Step 2: the layer, which column is which field, and values for what the file lacks. */
export function ColumnStep({ wizard, opened }: { wizard: Wizard; opened: Opened }) {
  const { file, format, tables, table, layer, choice } = opened;
  const { columns, defaults } = choice;
  const summary = tables[table];
  const missing = missingFields(layer.typ, columns);
  if (!summary) return null;
  const positions = choice.reading?.columns ?? [];
  return (
    <section>
      <StepHead heading={words.heading} at={2} />
      <p className="small">{words.read(file.name, format, summary.rows)}</p>
      <WhatAndWhere wizard={wizard} opened={opened} />
      <section>
        <p className="small">{opened.remembered ? words.remembered : words.lead}</p>
        {summary.columns.map((column, at) => (
          <ColumnField
            key={column}
            column={column}
            example={summary.sample[0]?.[at] ?? ''}
            keys={fileKeysOf(layer.typ)}
            chosen={Object.keys(columns).find((key) => columns[key] === column) ?? ''}
            isPosition={positions.includes(column)}
            onChoose={(key) => {
              const others = Object.entries(columns).filter(
                ([field, name]) => field !== key && name !== column,
              );
              const own = key === '' ? [] : [[key, column] as const];
              wizard.choose({ columns: Object.fromEntries([...others, ...own]) });
            }}
          />
        ))}
      </section>
      {missing.length > 0 && (
        <section>
          <h3>{words.missing}</h3>
          <p className="small">{words.missingLead}</p>
          {missing.map((spec) => (
            <DefaultField
              key={`${layer.id}-${spec.key}`}
              spec={spec}
              type={layer.typ}
              value={defaults[spec.key]}
              onChange={(value) => wizard.choose({ defaults: { ...defaults, [spec.key]: value } })}
            />
          ))}
        </section>
      )}
      <div className="button-row">
        <Button
          look="primary"
          label={importText.next}
          disabled={wizard.busy}
          onClick={() => wizard.go('places')}
        />
        <Button label={importText.back} onClick={wizard.restart} />
      </div>
    </section>
  );
}

function WhatAndWhere({ wizard, opened }: { wizard: Wizard; opened: Opened }) {
  const { workspace } = useWorkspace();
  const id = useId();
  const { tables, table, layer } = opened;
  return (
    <>
      {tables.length > 1 && (
        <div className="field-control">
          <label htmlFor={`${id}-tabell`}>{words.table}</label>
          <select
            id={`${id}-tabell`}
            value={table}
            disabled={wizard.busy}
            onChange={({ currentTarget }) => wizard.look(Number(currentTarget.value), layer)}
          >
            {tables.map(({ name, rows }, at) => (
              <option key={`${name}-${rows}`} value={at}>
                {words.tableName(name, at, rows)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field-control">
        <label htmlFor={`${id}-lager`}>{words.layer}</label>
        <select
          id={`${id}-lager`}
          value={layer.id}
          disabled={wizard.busy}
          onChange={({ currentTarget }) => {
            const next = heldLayers(workspace.lager).find((one) => one.id === currentTarget.value);
            if (next) wizard.look(table, next);
          }}
        >
          {heldLayers(workspace.lager).map((one) => (
            <option key={one.id} value={one.id}>
              {one.namn}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

interface ColumnFieldProps {
  column: string;
  example: string;
  keys: readonly string[];
  chosen: string;
  isPosition: boolean;
  onChoose: (key: string) => void;
}

function ColumnField({ column, example, keys, chosen, isPosition, onChoose }: ColumnFieldProps) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{column}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={`${id}-exempel`}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">{isPosition ? words.position : words.skip}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {fieldLabel(key)}
          </option>
        ))}
      </select>
      <p className="muted small" id={`${id}-exempel`}>
        {words.example(example.length > 60 ? `${example.slice(0, 57)}…` : example)}
      </p>
    </div>
  );
}
