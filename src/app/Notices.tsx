import { useEffect, useRef } from 'react';
import { type FacetKey, facetKeys } from '@/domain/facets';
import { formatCount, joinWords } from '@/text/format';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useTiledLayers } from '@/view/large-layers';
import { mayBeOnServer } from '@/view/large-question';
import { useRegister } from '@/view/register';
import type { ViewState } from '@/view/view-state';
import {
  adjustView,
  changeView,
  dismissDamage,
  refuseAddress,
  useDamagedLink,
  useView,
} from '@/view/view-store';
import { OfflineNotices } from './OfflineNotices';

/** What the whole app has to say: no network, a damaged link, layers that failed, rows that were refused. */
export function Notices() {
  useRefusedValues();
  const damaged = useDamagedLink();
  const { layers } = useRegister();
  const { page } = useView();
  const failed = layers.filter((layer) => layer.failure);
  const rejected = layers.reduce((sum, layer) => sum + (layer.report?.rejected.length ?? 0), 0);
  const toReport = (
    <Button
      size="small"
      label={shellText.showReport}
      onClick={() => changeView((view) => ({ ...view, page: 'data' }))}
    />
  );
  return (
    <div className="notices">
      <OfflineNotices />
      {damaged && (
        <Notice
          tone="warn"
          actions={
            <Button
              size="small"
              look="quiet"
              icon="close"
              iconOnly
              label={shellText.dismiss}
              onClick={dismissDamage}
            />
          }
        >
          {shellText.damagedLink}
        </Notice>
      )}
      {page !== 'data' && failed.length > 0 && (
        <Notice tone="error" actions={toReport}>
          {shellText.layersFailed(joinWords(failed.map((layer) => layer.config.namn)))}
        </Notice>
      )}
      {page !== 'data' && rejected > 0 && (
        <Notice tone="warn" actions={toReport}>
          {shellText.rowsRejected(`${formatCount(rejected)} ${rejected === 1 ? 'rad' : 'rader'}`)}
        </Notice>
      )}
    </div>
  );
}

function namesUnknownValues(
  view: ViewState,
  known: (facet: FacetKey, value: string) => boolean,
): boolean {
  return facetKeys.some((facet) => view.facets[facet]?.some((value) => !known(facet, value)));
}

/** Once the records are in: an address that names values which do not exist here is refused like a damaged one. */
function useRefusedValues(): void {
  const { dataset, loading, layers } = useRegister();
  const view = useView();
  // What it names may stand in a layer that could not be read: reading that again may show it.
  const isWhole = layers.every(({ failure }) => failure === null);
  const tiled = useTiledLayers();
  /** The last selected record that was there. */
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (!dataset || loading) return;
    if (view.selected !== null && dataset.indexOf.has(view.selected)) known.current = view.selected;
    else if (view.selected !== null && view.selected === known.current) {
      // It was there, and has been taken away or its making undone: no fault of the address.
      const edit = view.edit === 'vald' ? null : view.edit;
      adjustView((current) => ({ ...current, selected: null, edit }));
      return;
    }
    if (!isWhole) return;
    // A server may have it; where none has, the details say so.
    const elsewhere = tiled.length > 0;
    const unknownRecord =
      !elsewhere && view.selected !== null && !dataset.indexOf.has(view.selected);
    const { layer } = view.large;
    const unknownLayer = layer !== null && !tiled.some(({ id }) => id === layer);
    const { district } = view.gaps;
    const unknownDistrict =
      district !== null && !dataset.districts.some(({ name }) => name === district);
    if (
      unknownRecord ||
      unknownDistrict ||
      unknownLayer ||
      namesUnknownValues(
        view,
        (facet, value) =>
          dataset.columns[facet].values.includes(value) ||
          (elsewhere && mayBeOnServer(facet, value)),
      )
    )
      refuseAddress();
  }, [dataset, loading, isWhole, view, tiled]);
}
