import type { ReactNode } from 'react';
import { detailsText } from '@/text/details';
import { useSelectedMeasure, useVisible } from '@/view/selection';
import { DetailsActions } from './DetailsActions';
import { DetailsHead } from './DetailsHead';
import { Districts } from './Districts';
import './DetailsPane.css';
import type { Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { Extensions } from './Extensions';
import { FieldSection } from './FieldSection';
import { groupedFields } from './field-groups';
import { HiddenNotice } from './HiddenNotice';
import { History } from './History';
import { LargeDetails } from './LargeDetails';
import { Neighbours } from './Neighbours';
import { Passages } from './Passages';
import { Sources } from './Sources';
import { useEscape } from './use-escape';
import { usePanelFocus } from './use-panel-focus';
import { WalkLink } from './WalkLink';
import { WalkPoint } from './WalkPoint';
import { WorkLink } from './WorkLink';

/** Everything about the selected record. `actions` are what tasks offer to do with it. */
export function DetailsPane({ actions }: { actions: ReactNode }) {
  const visible = useVisible();
  const measure = useSelectedMeasure();
  const record = measure && visible?.dataset.indexOf.get(measure.id);
  if (!visible || !measure || record === undefined || record === null) return <LargeDetails />;
  return <Details dataset={visible.dataset} measure={measure} record={record} actions={actions} />;
}

interface DetailsProps {
  dataset: Dataset;
  measure: Measure;
  record: number;
  actions: ReactNode;
}

function Details({ dataset, measure, record, actions }: DetailsProps) {
  const { panel, heading, follow } = usePanelFocus(measure.id);
  useEscape();
  const fields = groupedFields(measure.type);
  return (
    <aside className="details" ref={panel} aria-label={detailsText.panel}>
      <DetailsHead measure={measure} record={record} heading={heading} />
      <DetailsActions measure={measure} />
      <WorkLink measure={measure} />
      {actions}
      <HiddenNotice record={record} />
      <FieldSection group="who" keys={fields.who} measure={measure} />
      <FieldSection group="what" keys={fields.what} measure={measure}>
        <Extensions dataset={dataset} measure={measure} follow={follow} />
        <Passages dataset={dataset} measure={measure} follow={follow} />
        <WalkPoint dataset={dataset} measure={measure} />
        <WalkLink dataset={dataset} measure={measure} follow={follow} />
      </FieldSection>
      <FieldSection group="where" keys={fields.where} measure={measure}>
        <Districts dataset={dataset} measure={measure} record={record} />
      </FieldSection>
      <FieldSection group="when" keys={fields.when} measure={measure} />
      <Neighbours dataset={dataset} record={record} follow={follow} />
      <FieldSection group="basis" keys={fields.basis} measure={measure}>
        <Sources measure={measure} />
      </FieldSection>
      <History key={measure.id} measure={measure} />
    </aside>
  );
}
