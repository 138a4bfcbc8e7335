import { type ReactNode, useEffect } from 'react';
import type { Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { largeText } from '@/text/large';
import { failureSentence, issueSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { type LargeSelection, useLargeSelection } from '@/view/large-layers';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { DetailsActions } from './DetailsActions';
import { DetailsHead } from './DetailsHead';
import { Districts } from './Districts';
import { FieldSection } from './FieldSection';
import { groupedFields } from './field-groups';
import { pressedByKey } from './last-input';
import { Sources } from './Sources';
import { closeDetails, useEscape } from './use-escape';
import { usePanelFocus } from './use-panel-focus';

const words = largeText.details;

/** A selected record that only a server has: on its way, here, or why it is not. Nothing where none is selected. */
export function LargeDetails() {
  const selection = useLargeSelection();
  const { selected } = useView();
  if (selection.state === 'none' || selected === null) return null;
  return <Panel id={selected} selection={selection} />;
}

type Found = Exclude<LargeSelection, { state: 'none' }>;

function Panel({ id, selection }: { id: string; selection: Found }) {
  const { panel, heading } = usePanelFocus(id);
  useEscape();
  const busy = selection.state === 'asking';
  useEffect(() => {
    // The heading that had the focus while the server was asked has given way to another.
    if (!busy && document.activeElement === document.body && pressedByKey())
      heading.current?.focus();
  }, [busy, heading]);
  return (
    <aside className="details" ref={panel} aria-label={detailsText.panel} aria-busy={busy}>
      {selection.state === 'here' ? (
        <>
          <DetailsHead measure={selection.measure} record={noRecord} heading={heading} />
          <Content measure={selection.measure} dataset={selection.dataset} />
        </>
      ) : (
        <>
          <header className="details-head">
            <div className="details-bar">
              <span />
              <Button
                look="quiet"
                icon="close"
                iconOnly
                label={detailsText.close}
                onClick={closeDetails}
              />
            </div>
            <h2 className="details-title" ref={heading} tabIndex={-1}>
              {titleOf(selection)}
            </h2>
          </header>
          <WhyNot id={id} selection={selection} />
        </>
      )}
    </aside>
  );
}

/** The record is none of those in the table of what is held, so that there is none before and after it. */
const noRecord = -1;

function titleOf({ state }: Exclude<Found, { state: 'here' }>): string {
  switch (state) {
    case 'asking':
      return words.asking;
    case 'gone':
      return words.goneTitle;
    case 'rejected':
      return words.rejectedTitle;
    case 'failed':
      return words.failedTitle;
  }
}

function WhyNot({
  id,
  selection,
}: {
  id: string;
  selection: Exclude<Found, { state: 'here' }>;
}): ReactNode {
  switch (selection.state) {
    case 'asking':
      return null;
    case 'gone':
      return <p>{words.gone(id)}</p>;
    case 'failed':
      return (
        <Notice
          tone="error"
          actions={<Button size="small" label={largeText.table.retry} onClick={selection.retry} />}
        >
          {failureSentence(selection.failure)}
        </Notice>
      );
    case 'rejected':
      return (
        <>
          <p>{words.rejected}</p>
          <ul>
            {selection.rejected.flatMap(({ issues }) =>
              issues.map((issue) => {
                const sentence = issueSentence(issue);
                return <li key={sentence}>{sentence}</li>;
              }),
            )}
          </ul>
        </>
      );
  }
}

function Content({ measure, dataset }: { measure: Measure; dataset: Dataset }) {
  const fields = groupedFields(measure.type);
  return (
    <>
      <DetailsActions measure={measure} />
      <From layer={measure.layer} />
      <FieldSection group="who" keys={fields.who} measure={measure} />
      <FieldSection group="what" keys={fields.what} measure={measure} />
      <FieldSection group="where" keys={fields.where} measure={measure}>
        <Districts dataset={dataset} measure={measure} record={0} />
      </FieldSection>
      <FieldSection group="when" keys={fields.when} measure={measure} />
      <FieldSection group="basis" keys={fields.basis} measure={measure}>
        <Sources measure={measure} />
      </FieldSection>
    </>
  );
}

/** Which server the record comes from. */
function From({ layer }: { layer: string }) {
  const { layerById, addressOf } = useWorkspace();
  const source = layerById.get(layer)?.kalla;
  if (source?.slag !== 'rutor') return null;
  return <p className="small muted">{words.from(new URL(addressOf(source.fragor.url)).host)}</p>;
}
