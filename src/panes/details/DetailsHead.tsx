import type { RefObject } from 'react';
import type { Measure } from '@/domain/measure';
import { meaningOf } from '@/domain/vocabulary';
import { detailsText } from '@/text/details';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { useRowOrder } from '@/view/row-order';
import { useVisible } from '@/view/selection';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { Breakable } from './Breakable';
import './DetailsHead.css';
import { MeasureMark } from '@/view/MeasureMark';
import { closeDetails } from './use-escape';

interface DetailsHeadProps {
  measure: Measure;
  record: number;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What the record is, and how far it has come. */
export function DetailsHead({ measure, record, heading }: DetailsHeadProps) {
  const { layerById } = useWorkspace();
  const { phase } = meaningOf(measure.type, measure.status);
  const status = valueLabel(measure.status);
  return (
    <header className="details-head">
      <div className="details-bar">
        <TableSteps record={record} />
        <Button
          look="quiet"
          icon="close"
          iconOnly
          label={detailsText.close}
          onClick={closeDetails}
        />
      </div>
      <p className="details-layer small">
        <MeasureMark measure={measure} size={22} />
        {layerById.get(measure.layer)?.namn}
      </p>
      <h2 className="details-title" ref={heading} tabIndex={-1}>
        <Breakable text={measure.name} />
      </h2>
      <p className="details-status">
        <span className="details-phase" data-phase={phase}>
          {valueLabel(phase)}
        </span>
        {status !== valueLabel(phase) && <span>{status}</span>}
      </p>
      {measure.statusBasis && <p className="small muted">{measure.statusBasis}</p>}
    </header>
  );
}

/** To the records before and after in the table, as it is filtered and sorted now. */
function TableSteps({ record }: { record: number }) {
  const visible = useVisible();
  const { rows } = useRowOrder();
  const at = rows.indexOf(record);
  if (at < 0 || rows.length < 2) return <span />;
  const idAt = (position: number) => visible?.dataset.measures[rows[position] ?? -1]?.id;
  const step = (id: string | undefined) => {
    if (id !== undefined) changeView((view) => ({ ...view, selected: id }));
  };
  const before = idAt(at - 1);
  const after = idAt(at + 1);
  return (
    <div className="details-steps">
      <Button
        look="quiet"
        size="small"
        icon="chevronLeft"
        iconOnly
        label={detailsText.previous}
        aria-disabled={before === undefined}
        onClick={() => step(before)}
      />
      <span className="small muted" role="status">
        {detailsText.positionInTable(at + 1, rows.length)}
      </span>
      <Button
        look="quiet"
        size="small"
        icon="chevronRight"
        iconOnly
        label={detailsText.next}
        aria-disabled={after === undefined}
        onClick={() => step(after)}
      />
    </div>
  );
}
