import { useState } from 'react';
import { FilterPanel } from '@/panes/legend/FilterPanel';
import { LayerPanel } from '@/panes/legend/LayerPanel';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { PaneBoundary } from './PaneBoundary';

/** Layers and filters: beside the map on a wide screen, a sheet from below on a phone. */
export function SidePanel() {
  const [open, setOpen] = useState(false);
  return (
    <aside className="side-panel" aria-label={shellText.panel} data-open={open || undefined}>
      <div className="side-panel-handle">
        <Button
          look="quiet"
          icon={open ? 'chevronDown' : 'filter'}
          label={open ? shellText.closePanel : shellText.openPanel}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className="side-panel-body">
        <PaneBoundary name={shellText.panel}>
          <LayerPanel />
          <FilterPanel />
        </PaneBoundary>
      </div>
    </aside>
  );
}
