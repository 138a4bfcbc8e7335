import { useState } from 'react';
import { lacksReason } from '@/domain/follow-up';
import { decisions } from '@/domain/part-fields';
import type { Observation } from '@/domain/walk';
import { protocolText } from '@/text/protocol';
import { ChoiceField } from '@/view/ChoiceField';
import { PointField } from '@/view/PointField';
import type { ObservationChange } from './change-observations';

const words = protocolText.form;
const options = decisions.map((value) => ({ value, label: protocolText.value(value) }));

interface DecisionFieldsProps {
  point: Observation;
  save: (change: ObservationChange) => Promise<string | null>;
}

/** What is decided and why. That something is not done is kept together with the reason, never without it. */
export function DecisionFields({ point, save }: DecisionFieldsProps) {
  /** The decision that waits for its reason. */
  const [waiting, setWaiting] = useState(false);
  const decision = waiting ? 'gors_inte' : point.decision;
  return (
    <>
      <ChoiceField
        label={words.decision}
        value={decision}
        options={options}
        none={words.noDecision}
        fault={waiting || lacksReason(point) ? words.reasonMissing : null}
        onCommit={async (chosen) => {
          const lacks = lacksReason({ ...point, decision: chosen });
          setWaiting(lacks);
          return lacks ? null : save({ decision: chosen });
        }}
      />
      <PointField
        label={words.decisionReason}
        kind="long"
        value={point.decisionReason}
        onCommit={async (decisionReason) => {
          if (decision !== 'gors_inte') return save({ decisionReason });
          if (decisionReason === undefined) return words.reasonNeeded;
          const fault = await save({ decision, decisionReason });
          if (fault === null) setWaiting(false);
          return fault;
        }}
      />
    </>
  );
}
