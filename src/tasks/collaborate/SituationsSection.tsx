import { useState } from 'react';
import { byDate, type SituationReport, withSituations } from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { situationFields } from '@/domain/part-fields';
import { newId } from '@/geodata/new-id';
import { collaborateText } from '@/text/collaborate';
import { joinWords } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import { AddPart } from './AddPart';
import { withoutPart, withPart, withRestored } from './change-list';
import { Entry } from './Entry';
import { DatePart, LevelPart, LevelTag, ListPart, NeededText } from './PartFields';
import { Removed, useRemoved } from './Removed';
import type { Work } from './use-collaboration';

const { situations: words, part: partWords } = collaborateText;
const trends = situationFields.trend.values.map((value) => ({ value, label: valueLabel(value) }));

/** What the situation has been, newest first. */
export function SituationsSection({ work }: { work: Work }) {
  const { parts, now, available, put } = work;
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useRemoved();
  const putAll = (change: (list: SituationReport[]) => readonly SituationReport[]) =>
    put((row) => withSituations(row, change));
  const remove = async (report: SituationReport) => {
    const at = parts.situations.findIndex(({ id }) => id === report.id);
    const fault = await putAll((list) => withoutPart(list, report.id));
    if (fault === null)
      setRemoved({
        what: words.what(report.date),
        restore: () => putAll((list) => withRestored(list, at, report)),
      });
    return fault;
  };
  return (
    <section aria-labelledby="collab-situations">
      <h3 id="collab-situations" tabIndex={-1}>
        {words.heading}
      </h3>
      <p className="muted small">{parts.situations.length > 1 ? words.lead : words.privacy}</p>
      <AddPart
        label={words.add}
        date={{ label: words.date, start: toIsoDay(now) }}
        text={{ label: words.text, hint: words.privacy }}
        disabled={!available}
        onAdd={async ({ date, text }) => {
          const id = newId();
          const fault = await putAll((list) => [
            ...list,
            { id, date, text, publication: 'intern' },
          ]);
          if (fault === null) setEditing(id);
          return fault;
        }}
      />
      <Removed removed={removed} onRestored={() => setRemoved(null)} />
      {parts.situations.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className="collab-entries">
          {byDate(parts.situations)
            .toReversed()
            .map((report) => (
              <Entry
                key={report.id}
                heading={words.of(report.date)}
                tag={<LevelTag level={report.publication} />}
                open={editing === report.id}
                disabled={!available}
                onOpen={(open) => setEditing(open ? report.id : null)}
                onRemove={() => remove(report)}
                form={
                  <SituationForm
                    report={report}
                    onPut={(change) => putAll((list) => withPart(list, report.id, change))}
                  />
                }
              >
                <Situation report={report} />
              </Entry>
            ))}
        </ol>
      )}
    </section>
  );
}

function Situation({ report: { text, basis, trend, change } }: { report: SituationReport }) {
  return (
    <>
      <p className="collab-text">{text}</p>
      {(trend ?? change) !== undefined && (
        <p className="collab-text">
          {trend && (
            <strong>
              <span aria-hidden="true">{words.signs[trend]}</span> {valueLabel(trend)}
              {change ? ': ' : ''}
            </strong>
          )}
          {change}
        </p>
      )}
      {basis && (
        <p className="muted small">
          {words.basis}: {joinWords(basis)}
        </p>
      )}
    </>
  );
}

interface SituationFormProps {
  report: SituationReport;
  onPut: (change: Partial<SituationReport>) => Promise<string | null>;
}

function SituationForm({ report, onPut }: SituationFormProps) {
  return (
    <>
      <DatePart
        label={words.date}
        value={report.date}
        hint={partWords.dateHint}
        onPut={(date) => onPut(date === undefined ? {} : { date })}
      />
      <LevelPart value={report.publication} onPut={(publication) => onPut({ publication })} />
      <div className="collab-wide">
        <NeededText
          label={words.text}
          value={report.text}
          rows={5}
          onPut={(text) => onPut({ text })}
        />
      </div>
      <ListPart
        label={words.basis}
        value={report.basis}
        hint={words.basisHint}
        onPut={(basis) => onPut({ basis })}
      />
      <ChoiceField
        label={words.trend}
        value={report.trend}
        options={trends}
        none={words.noTrend}
        onCommit={(trend) => onPut({ trend })}
      />
      <div className="collab-wide">
        <PointField
          label={words.change}
          kind="long"
          value={report.change}
          onCommit={(change) => onPut({ change })}
        />
      </div>
    </>
  );
}
