import { useState } from 'react';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';
import { Button } from '@/ui/Button';
import { writeView } from '@/view/url-codec';
import { hasMap, startView } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';

/** Address of the map with this record selected and nothing else chosen. */
function linkTo(measure: Measure): string {
  return new URL(writeView({ ...startView, selected: measure.id }), document.baseURI).href;
}

/** What can be done with the record. */
export function DetailsActions({ measure }: { measure: Measure }) {
  const withMap = hasMap(useView());
  const [copied, setCopied] = useState<{ id: string; said: string } | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(linkTo(measure));
      setCopied({ id: measure.id, said: detailsText.linkCopied });
    } catch {
      setCopied({ id: measure.id, said: detailsText.linkNotCopied });
    }
  }
  return (
    <div className="details-actions">
      {measure.geometry && !withMap && (
        <Button
          size="small"
          icon="map"
          label={detailsText.showOnMap}
          onClick={() => changeView((view) => ({ ...view, page: 'karta' }))}
        />
      )}
      <Button size="small" icon="link" label={detailsText.copyLink} onClick={copy} />
      {!measure.geometry && <p className="small muted">{detailsText.noPlaceOnMap}</p>}
      <p className="small muted" role="status">
        {copied?.id === measure.id ? copied.said : ''}
      </p>
    </div>
  );
}
