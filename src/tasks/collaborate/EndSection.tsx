import { useId, useState } from 'react';
import { goesOn } from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { commonFields, ownFields } from '@/domain/fields';
import { collaborateText } from '@/text/collaborate';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { withField } from '@/view/new-row';
import type { Work } from './use-collaboration';

const { end: words } = collaborateText;
const { status: statusField, endDate: endField } = commonFields;
const reasonField = ownFields.platssamverkan.endReason;

/** How a collaboration ends: with the reason, in one change. One that has ended can be taken up again. */
export function EndSection({ work }: { work: Work }) {
  return (
    <section aria-labelledby="collab-end">
      <h3 id="collab-end" tabIndex={-1}>
        {words.heading}
      </h3>
      {goesOn(work.collaboration) ? <EndForm work={work} /> : <Ended work={work} />}
    </section>
  );
}

function Ended({ work: { collaboration, available, put } }: { work: Work }) {
  const { status, endDate, endReason } = collaboration;
  const again = () =>
    put((row) =>
      [endField.key, reasonField.key].reduce(
        (next, key) => withField(next, key, undefined),
        withField(row, statusField.key, 'aktiv'),
      ),
    );
  return (
    <>
      <p>{words.ended(valueLabel(status), endDate)}</p>
      <p className="collab-text">
        {endReason === undefined ? words.noReason : words.why(endReason)}
      </p>
      <div className="button-row">
        <Button
          label={words.again}
          disabled={!available}
          onClick={() => void again().catch(window.reportError)}
        />
      </div>
    </>
  );
}

function EndForm({ work: { now, available, put } }: { work: Work }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  async function end(status: 'laget_forbattrat' | 'avslutad') {
    const why = reason.trim();
    if (why === '') {
      setFault(words.reasonMissing);
      document.getElementById(id)?.focus();
      return;
    }
    const fields = {
      [statusField.key]: status,
      [endField.key]: toIsoDay(now),
      [reasonField.key]: why,
    };
    setFault(
      await put((row) =>
        Object.entries(fields).reduce((next, [key, value]) => withField(next, key, value), row),
      ),
    );
  }
  return (
    <>
      <p className="muted small">{words.lead}</p>
      <div className="field-control" data-error={fault !== null || undefined}>
        <label htmlFor={id}>{words.reason}</label>
        <textarea
          id={id}
          rows={3}
          value={reason}
          aria-invalid={fault !== null || undefined}
          aria-describedby={`${id}-hint ${id}-fault`}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <p className="muted small" id={`${id}-hint`}>
          {words.reasonHint}
        </p>
        <p className="field-control-error" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      </div>
      <div className="button-row">
        <Button
          look="primary"
          label={words.improved}
          disabled={!available}
          onClick={() => void end('laget_forbattrat').catch(window.reportError)}
        />
        <Button
          label={words.other}
          disabled={!available}
          onClick={() => void end('avslutad').catch(window.reportError)}
        />
      </div>
    </>
  );
}
